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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openmrs.module.peermentor.access.Segment.CONTACT_FACTS;
import static org.openmrs.module.peermentor.access.Segment.DOSING;
import static org.openmrs.module.peermentor.access.Segment.EMPLOYMENT;
import static org.openmrs.module.peermentor.access.Segment.FULL_NARRATIVE;
import static org.openmrs.module.peermentor.access.Segment.PLAN;
import static org.openmrs.module.peermentor.access.Segment.SHARED_LINE;
import static org.openmrs.module.peermentor.chart.TimelineKind.CONTACT;
import static org.openmrs.module.peermentor.chart.TimelineKind.ENCOUNTER;
import static org.openmrs.module.peermentor.chart.TimelineKind.UNSHARED_NOTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.EncounterType;
import org.openmrs.Privilege;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.contact.ContactKind;

public class TimelineTest extends ChartTest {
	
	@Test
	public void getTimeline_shouldShowTheTeamAllOfItNewestFirst() {
		String contact = record(contact(ContactKind.CHECK_IN, 3)).getUuid();
		narrate(contact, "between us", "Came along");
		saveEncounter(5);
		saveEncounter(1);
		release();
		teamDoctor.login();
		
		TimelinePage page = read();
		
		assertThat(kinds(page).subList(2, 5), contains(ENCOUNTER, CONTACT, ENCOUNTER));
		assertThat(steps(page), contains(PlanMilestone.RELEASED, PlanMilestone.OPENED));
		assertThat(page.getTotal(), is(5L));
		assertThat(page.getNext(), is(nullValue()));
		TimelineView met = page.getRows().get(3);
		assertThat(met.getUuid(), is(contact));
		assertThat(met.getAt(), is(hoursAgo(3)));
		assertThat(met.getBy().getUuid(), is(mentor.getProviderUuid()));
		assertThat(met.getBy().getDisplay(), is("Member " + mentor.getPersonId()));
		assertThat(String.valueOf(met.getFacts().get("mode")), is("PHONE"));
		assertThat(met.getSharedLine().get("text"), is("Came along"));
		assertThat(page.getRows().get(0).getBy().getDisplay(), is("Member " + coordinator.getPersonId()));
		assertThat(count("peermentor_disclosure"), is(0L));
	}
	
	private static List<PlanMilestone> steps(TimelinePage page) {
		return page.getRows().stream().map(TimelineView::getMilestone).filter(step -> step != null).collect(Collectors.toList());
	}
	
	@Test
	public void getTimeline_shouldShowWhatAConsentOpensAndNothingOnceItIsWithdrawn() {
		String contact = record(contact(ContactKind.CHECK_IN, 3)).getUuid();
		record(contact(ContactKind.EMPLOYMENT_SUPPORT, 4));
		narrate(contact, null, "Came along");
		release();
		clinician.login();
		assertThat(kinds(read()), contains(UNSHARED_NOTES));
		
		consent(clinician, CONTACT_FACTS);
		assertThat(kinds(read()), contains(UNSHARED_NOTES, CONTACT));
		assertThat(read().getRows().get(1).getSharedLine(), is(nullValue()));
		assertThat(read().getTotal(), is(1L));
		
		consent(clinician, SHARED_LINE, EMPLOYMENT);
		assertThat(kinds(read()), contains(CONTACT, CONTACT));
		assertThat(read().getRows().get(0).getSharedLine().get("text"), is("Came along"));
		
		consent(clinician, PLAN);
		assertThat(read().getTotal(), is(4L));
		assertThat(count("peermentor_disclosure"), is(not(0L)));
		
		withdraw();
		assertThat(kinds(read()), contains(UNSHARED_NOTES));
		assertThat(read().getTotal(), is(0L));
	}
	
	@Test
	public void getTimeline_shouldKeepOneDisclosureOfAllThatAConsentOpened() {
		narrate(record(contact(ContactKind.CHECK_IN, 3)).getUuid(), null, "Came along");
		record(contact(ContactKind.EMPLOYMENT_SUPPORT, 4));
		release();
		consent(doctor, CONTACT_FACTS, SHARED_LINE, EMPLOYMENT, PLAN);
		doctor.login();
		
		read();
		assertThat(disclosed(), contains("CONTACT_FACTS,SHARED_LINE,PLAN,EMPLOYMENT"));
	}
	
	@Test
	public void getTimeline_shouldKeepADisclosureForEachConsentThatOpenedSomeOfIt() {
		narrate(record(contact(ContactKind.CHECK_IN, 3)).getUuid(), null, "Came along");
		release();
		consent(doctor, CONTACT_FACTS, SHARED_LINE);
		consent(doctor, PLAN, DOSING);
		doctor.login();
		
		read();
		assertThat(disclosed(), contains("CONTACT_FACTS,SHARED_LINE", "PLAN"));
		assertThat(session().createNativeQuery("select distinct consent from peermentor_disclosure").list().size(), is(2));
	}
	
	@SuppressWarnings("unchecked")
	private List<String> disclosed() {
		session().flush();
		return session().createNativeQuery("select segments from peermentor_disclosure order by segments").list();
	}
	
	@Test
	public void getTimeline_shouldShowWorkToThoseToWhomWorkAloneIsOpen() {
		record(contact(ContactKind.CHECK_IN, 3));
		String work = record(contact(ContactKind.EMPLOYMENT_SUPPORT, 4)).getUuid();
		consent(doctor, EMPLOYMENT);
		doctor.login();
		
		assertThat(uuids(read()), contains(work));
	}
	
	/** Whether somebody has a mentor cannot be told from the answer, not even from a refusal. */
	@Test
	public void getTimeline_shouldAnswerThoseOutsideTheTeamAlikeForEveryPatient() {
		record(contact(ContactKind.CHECK_IN, 3));
		release();
		saveEncounter(2);
		int stranger = cast.participant();
		Context.getEncounterService().saveEncounter(encounterAt(hoursAgo(2), stranger));
		doctor.login();
		
		assertThat(kinds(read()), contains(ENCOUNTER));
		assertThat(read().getTotal(), is(1L));
		TimelinePage page = timeline.getTimeline(new TimelineCriteria(cast.uuid(stranger), null, null, null, null), 20, true);
		assertThat(kinds(page), contains(ENCOUNTER));
	}
	
	@Test
	public void getTimeline_shouldTellOfUnsharedNotesOnlyThoseWhoMayKnow() {
		narrate(record(contact(ContactKind.CHECK_IN, 3)).getUuid(), "between us", "Came along");
		for (Cast.Member reader : Arrays.asList(doctor, teamDoctor, supervisor, mentor)) {
			reader.login();
			assertThat(kinds(read(UNSHARED_NOTES)), is(empty()));
		}
		clinician.login();
		assertThat(kinds(read(UNSHARED_NOTES)), contains(UNSHARED_NOTES));
		assertThat(read(UNSHARED_NOTES).getRows().get(0).getAt(), is(nullValue()));
		assertThat(kinds(read(CONTACT)), is(empty()));
		consent(clinician, SHARED_LINE);
		assertThat(kinds(read(UNSHARED_NOTES)), contains(UNSHARED_NOTES));
		consent(clinician, FULL_NARRATIVE);
		assertThat(kinds(read(UNSHARED_NOTES)), is(empty()));
	}
	
	/** Domain case 28. */
	@Test
	public void getTimeline_shouldTellAMentorForWorkNothingOfTheTherapy() {
		record(contact(ContactKind.EMPLOYMENT_SUPPORT, 4));
		release();
		saveEncounter(1);
		mentor.login();
		assertThat(read().getTotal(), is(3L));
		jobMentor.login();
		assertThat(kinds(read()), contains(CONTACT));
		assertThat(read().getTotal(), is(1L));
	}
	
	/** A role that a site gives by mistake opens no encounter to a mentor. */
	@Test
	public void getTimeline_shouldShowAMentorNoClinicalEncounter() {
		saveEncounter(1);
		mentor.getUser().getRoles().iterator().next().addPrivilege(new Privilege("Get Encounters"));
		mentor.login();
		
		assertThat(kinds(read()), is(empty()));
	}
	
	@Test
	public void getTimeline_shouldShowOnlyEncountersOfTypesThatTheReaderMayView() {
		saveEncounter(1);
		EncounterType type = session().get(EncounterType.class, 1);
		type.setViewPrivilege(Context.getUserService().savePrivilege(new Privilege("View Such Encounters", "")));
		doctor.login();
		
		assertThat(kinds(read()), is(empty()));
		assertThat(read().getTotal(), is(0L));
	}
	
	@Test
	public void getTimeline_shouldRefuseWhomTheReaderMayNotKnow() {
		String own = cast.uuid(doctor.getPersonId());
		cast.run("insert into patient (patient_id, creator, date_created, voided, allergy_status) values ("
				+ doctor.getPersonId() + ", 1, now(), false, 'Unknown')");
		exclude(teamDoctor.getPersonId(), participant);
		int unassigned = cast.participant();
		String unknown = "patient: peermentor.error.participant.unknown";
		doctor.login();
		assertThat(refusals(() -> readOf(own)), contains(unknown));
		assertThat(refusals(() -> readOf("00000000-0000-4000-8000-000000000000")), contains(unknown));
		teamDoctor.login();
		assertThat(refusals(() -> readOf(cast.uuid(participant))), contains(unknown));
		assertThat(refusals(() -> cards.readCard(cast.uuid(participant))), contains(unknown));
		mentor.login();
		assertThat(refusals(() -> readOf(cast.uuid(unassigned))), contains(unknown));
	}
	
	private void readOf(String patient) {
		timeline.getTimeline(new TimelineCriteria(patient, null, null, null, null), 20, false);
	}
	
	@Test
	public void getTimeline_shouldTurnPagesWithoutLosingOrRepeatingARow() {
		for (int i = 0; i < 5; i++) {
			record(contact(ContactKind.CHECK_IN, 3));
			saveEncounter(3);
			saveEncounter(i + 1);
			mentor.login();
		}
		teamDoctor.login();
		List<String> all = uuids(read());
		List<String> turned = new ArrayList<>();
		TimelineCursor next = null;
		do {
			TimelinePage page = timeline.getTimeline(
				new TimelineCriteria(cast.uuid(participant), null, null, null, next), 2, false);
			assertThat(page.getRows().size(), is(lessThanOrEqualTo(2)));
			turned.addAll(uuids(page));
			next = page.getNext() == null ? null : TimelineCursor.parse(page.getNext().toString());
		} while (next != null);
		assertThat(turned, is(all));
		assertThat(all.size(), is(15));
	}
	
	@Test
	public void getTimeline_shouldFilterByKindAndDates() {
		String contact = record(contact(ContactKind.CHECK_IN, 3)).getUuid();
		saveEncounter(5);
		String late = saveEncounter(1).getUuid();
		teamDoctor.login();
		
		assertThat(uuids(read(CONTACT)), contains(contact));
		assertThat(uuids(between(hoursAgo(3), hoursAgo(2))), contains(contact));
		assertThat(uuids(between(hoursAgo(1).minusSeconds(1), null)), contains(late));
	}
	
	private TimelinePage between(Instant from, Instant to) {
		return timeline.getTimeline(new TimelineCriteria(cast.uuid(participant), null, from, to, null), 20, false);
	}
	
	private static List<String> uuids(TimelinePage page) {
		return page.getRows().stream().map(TimelineView::getUuid).collect(Collectors.toList());
	}
	
	@Test
	public void getTimeline_shouldCostTheSameForAnyNumberOfRows() {
		record(contact(ContactKind.CHECK_IN, 3));
		saveEncounter(1);
		release();
		teamDoctor.login();
		assertThat(statements(20), is(4L));
		for (int i = 0; i < 30; i++) {
			mentor.login();
			narrate(record(contact(ContactKind.CHECK_IN, 3 + i)).getUuid(), null, "Came along");
			saveEncounter(i);
		}
		teamDoctor.login();
		assertThat(statements(20), is(4L));
		assertThat(statements(100), is(4L));
		consent(doctor, CONTACT_FACTS, SHARED_LINE, EMPLOYMENT, PLAN);
		doctor.login();
		// Besides, whom they accompany, under which consents, and the row that keeps it.
		assertThat(statements(20), is(7L));
		assertThat(statements(100), is(7L));
	}
	
	private long statements(int size) {
		forgetSession();
		rememberSettings();
		Context.hasPrivilege("None");
		Context.getAuthenticatedUser().getUuid();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		timeline.getTimeline(new TimelineCriteria(cast.uuid(participant), null, null, null, null), size, false);
		session().flush();
		// The uuid of the participant was read by the test.
		return sessionFactory.getStatistics().getPrepareStatementCount() - before - 1;
	}
}
