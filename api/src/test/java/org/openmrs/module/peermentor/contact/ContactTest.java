/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Assert;
import org.junit.Before;
import org.junit.Rule;
import org.junit.function.ThrowingRunnable;
import org.openmrs.Encounter;
import org.openmrs.api.EncounterService;
import org.openmrs.api.ObsService;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A mentor with an assigned participant, another mentor without, a supervisor, a clinician and a coordinator.
 */
public abstract class ContactTest extends BaseModuleContextSensitiveTest {
	
	protected static final PageRequest PAGE = new PageRequest(0, 50, true);
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-02T18:00:00.123Z");
	
	@Autowired
	protected ContactService contacts;
	
	@Autowired
	protected SessionFactory sessionFactory;
	
	@Autowired
	protected Settings settings;
	
	protected final Cast cast = new Cast();
	
	private final ContactRowAdvice advice = new ContactRowAdvice();
	
	private final ContactObsAdvice obsAdvice = new ContactObsAdvice();
	
	protected Cast.Member mentor;
	
	protected Cast.Member otherMentor;
	
	protected Cast.Member supervisor;
	
	protected Cast.Member clinician;
	
	protected Cast.Member coordinator;
	
	protected int participant;
	
	@Before
	public void gather() {
		ContactMetadata.install();
		mentor = cast.withRole(Roles.MENTOR);
		otherMentor = cast.withRole(Roles.MENTOR);
		supervisor = cast.withRole(Roles.SUPERVISOR);
		clinician = cast.withRole(Roles.NOTES_READER);
		coordinator = cast.withRole(Roles.COORDINATOR);
		participant = cast.participant();
		assign(mentor, participant);
		Context.addAdvice(EncounterService.class, advice);
		Context.addAdvice(ObsService.class, obsAdvice);
		mentor.login();
	}
	
	@After
	public void leave() {
		withoutAdvice();
		cast.leave();
		ContactMetadata.forget();
	}
	
	protected void withoutAdvice() {
		Context.removeAdvice(EncounterService.class, advice);
		Context.removeAdvice(ObsService.class, obsAdvice);
	}
	
	protected void assign(Cast.Member member, int patientId) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, uuid, creator,"
		        + " date_created, voided, version) values (" + patientId + ", " + member.getProviderId()
		        + ", 'BOTH', 'PRIMARY', 0, '" + UUID.randomUUID() + "', 1, now(), false, 0)");
	}
	
	protected void endAssignments(int patientId) {
		cast.run("update peermentor_assignment set ended_at = " + clock.now().toEpochMilli() + " where patient_id = "
		        + patientId);
	}
	
	protected void exclude(int onePersonId, int otherPersonId) {
		cast.run("insert into peermentor_exclusion (person_a_id, person_b_id, since, uuid, creator, date_created, voided,"
		        + " version) values (" + Math.min(onePersonId, otherPersonId) + ", " + Math.max(onePersonId, otherPersonId)
		        + ", 0, '" + UUID.randomUUID() + "', 1, now(), false, 0)");
	}
	
	protected Instant hoursAgo(int hours) {
		return clock.now().minus(Duration.ofHours(hours));
	}
	
	/** A check-in two hours ago, by phone. */
	protected ContactFacts.Builder checkIn() {
		return ContactFacts.builder().kind(ContactKind.CHECK_IN).startedAt(hoursAgo(2)).set(Fact.MODE, Mode.PHONE);
	}
	
	/** Every fact that a contact can have. */
	protected ContactFacts.Builder everything() {
		return checkIn().kind(ContactKind.ACCOMPANIMENT_TO_APPOINTMENT).set(Fact.MODE, Mode.IN_PERSON)
		        .set(Fact.PLACE, Place.PHARMACY).set(Fact.DURATION_MINUTES, 95).set(Fact.ATTENDED, Attended.LATE)
		        .set(Fact.TOOK_PLACE, TookPlace.YES).set(Fact.SUPPORT_TYPES, SupportType.EMOTIONAL, SupportType.INSTRUMENTAL)
		        .set(Fact.TOPICS, Topic.PHARMACY, Topic.TRANSPORT, Topic.GOALS).set(Fact.PURPOSE, Purpose.PHARMACY)
		        .set(Fact.PLANNED_AT, hoursAgo(2).minusMillis(55))
		        .set(Fact.PARTICIPANT_OUTCOME, ParticipantOutcome.TURNED_AWAY).set(Fact.MENTOR_OUTCOME, MentorOutcome.WENT_ALONG)
		        .set(Fact.TURNED_AWAY_REASON, TurnedAwayReason.ON_OAT).set(Fact.WAITING_MINUTES, 40)
		        .set(Fact.TRAVEL_MINUTES, 25).set(Fact.NEXT_CONTACT_DUE, clock.now().plus(Duration.ofDays(2)))
		        .kilometres(new java.math.BigDecimal("12.5")).expenses(new java.math.BigDecimal("7.35"));
	}
	
	protected NewContact.Builder with(ContactFacts.Builder facts) {
		return NewContact.of(cast.uuid(participant), facts.build());
	}
	
	protected ContactView record(ContactFacts.Builder facts) {
		return contacts.recordContact(with(facts).build());
	}
	
	protected Encounter encounter(String uuid) {
		return session().createQuery("select e from Encounter e where e.uuid = :uuid", Encounter.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/** As the next request finds it. */
	protected void forgetSession() {
		session().flush();
		session().clear();
	}
	
	/** As the platform's cache does, once a setting was read; a test's own transaction keeps nothing in that cache. */
	protected void rememberSettings() {
		settings.timeZone();
		settings.lateEntryAfter();
		settings.draftDays();
	}
	
	/** How many rows stand in every table that a contact may touch. */
	protected Map<String, Long> rows() {
		Map<String, Long> rows = new LinkedHashMap<>();
		for (String table : new String[] { "encounter", "encounter_provider", "obs", "notification_alert", "peermentor_contact",
		        "peermentor_contact_revision", "peermentor_narrative", "peermentor_concern", "peermentor_question",
		        "peermentor_draft" }) {
			rows.put(table, count(table));
		}
		return rows;
	}
	
	protected long count(String table) {
		session().flush();
		return ((Number) session().createNativeQuery("select count(*) from " + table).uniqueResult()).longValue();
	}
	
	protected Session session() {
		return sessionFactory.getCurrentSession();
	}
	
	/** The fields that are refused, each with its code. */
	protected static List<String> refusals(ThrowingRunnable call) {
		InvalidInput refusal = Assert.assertThrows(InvalidInput.class, call);
		return refusal.getProblems().stream().map(Problem::toString).sorted().collect(Collectors.toList());
	}
}
