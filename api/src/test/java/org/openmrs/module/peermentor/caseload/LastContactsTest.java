/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.contact.ContactFacts;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.ContactTest;
import org.openmrs.module.peermentor.contact.Fact;
import org.openmrs.module.peermentor.contact.Mode;
import org.openmrs.module.peermentor.contact.NewContact;
import org.openmrs.module.peermentor.contact.TookPlace;
import org.openmrs.module.peermentor.contact.WhyNot;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the contacts with participants say to the rooms that ask. */
public class LastContactsTest extends ContactTest {
	
	@Autowired
	private LastContacts last;
	
	@Autowired
	private CaseloadService caseloads;
	
	@Test
	public void of_shouldSayWhatACaseloadSays() {
		int other = cast.participant();
		int never = cast.participant();
		assign(mentor, other);
		assign(mentor, never);
		met(participant, 100, null);
		met(participant, 50, -40);
		failed(participant, 30, Mode.PHONE, 20);
		met(other, 90, -10);
		met(other, 9, null);
		Map<Integer, ContactKnown> known = last.of(Arrays.asList(participant, other, never));
	
		assertThat(known.get(participant).getLastMet(), is(hoursAgo(50)));
		assertThat(known.get(participant).getNextDue(), is(hoursAgo(-20)));
		assertThat(known.get(other).getLastMet(), is(hoursAgo(9)));
		assertThat(known.get(other).getNextDue(), is(nullValue()));
		assertThat(known.get(never).getLastMet(), is(nullValue()));
		assertThat(known.get(never).getNextDue(), is(nullValue()));
		List<CaseloadRow> rows = caseloads.getCaseload(new CaseloadCriteria(null, null), new PageRequest(0, 50, false))
		        .getRows();
		for (CaseloadRow row : rows) {
			ContactKnown each = known.get(Arrays.asList(participant, other, never).stream()
			        .filter(id -> cast.uuid(id).equals(row.getUuid())).findFirst().get());
			assertThat(row.getLastContactAt(), is(each.getLastMet()));
			assertThat(row.getNextDue(), is(each.getNextDue()));
		}
		assertThat(rows.size(), is(3));
	}
	
	@Test
	public void of_shouldCostOneStatementForManyAndNoneForNobody() {
		met(participant, 3, null);
		session().flush();
		assertThat(statements(Arrays.asList(participant, cast.participant(), cast.participant())), is(1L));
		assertThat(statements(Collections.<Integer> emptyList()), is(0L));
	}
	
	private long statements(Collection<Integer> patients) {
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		last.of(patients);
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	@Test
	public void of_shouldSeeWhatTheTransactionHasJustChanged() {
		String uuid = met(participant, 3, null);
		assertThat(last.of(Collections.singleton(participant)).get(participant).getLastMet(), is(hoursAgo(3)));
		cast.loginAsAdministrator();
		// The platform leaves to the end of the transaction what the session has gathered.
		Context.getEncounterService().voidEncounter(encounter(uuid), "Mistake");
		assertThat(last.of(Collections.singleton(participant)).get(participant).getLastMet(), is(nullValue()));
	}
	
	@Test
	public void failedSince_shouldListTheAttemptsInVainWithTheirModesTheOldestFirst() {
		failed(participant, 10, Mode.TEXT, null);
		failed(participant, 30, Mode.PHONE, null);
		failed(participant, 40, Mode.PHONE, null);
		met(participant, 20, null);
		// As of an encounter that was recorded elsewhere, of which nobody said the mode.
		cast.run("update obs set voided = true where encounter_id = (select encounter_id from encounter where uuid = '"
		        + failed(participant, 5, Mode.PHONE, null) + "')");
		contacts.voidContact(failed(participant, 7, Mode.LETTER, null), "Wrong participant");
	
		List<FailedAttempt> attempts = last.failedSince(participant, hoursAgo(40));
		assertThat(attempts.stream().map(FailedAttempt::getAt).collect(Collectors.toList()),
		    contains(hoursAgo(30), hoursAgo(10), hoursAgo(5)));
		assertThat(attempts.stream().map(FailedAttempt::getMode).collect(Collectors.toList()),
		    contains(Mode.PHONE, Mode.TEXT, null));
		assertThat(last.failedSince(participant, clock.now()), is(Collections.emptyList()));
	}
	
	@Test
	public void firstMetAfter_shouldFindTheEarliestAtOrAfterTheRelease() {
		met(participant, 60, null);
		failed(participant, 55, Mode.PHONE, null);
		met(participant, 40, null);
		met(participant, 10, null);
		assertThat(last.firstMetAfter(participant, hoursAgo(59)), is(hoursAgo(40)));
		assertThat(last.firstMetAfter(participant, hoursAgo(40)), is(hoursAgo(40)));
		assertThat(last.firstMetAfter(participant, hoursAgo(9)), is(nullValue()));
	}
	
	private String met(int patient, int hoursAgo, Integer dueInHours) {
		return had(patient, hoursAgo, Mode.IN_PERSON, TookPlace.YES, dueInHours);
	}
	
	private String failed(int patient, int hoursAgo, Mode mode, Integer dueInHours) {
		return had(patient, hoursAgo, mode, TookPlace.NO, dueInHours);
	}
	
	private String had(int patient, int hoursAgo, Mode mode, TookPlace tookPlace, Integer dueInHours) {
		Instant due = dueInHours == null ? null : clock.now().plus(Duration.ofHours(dueInHours));
		ContactFacts.Builder facts = ContactFacts.builder().kind(ContactKind.CHECK_IN).startedAt(hoursAgo(hoursAgo))
		        .set(Fact.MODE, mode).set(Fact.TOOK_PLACE, tookPlace).set(Fact.NEXT_CONTACT_DUE, due);
		if (tookPlace == TookPlace.NO) {
			facts.set(Fact.WHY_NOT, WhyNot.UNKNOWN);
		}
		return contacts.recordContact(NewContact.of(cast.uuid(patient), facts.build()).build()).getUuid();
	}
}
