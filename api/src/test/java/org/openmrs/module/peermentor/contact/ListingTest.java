/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

public class ListingTest extends ContactTest {
	
	private static final ContactSearchCriteria ALL = new ContactSearchCriteria(null, null, null, null, null);
	
	@Test
	public void getContacts_shouldGiveTheNewestFirstAndTellWhetherMoreFollow() {
		String oldest = record(checkIn().startedAt(hoursAgo(9))).getUuid();
		String newest = record(checkIn().startedAt(hoursAgo(1))).getUuid();
		String middle = record(checkIn().startedAt(hoursAgo(5))).getUuid();
		String recordedLater = record(checkIn().startedAt(hoursAgo(5))).getUuid();
		
		Page<ContactView> first = contacts.getContacts(ALL, new PageRequest(0, 3, true));
		assertThat(uuids(first), contains(newest, recordedLater, middle));
		assertThat(first.hasMore(), is(true));
		assertThat(first.getTotal(), is(4L));
		Page<ContactView> second = contacts.getContacts(ALL, new PageRequest(3, 3, false));
		assertThat(uuids(second), contains(oldest));
		assertThat(second.hasMore(), is(false));
		assertThat(contacts.getContacts(ALL, new PageRequest(4, 3, true)).getRows(), is(empty()));
	}
	
	@Test
	public void getContacts_shouldNarrowByEachCriterionAndByAll() {
		int other = cast.participant();
		assign(mentor, other);
		String here = record(checkIn().startedAt(hoursAgo(9))).getUuid();
		String attempt = record(checkIn().kind(ContactKind.OUTREACH_ATTEMPT).set(Fact.WHY_NOT, WhyNot.NO_ANSWER)
		        .startedAt(hoursAgo(8))).getUuid();
		String there = contacts
		        .recordContact(NewContact.of(cast.uuid(other), checkIn().startedAt(hoursAgo(7)).build()).build()).getUuid();
		supervisor.login();
		String byAnother = record(checkIn().startedAt(hoursAgo(6))).getUuid();
		
		assertThat(found(cast.uuid(other), null, null, null, null), contains(there));
		assertThat(found(null, supervisor.getProviderUuid(), null, null, null), contains(byAnother));
		assertThat(found(null, null, ContactKind.OUTREACH_ATTEMPT, null, null), contains(attempt));
		assertThat(found(null, null, null, hoursAgo(8), hoursAgo(6)), contains(there, attempt));
		assertThat(found(cast.uuid(participant), mentor.getProviderUuid(), ContactKind.CHECK_IN, hoursAgo(20), null),
		    contains(here));
		assertThat(found(UUID.randomUUID().toString(), null, null, null, null), is(empty()));
		assertThat(found(null, UUID.randomUUID().toString(), null, null, null), is(empty()));
	}
	
	private List<String> found(String patient, String mentorUuid, ContactKind kind, Instant from, Instant to) {
		return uuids(contacts.getContacts(new ContactSearchCriteria(patient, mentorUuid,
		        kind == null ? null : Collections.singleton(kind), from, to), PAGE));
	}
	
	@Test
	public void getContacts_shouldFindSeveralKinds() {
		record(checkIn());
		record(checkIn().kind(ContactKind.ADVOCACY));
		record(checkIn().kind(ContactKind.GOAL_SETTING));
		
		assertThat(contacts.getContacts(new ContactSearchCriteria(null, null,
		        Arrays.asList(ContactKind.ADVOCACY, ContactKind.GOAL_SETTING), null, null), PAGE).getRows(),
		    hasSize(2));
	}
	
	@Test
	public void getContacts_shouldShowNoVoidedContact() {
		String uuid = record(checkIn()).getUuid();
		contacts.voidContact(uuid, "Wrong participant");
		
		assertThat(contacts.getContacts(ALL, PAGE).getRows(), is(empty()));
		assertThat(contacts.getContacts(ALL, PAGE).getTotal(), is(0L));
	}
	
	@Test
	public void getContacts_shouldGiveTheSameFactsAsTheContactAlone() {
		ContactFacts given = everything().build();
		String uuid = contacts.recordContact(NewContact.of(cast.uuid(participant), given).build()).getUuid();
		record(checkIn().startedAt(hoursAgo(1)));
		forgetSession();
		
		ContactView listed = contacts.getContacts(ALL, PAGE).getRows().get(1);
		
		assertThat(listed.getUuid(), is(uuid));
		assertThat(listed.getTopics(), is((Object) given.answers(Fact.TOPICS)));
		assertThat(listed.getAccompaniment(), is(contacts.getContact(uuid).getAccompaniment()));
		assertThat(listed.getNextContactDue(), is((Object) given.get(Fact.NEXT_CONTACT_DUE)));
	}
	
	/** 3 of our own, 1 more for the total; the REST filters add 1. The goal is 5 with everything. */
	@Test
	public void getContacts_shouldCostTheSameForAnyNumberPageAndDepth() {
		for (int i = 0; i < 100; i++) {
			record((i % 2 == 0 ? everything() : checkIn()).startedAt(hoursAgo(2 + i)));
		}
		forgetSession();
		contacts.getContacts(ALL, PAGE);
		for (int size : new int[] { 1, 10, 100 }) {
			for (int start : new int[] { 0, 50, 99 }) {
				assertThat(size + " from " + start, statements(new PageRequest(start, size, false)), is(3L));
				assertThat(size + " from " + start, statements(new PageRequest(start, size, true)), is(4L));
			}
		}
		supervisor.login();
		assertThat(statements(PAGE), is(4L));
		assertThat("with the one of the REST filters", statements(PAGE) + 1, is(lessThanOrEqualTo(5L)));
	}
	
	private long statements(PageRequest page) {
		forgetSession();
		rememberSettings();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		contacts.getContacts(ALL, page);
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	private static List<String> uuids(Page<ContactView> page) {
		return page.getRows().stream().map(ContactView::getUuid).collect(Collectors.toList());
	}
}
