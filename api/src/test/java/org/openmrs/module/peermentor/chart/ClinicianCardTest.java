/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.openmrs.module.peermentor.access.Segment.CONTACT_FACTS;
import static org.openmrs.module.peermentor.access.Segment.DOSING;
import static org.openmrs.module.peermentor.access.Segment.EMPLOYMENT;
import static org.openmrs.module.peermentor.access.Segment.PLAN;
import static org.openmrs.module.peermentor.access.Segment.SHARED_LINE;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.ask.AskKind;
import org.openmrs.module.peermentor.ask.AskStatus;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.transition.LeadReason;
import org.openmrs.module.peermentor.transition.PlanStatus;
import org.openmrs.module.peermentor.view.Ref;

public class ClinicianCardTest extends ChartTest {
	
	/** Five for the plan, five for the doses, two to keep that doses were read. */
	private static final long TEAM = 18;
	
	/** The grants twice, and the disclosure. */
	private static final long OUTSIDE = TEAM + 3;
	
	private ClinicianCardView card() {
		forgetSession();
		return cards.readCard(cast.uuid(participant));
	}
	
	@Test
	public void readCard_shouldShowTheTeamWhereSomebodyStands() {
		String contact = record(contact(ContactKind.CHECK_IN, 30)).getUuid();
		release();
		teamDoctor.login();
		
		ClinicianCardView card = card();
		
		assertThat(card.getPatient().getDisplay(), is("Participant " + participant));
		assertThat(card.getStage().get("code"), is(PlanStatus.RELEASED));
		assertThat(card.getStage().get("display"), is("Released, not met yet"));
		assertThat(card.getStage().get("day"), is(0L));
		assertThat(card.getStage().get("since"), is(clock.now()));
		assertThat(card.getLead().get("reason"), is(LeadReason.NOT_MET_YET));
		assertThat(card.getDoseClock(), is(notNullValue()));
		assertThat(card.getMentors(), hasSize(2));
		assertThat(card.getMentors().get(0).get("uuid"), is(mentor.getProviderUuid()));
		assertThat(card.getMentors().get(0).get("display"), is("Member " + mentor.getPersonId()));
		assertThat(card.getMentors().get(0).get("scope"), is(Scope.BOTH));
		assertThat(card.getLastContact().get("uuid"), is(contact));
		assertThat(card.getLastContact().get("at"), is(hoursAgo(30)));
		assertThat(((Ref) card.getLastContact().get("type")).getDisplay(), is("Peer check-in"));
		assertThat(card.getNextDated().size(), is(lessThanOrEqualTo(3)));
		assertThat(card.getNextDated(), is(not(empty())));
		assertThat(card.getConsent().get("state"), is("ALL"));
		assertThat(card.getUnsharedNotes(), is(nullValue()));
		assertThat(count("peermentor_disclosure"), is(0L));
	}
	
	@Test
	public void readCard_shouldSayHowToReachAMentor() {
		cast.run("insert into person_attribute (person_id, person_attribute_type_id, value, creator, date_created, voided, uuid)"
				+ " select " + mentor.getPersonId() + ", min(person_attribute_type_id), '604 555 0199', 1, now(), false, '"
				+ UUID.randomUUID() + "' from person_attribute_type");
		cast.run("update person_attribute_type set name = 'Telephone Number' where person_attribute_type_id ="
				+ " (select min(t.person_attribute_type_id) from person_attribute_type t)");
		cast.run("update users set email = 'mentor@example.org' where user_id = " + mentor.getUser().getUserId());
		consent(doctor, CONTACT_FACTS);
		doctor.login();
		
		assertThat(card().getMentors().get(0).get("phone"), is("604 555 0199"));
		assertThat(card().getMentors().get(0).get("email"), is("mentor@example.org"));
	}
	
	@Test
	public void readCard_shouldShowEachPartOnlyWhereItsSegmentIsOpen() {
		narrate(record(contact(ContactKind.CHECK_IN, 30)).getUuid(), "between us", "Came along");
		release();
		clinician.login();
		ClinicianCardView closed = card();
		assertThat(closed.getStage(), is(nullValue()));
		assertThat(closed.getLead(), is(nullValue()));
		assertThat(closed.getDoseClock(), is(nullValue()));
		assertThat(closed.getMentors(), is(nullValue()));
		assertThat(closed.getLastContact(), is(nullValue()));
		assertThat(closed.getNextDated(), is(empty()));
		assertThat(closed.getConsent().get("state"), is("NONE"));
		assertThat(closed.getUnsharedNotes(), is(true));
		assertThat(closed.getDisplay(), is(""));
		assertThat(count("peermentor_disclosure"), is(0L));
		
		consent(clinician, CONTACT_FACTS);
		ClinicianCardView some = card();
		assertThat(some.getMentors(), hasSize(1));
		assertThat(some.getMentors().get(0).get("scope"), is(nullValue()));
		assertThat(some.getStage(), is(nullValue()));
		assertThat(some.getDoseClock(), is(nullValue()));
		assertThat(some.getConsent().get("state"), is("SOME"));
		assertThat(some.getConsent().get("until"), is(clock.now().plus(Duration.ofDays(30))));
		assertThat(some.getDisplay(), is("Participant " + participant));
		
		consent(clinician, PLAN, DOSING, EMPLOYMENT, SHARED_LINE);
		ClinicianCardView all = card();
		assertThat(all.getStage().get("code"), is(PlanStatus.RELEASED));
		assertThat(all.getDoseClock(), is(notNullValue()));
		assertThat(all.getMentors(), hasSize(2));
		assertThat(all.getConsent().get("state"), is("ALL"));
		
		withdraw();
		assertThat(card().getStage(), is(nullValue()));
		assertThat(card().getConsent().get("state"), is("NONE"));
	}
	
	@Test
	public void readCard_shouldShowFiveAsksThatWaitTheSoonestDueFirst() {
		for (int i = 0; i < 6; i++) {
			ask(Scope.OAT, AskStatus.ASKED, i == 3 ? null : hoursAgo(-10 + i));
		}
		ask(Scope.OAT, AskStatus.ANSWERED, hoursAgo(-1));
		ask(Scope.EMPLOYMENT, AskStatus.ACCEPTED, hoursAgo(-20));
		doctor.login();
		assertThat(card().getOpenAsks(), is(empty()));
		consent(doctor, CONTACT_FACTS);
		
		List<Map<String, Object>> asks = card().getOpenAsks();
		
		assertThat(asks.stream().map(each -> each.get("due")).collect(Collectors.toList()),
			is(Arrays.<Object> asList(hoursAgo(-5), hoursAgo(-6), hoursAgo(-8), hoursAgo(-9), hoursAgo(-10))));
		assertThat(asks.get(0).get("display"), is("Remind of the blood test"));
		assertThat(asks.get(0).get("kind"), is(AskKind.REMIND_OF));
		assertThat(asks.get(0).get("status"), is(AskStatus.ASKED));
		assertThat(asks.get(0).get("askedAt"), is(hoursAgo(24)));
		session().flush();
		assertThat(session().createNativeQuery("select distinct segments from peermentor_disclosure").list(),
			is(Collections.<Object> singletonList("CONTACT_FACTS")));
		
		jobMentor.login();
		assertThat(card().getOpenAsks(), hasSize(1));
		assertThat(card().getOpenAsks().get(0).get("status"), is(AskStatus.ACCEPTED));
		mentor.login();
		assertThat(card().getOpenAsks(), hasSize(5));
	}
	
	private void ask(Scope scope, AskStatus status, Instant due) {
		cast.run("insert into peermentor_ask (patient_id, kind, scope, text, due_at, asked_at, status, closed_at, version, uuid,"
				+ " creator, date_created, voided) values (" + participant + ", 'REMIND_OF', '" + scope
				+ "', 'Remind of the blood test', " + (due == null ? "null" : due.toEpochMilli()) + ", "
				+ hoursAgo(24).toEpochMilli() + ", '" + status + "', " + (status.isOpen() ? "null" : "1") + ", 0, '"
				+ UUID.randomUUID() + "', 1, now(), false)");
	}
	
	/** Domain case 28. */
	@Test
	public void readCard_shouldTellAMentorForWorkNothingOfTheTherapy() {
		record(contact(ContactKind.CHECK_IN, 30));
		release();
		jobMentor.login();
		
		ClinicianCardView card = card();
		
		assertThat(card.getStage(), is(nullValue()));
		assertThat(card.getLead(), is(nullValue()));
		assertThat(card.getDoseClock(), is(nullValue()));
		assertThat(card.getNextDated(), is(empty()));
		card.getMentors().forEach(mentor -> assertThat(mentor.get("scope"), is(nullValue())));
	}
	
	@Test
	public void readCard_shouldRefuseAMentorWhoDoesNotAccompanyThem() {
		otherMentor.login();
		assertThat(refusals(this::card), contains("patient: peermentor.error.participant.unknown"));
	}
	
	@Test
	public void readCard_shouldCostTheSameHoweverMuchThereIs() {
		record(contact(ContactKind.CHECK_IN, 30));
		release();
		teamDoctor.login();
		assertThat(statements(), is(TEAM));
		consent(doctor, CONTACT_FACTS, SHARED_LINE, EMPLOYMENT, PLAN, DOSING);
		doctor.login();
		assertThat(statements(), is(OUTSIDE));
		for (int i = 0; i < 10; i++) {
			mentor.login();
			record(contact(ContactKind.CHECK_IN, 40 + i));
		}
		teamDoctor.login();
		assertThat(statements(), is(TEAM));
		doctor.login();
		assertThat(statements(), is(OUTSIDE));
	}
	
	private long statements() {
		forgetSession();
		rememberSettings();
		Context.hasPrivilege("None");
		Context.getAuthenticatedUser().getUuid();
		String patient = cast.uuid(participant);
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		cards.readCard(patient);
		session().flush();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
}
