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
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.Test;
import org.openmrs.User;
import org.openmrs.module.peermentor.Shown;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is kept of the reading of contacts, words, questions and concerns.
 */
public class ContactOpeningsTest extends ContactTest {
	
	private static final ContactSearchCriteria ALL = new ContactSearchCriteria(null, null, null, null, null);
	
	@Autowired
	private NarrativeService narratives;
	
	@Autowired
	private ConcernService concerns;
	
	@Autowired
	private QuestionService questions;
	
	@Autowired
	private Settings settings;
	
	private final Shown shown = new Shown(cast);
	
	@Test
	public void contacts_shouldBeKeptForWhoeverIsOutsideTheTeamAlone() {
		String uuid = record(checkIn()).getUuid();
		List<Runnable> readings = Arrays.asList(() -> contacts.getContact(uuid), () -> contacts.getRevisions(uuid, PAGE));
		shown.consent(participant, clinician, Segment.CONTACT_FACTS);
		for (Runnable reading : readings) {
			mentor.login();
			assertThat(shown.during(reading), is(empty()));
			supervisor.login();
			assertThat(shown.during(reading), is(empty()));
			clinician.login();
			assertThat(shown.during(reading), contains("disclosed CONTACT_FACTS*"));
		}
		assertThat(shown.during(() -> contacts.getContacts(ALL, PAGE)), contains("disclosed CONTACT_FACTS"));
		supervisor.login();
		assertThat(shown.during(() -> contacts.getContacts(ALL, PAGE)), is(empty()));
	}
	
	@Test
	public void contacts_shouldBeKeptAgainWhenReadAgain() {
		String uuid = record(checkIn()).getUuid();
		shown.consent(participant, clinician, Segment.CONTACT_FACTS);
		clinician.login();
		assertThat(shown.during(() -> {
			contacts.getContact(uuid);
			contacts.getContact(uuid);
		}), contains("disclosed CONTACT_FACTS*", "disclosed CONTACT_FACTS*"));
	}
	
	@Test
	public void contacts_shouldKeepOneRowForEachParticipantOfAPageInAsManyStatementsForManyAsForTwo() {
		// It stands in every real database.
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.treatingProviderDays', '365', '"
		        + UUID.randomUUID() + "')");
		List<Long> costs = new ArrayList<>();
		int others = 0;
		for (int wanted : new int[] { 1, 9 }) {
			for (; others < wanted; others++) {
				int other = cast.participant();
				assign(mentor, other);
				shown.consent(other, clinician, Segment.CONTACT_FACTS);
				mentor.login();
				contacts.recordContact(NewContact.of(cast.uuid(other), checkIn().build()).build());
				contacts.recordContact(NewContact.of(cast.uuid(other), checkIn().build()).build());
			}
			clinician.login();
			contacts.getContacts(ALL, PAGE);
			forgetSession();
			rememberSettings();
			settings.treatingProviderDays();
			session().get(User.class, clinician.getUser().getUserId()).getUuid();
			long before = sessionFactory.getStatistics().getPrepareStatementCount();
			contacts.getContacts(ALL, PAGE);
			costs.add(sessionFactory.getStatistics().getPrepareStatementCount() - before);
		}
		assertThat("as many", costs.get(1), is(costs.get(0)));
		assertThat("whom they accompany, the consents, the rows", costs.get(0), is(4L + 3));
		assertThat(shown.during(() -> contacts.getContacts(ALL, PAGE)), is(Collections.nCopies(9, "disclosed CONTACT_FACTS")));
	}
	
	@Test
	public void contacts_shouldNeedTheSegmentOfWorkWhereTheyAreAboutWork() {
		String work = record(checkIn().kind(ContactKind.EMPLOYMENT_SUPPORT)).getUuid();
		String other = record(checkIn()).getUuid();
		String consent = shown.consent(participant, clinician, Segment.CONTACT_FACTS);
		clinician.login();
		assertThrows(NotFound.class, () -> contacts.getContact(work));
		assertThat(contacts.getContacts(ALL, PAGE).getTotal(), is(1L));
		shown.consent(participant, clinician, Segment.EMPLOYMENT);
		assertThat(shown.during(() -> contacts.getContact(work)), contains("disclosed EMPLOYMENT*"));
		assertThat(shown.during(() -> contacts.getContacts(ALL, PAGE)), contains("disclosed CONTACT_FACTS", "disclosed EMPLOYMENT"));
		shown.withdraw(consent, clock.now());
		assertThrows(NotFound.class, () -> contacts.getContact(other));
		assertThat(contacts.getContacts(ALL, PAGE).getTotal(), is(1L));
		supervisor.login();
		assertThat(contacts.getContacts(ALL, PAGE).getTotal(), is(2L));
	}
	
	@Test
	public void words_shouldBeKeptUnlessTheReaderWroteThem() {
		String uuid = record(checkIn()).getUuid();
		assertThat("writing is no reading", shown.during(() -> narratives.writeNarrative(uuid,
		    new NarrativeText("We met.", "It went well.", null, HowWritten.TOGETHER), null)), is(empty()));
		String edition = narratives.getNarratives(uuid, PAGE).getRows().get(0).getUuid();
		List<Runnable> readings = Arrays.asList(() -> narratives.getNarrative(uuid, edition),
		    () -> narratives.getNarratives(uuid, PAGE));
		for (Runnable reading : readings) {
			mentor.login();
			assertThat(shown.during(reading), is(empty()));
			supervisor.login();
			assertThat(shown.during(reading), contains("read FULL_NARRATIVE*"));
		}
		assertThat(count("peermentor_record_read where assigned = true"), is(0L));
	}
	
	@Test
	public void concerns_shouldBeKeptUnlessTheReaderRaisedThem() {
		ConcernFacts facts = new ConcernFacts(ConcernType.MEDICAL, Collections.singleton(ImmediateAction.TOLD_SUPERVISOR),
		        null, null, null);
		String raised = concerns.raiseConcern(new NewConcern(null, cast.uuid(participant), null, facts, new Problems())).getUuid();
		List<Runnable> readings = Arrays.asList(() -> concerns.getConcern(raised),
		    () -> concerns.getConcerns(new ConcernSearchCriteria(null, null), PAGE));
		mentor.login();
		readings.forEach(reading -> assertThat(shown.during(reading), is(empty())));
		supervisor.login();
		assertThat(shown.during(readings.get(0)), contains("read SAFETY*"));
		assertThat(shown.during(readings.get(1)), contains("read SAFETY"));
	}
	
	@Test
	public void questions_shouldBeNoReadingWithinTheTeam() {
		String uuid = record(checkIn()).getUuid();
		supervisor.login();
		questions.askQuestion(uuid, "How was it?");
		mentor.login();
		assertThat(shown.during(() -> questions.getQuestions(uuid, PAGE)), is(empty()));
	}
}
