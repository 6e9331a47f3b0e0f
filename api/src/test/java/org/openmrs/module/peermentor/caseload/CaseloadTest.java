/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;
import static org.openmrs.module.peermentor.caseload.CaseloadFlag.DECEASED;
import static org.openmrs.module.peermentor.caseload.CaseloadFlag.INTERIM_COVER;
import static org.openmrs.module.peermentor.caseload.CaseloadFlag.NEVER_MET;
import static org.openmrs.module.peermentor.caseload.CaseloadFlag.NOT_YET_STARTED;
import static org.openmrs.module.peermentor.caseload.CaseloadFlag.OPEN_QUESTION;
import static org.openmrs.module.peermentor.caseload.CaseloadFlag.OPEN_SAFETY_CONCERN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.time.StoppedClock;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.test.BaseModuleContextSensitiveTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The site's clocks stand at half past eight on the first of November 2026 in UTC; its zone is Vancouver's, where it is
 * half past one in the night, for the first time.
 */
public class CaseloadTest extends BaseModuleContextSensitiveTest {
	
	private static final PageRequest PAGE = new PageRequest(0, 1000, true);
	
	private static final int FIRST_ENCOUNTER = 500_000;
	
	@Rule
	public final StoppedClock clock = StoppedClock.at("2026-11-01T08:30:00Z");
	
	@Autowired
	private CaseloadService service;
	
	@Autowired
	private SessionFactory sessionFactory;
	
	private final Cast cast = new Cast();
	
	private Member mentor;
	
	private Member supervisor;
	
	private int participant;
	
	private int nextEncounter = FIRST_ENCOUNTER;
	
	@Before
	public void gather() {
		mentor = cast.withRole(Roles.MENTOR);
		supervisor = cast.withRole(Roles.SUPERVISOR);
		participant = cast.participant();
		assign(participant, mentor, "PRIMARY", Duration.ofDays(-30), null);
		cast.run("insert into global_property (property, property_value, uuid) values ('peermentor.timeZone',"
		        + " 'America/Vancouver', '" + UUID.randomUUID() + "')");
	}
	
	@After
	public void leave() {
		cast.leave();
	}
	
	@Test
	public void getCaseload_shouldShowWhoIsInItAndWhatTheirContactsSay() {
		contact(participant, Duration.ofDays(-9), true, "CHECK_IN", null);
		int met = contact(participant, Duration.ofDays(-3), true, "ACCOMPANIMENT_TO_APPOINTMENT", Duration.ofDays(-1));
		contact(participant, Duration.ofDays(-2), false, "OUTREACH_ATTEMPT", null);
		mentor.login();
		CaseloadRow row = only();
		assertThat(row.getParticipant().getUuid(), is(cast.uuid(participant)));
		assertThat(row.getDisplay(), is("Participant " + participant));
		assertThat(row.getAssignments(), hasSize(1));
		assertThat(row.getAssignments().get(0).getSince(), is(clock.now().minus(Duration.ofDays(30))));
		assertThat(row.getLastContactUuid(), is(encounterUuid(met)));
		assertThat(row.getLastContactAt(), is(clock.now().minus(Duration.ofDays(3))));
		assertThat(row.getLastContactType(), is(ContactKind.ACCOMPANIMENT_TO_APPOINTMENT));
		assertThat(row.getLastAttemptAt(), is(clock.now().minus(Duration.ofDays(2))));
		assertThat(row.getNextDue(), is(clock.now().minus(Duration.ofDays(1))));
		assertThat(row.getDue(), is(DueState.OVERDUE));
		assertThat(row.getOverdueDays(), is(1L));
		assertThat(row.getFlags(), is(empty()));
	}
	
	@Test
	public void getCaseload_shouldTakeWhatTookPlaceAsSettlingWhatWasDueBefore() {
		contact(participant, Duration.ofDays(-9), true, "CHECK_IN", Duration.ofDays(-3));
		contact(participant, Duration.ofDays(-3), true, "CHECK_IN", null);
		mentor.login();
		assertThat(only().getNextDue(), is(nullValue()));
		assertThat(only().getDue(), is(DueState.NONE));
	}
	
	@Test
	public void getCaseload_shouldKeepWhatIsDueAfterAnAttemptInVainUnlessItSaysOtherwise() {
		contact(participant, Duration.ofDays(-9), true, "CHECK_IN", Duration.ofDays(-3));
		contact(participant, Duration.ofDays(-3), false, "OUTREACH_ATTEMPT", null);
		mentor.login();
		assertThat(only().getDue(), is(DueState.OVERDUE));
		contact(participant, Duration.ofDays(-2), false, "OUTREACH_ATTEMPT", Duration.ofDays(1));
		assertThat(only().getDue(), is(DueState.UPCOMING));
	}
	
	@Test
	public void getCaseload_shouldHearWhatIsDueFromAContactOfWhichNobodySaidWhetherItTookPlace() {
		contact(participant, Duration.ofDays(-9), true, "CHECK_IN", Duration.ofDays(-3));
		contact(participant, Duration.ofDays(-2), null, "CHECK_IN", Duration.ofDays(2));
		contact(participant, Duration.ofDays(-1), null, "CHECK_IN", null);
		mentor.login();
		assertThat(only().getDue(), is(DueState.UPCOMING));
		assertThat(only().getLastContactAt(), is(clock.now().minus(Duration.ofDays(9))));
		assertThat(only().getLastAttemptAt(), is(nullValue()));
	}
	
	@Test
	public void getCaseload_shouldForgetVoidedContacts() {
		int encounter = contact(participant, Duration.ofDays(-1), true, "CHECK_IN", Duration.ofDays(5));
		cast.run("update peermentor_contact set voided = true where encounter_id = " + encounter);
		mentor.login();
		assertThat(only().getLastContactAt(), is(nullValue()));
		assertThat(only().getFlags(), contains(NEVER_MET));
		assertThat(only().getDue(), is(DueState.UNKNOWN));
	}
	
	@Test
	public void getCaseload_shouldCountDaysInTheSitesZone() {
		// Half past eleven the evening before in Vancouver: the same day in UTC, yesterday for the site.
		contact(participant, Duration.ofDays(-9), true, "CHECK_IN", Duration.ofHours(-2));
		mentor.login();
		assertThat(only().getDue(), is(DueState.OVERDUE));
		assertThat(only().getOverdueDays(), is(1L));
	}
	
	@Test
	public void getCaseload_shouldFindNothingDueForOneWhoHasDiedAndSaySo() {
		contact(participant, Duration.ofDays(-9), true, "CHECK_IN", Duration.ofDays(-3));
		cast.run("update person set dead = true where person_id = " + participant);
		mentor.login();
		assertThat(only().getDue(), is(DueState.NONE));
		assertThat(only().getNextDue(), is(nullValue()));
		assertThat(only().getFlags(), contains(DECEASED));
	}
	
	@Test
	public void getCaseload_shouldPutTheMostUrgentFirst() {
		int overdueLong = participant;
		contact(overdueLong, Duration.ofDays(-40), true, "CHECK_IN", Duration.ofDays(-20));
		int unknown = assigned("PRIMARY", Duration.ofDays(-10));
		int overdueShort = assigned("PRIMARY", Duration.ofDays(-10));
		contact(overdueShort, Duration.ofDays(-4), true, "CHECK_IN", Duration.ofDays(-1));
		int today = assigned("PRIMARY", Duration.ofDays(-10));
		contact(today, Duration.ofDays(-4), true, "CHECK_IN", Duration.ofHours(3));
		int upcoming = assigned("INTERIM_COVER", Duration.ofDays(-10));
		contact(upcoming, Duration.ofDays(-4), true, "CHECK_IN", Duration.ofDays(2));
		int nothing = assigned("PRIMARY", Duration.ofDays(-10));
		contact(nothing, Duration.ofDays(-1), true, "CHECK_IN", null);
		mentor.login();
		List<CaseloadRow> rows = rows();
		assertThat(rows.stream().map(CaseloadRow::getUuid).collect(Collectors.toList()),
		    contains(cast.uuid(overdueLong), cast.uuid(unknown), cast.uuid(overdueShort), cast.uuid(today),
		        cast.uuid(upcoming), cast.uuid(nothing)));
		assertThat(rows.get(4).getFlags(), contains(INTERIM_COVER));
		assertThat(dueBefore(clock.now()), contains(DueState.OVERDUE, DueState.UNKNOWN, DueState.OVERDUE));
		assertThat(dueBefore(clock.now().plus(Duration.ofDays(1))),
		    contains(DueState.OVERDUE, DueState.UNKNOWN, DueState.OVERDUE, DueState.DUE_TODAY));
	}
	
	@Test
	public void getCaseload_shouldHoldOneRowForSomebodyWithSeveralAssignmentsAndNames() {
		assign(participant, mentor, "INTERIM_COVER", Duration.ofDays(-2), null);
		cast.run("insert into person_name (person_name_id, preferred, person_id, given_name, family_name, creator,"
		        + " date_created, voided, uuid) values (400000, false, " + participant + ", 'Former', 'Name', 1, now(), false,"
		        + " '" + UUID.randomUUID() + "')");
		cast.run("update person_name set preferred = false where person_id = " + participant
		        + " and person_name_id <> 400000");
		cast.run("update person_name set preferred = true where person_name_id = 400000");
		mentor.login();
		assertThat(only().getAssignments(), hasSize(2));
		assertThat(only().getDisplay(), is("Former Name"));
		assertThat(only().getFlags(), not(hasItem(INTERIM_COVER)));
	}
	
	@Test
	public void getCaseload_shouldShowAPlannedParticipantToTheSupervisorOnly() {
		int planned = cast.participant();
		assign(planned, mentor, "PRIMARY", Duration.ofDays(2), null);
		mentor.login();
		assertThat(rows(), hasSize(1));
		supervisor.login();
		List<CaseloadRow> rows = rows(mentor.getProviderUuid());
		assertThat(rows, hasSize(2));
		assertThat(rows.get(1).getUuid(), is(cast.uuid(planned)));
		assertThat(rows.get(1).getDue(), is(DueState.NONE));
		assertThat(rows.get(1).getFlags(), contains(NEVER_MET, NOT_YET_STARTED));
	}
	
	@Test
	public void getCaseload_shouldLeaveOutWhatIsOverVoidedExcludedOrOnesOwn() {
		int over = cast.participant();
		assign(over, mentor, "PRIMARY", Duration.ofDays(-9), Duration.ZERO);
		int neverBegun = cast.participant();
		assign(neverBegun, mentor, "PRIMARY", Duration.ofDays(3), Duration.ofDays(3));
		int excluded = assigned("PRIMARY", Duration.ofDays(-9));
		cast.run("insert into peermentor_exclusion (person_a_id, person_b_id, since, version, uuid, creator, date_created,"
		        + " voided) values (" + mentor.getPersonId() + ", " + excluded + ", 0, 0, '" + UUID.randomUUID()
		        + "', 1, now(), false)");
		int gone = assigned("PRIMARY", Duration.ofDays(-9));
		cast.run("update patient set voided = true where patient_id = " + gone);
		cast.run("insert into patient (patient_id, creator, date_created, voided, allergy_status) values ("
		        + mentor.getPersonId() + ", 1, now(), false, 'Unknown')");
		assign(mentor.getPersonId(), mentor, "PRIMARY", Duration.ofDays(-9), null);
		mentor.login();
		assertThat(only().getUuid(), is(cast.uuid(participant)));
	}
	
	@Test
	public void getCaseload_shouldBeEmptyForTheCaseloadOfAnotherUnlessOneReachesAll() {
		Member other = cast.withRole(Roles.MENTOR);
		other.login();
		assertThat(rows(mentor.getProviderUuid()), is(empty()));
		assertThat(rows(), is(empty()));
		mentor.login();
		assertThat(rows(mentor.getProviderUuid()), hasSize(1));
		supervisor.login();
		assertThat(rows(mentor.getProviderUuid()), hasSize(1));
		assertThat(rows(), is(empty()));
		assertThat(rows(UUID.randomUUID().toString()), is(empty()));
	}
	
	@Test
	public void getCaseload_shouldBeForThoseWhoMayRead() {
		for (String role : new String[] { Roles.NOTES_READER, Roles.ADMINISTRATOR, Roles.EVALUATOR }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			assertThrows(role, APIAuthenticationException.class, () -> rows());
		}
	}
	
	@Test
	public void getCaseload_shouldFlagAnOpenConcernToItsAuthorAndToSupervisorsOnly() {
		concern(participant, supervisor.getUser().getUserId(), "RAISED");
		mentor.login();
		assertThat(only().getFlags(), contains(NEVER_MET));
		supervisor.login();
		assertThat(rows(mentor.getProviderUuid()).get(0).getFlags(), contains(OPEN_SAFETY_CONCERN, NEVER_MET));
		concern(participant, mentor.getUser().getUserId(), "ACKNOWLEDGED");
		mentor.login();
		assertThat(only().getFlags(), contains(OPEN_SAFETY_CONCERN, NEVER_MET));
		cast.run("update peermentor_concern set status = 'DEBRIEFED'");
		assertThat(only().getFlags(), contains(NEVER_MET));
	}
	
	@Test
	public void getCaseload_shouldFlagAnOpenQuestionToTheContactsMentorAndToReviewersOnly() {
		Member beside = cast.withRole(Roles.MENTOR);
		assign(participant, beside, "INTERIM_COVER", Duration.ofDays(-9), null);
		question(contact(participant, Duration.ofDays(-1), true, "CHECK_IN", null), "ASKED");
		mentor.login();
		assertThat(only().getFlags(), contains(OPEN_QUESTION));
		beside.login();
		assertThat(only().getFlags(), contains(INTERIM_COVER));
		supervisor.login();
		assertThat(rows(mentor.getProviderUuid()).get(0).getFlags(), contains(OPEN_QUESTION));
		cast.run("update peermentor_question set status = 'CLOSED'");
		assertThat(rows(mentor.getProviderUuid()).get(0).getFlags(), is(empty()));
	}
	
	@Test
	public void getCaseload_shouldPageInTheOrderOfUrgency() {
		for (int i = 0; i < 4; i++) {
			assigned("PRIMARY", Duration.ofDays(-i - 1L));
		}
		mentor.login();
		List<CaseloadRow> all = rows();
		Page<CaseloadRow> page = service.getCaseload(new CaseloadCriteria(null, null), new PageRequest(2, 2, true));
		assertThat(page.getRows().stream().map(CaseloadRow::getUuid).collect(Collectors.toList()),
		    contains(all.get(2).getUuid(), all.get(3).getUuid()));
		assertThat(page.hasMore(), is(true));
		assertThat(page.getTotal(), is(5L));
		assertThat(service.getCaseload(new CaseloadCriteria(null, null), new PageRequest(9, 2, false)).getRows(), is(empty()));
	}
	
	@Test
	public void getCaseload_shouldCostTheSameForFiveFiftyAndFiveHundred() {
		long[] sizes = { 5, 50, 500 };
		long size = 1;
		for (long wanted : sizes) {
			for (; size < wanted; size++) {
				int patient = assigned("PRIMARY", Duration.ofDays(-size));
				contact(patient, Duration.ofDays(-2), true, "CHECK_IN", Duration.ofDays(1));
				contact(patient, Duration.ofDays(-1), false, "OUTREACH_ATTEMPT", null);
			}
			mentor.login();
			assertThat(rows(), hasSize((int) wanted));
			sessionFactory.getCurrentSession().clear();
			long before = sessionFactory.getStatistics().getPrepareStatementCount();
			rows();
			assertThat("caseload of " + wanted, sessionFactory.getStatistics().getPrepareStatementCount() - before, is(2L));
			cast.loginAsAdministrator();
		}
	}
	
	private CaseloadRow only() {
		List<CaseloadRow> rows = rows();
		assertThat(rows, hasSize(1));
		return rows.get(0);
	}
	
	private List<CaseloadRow> rows() {
		return rows(null);
	}
	
	private List<CaseloadRow> rows(String mentorUuid) {
		return service.getCaseload(new CaseloadCriteria(mentorUuid, null), PAGE).getRows();
	}
	
	private List<DueState> dueBefore(Instant instant) {
		return service.getCaseload(new CaseloadCriteria(null, instant), PAGE).getRows().stream().map(CaseloadRow::getDue)
		        .collect(Collectors.toList());
	}
	
	private int assigned(String kind, Duration start) {
		int patient = cast.participant();
		assign(patient, mentor, kind, start, null);
		return patient;
	}
	
	private void assign(int patient, Member member, String kind, Duration start, Duration end) {
		cast.run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, ended_at, version, uuid,"
		        + " creator, date_created, voided) values (" + patient + ", " + member.getProviderId() + ", 'OAT', '" + kind
		        + "', " + millis(start) + ", " + millis(end) + ", 0, '" + UUID.randomUUID() + "', 1, now(), false)");
	}
	
	private int contact(int patient, Duration start, Boolean tookPlace, String kind, Duration due) {
		int encounter = nextEncounter++;
		cast.run("insert into encounter (encounter_id, encounter_type, patient_id, encounter_datetime, creator, date_created,"
		        + " voided, uuid) values (" + encounter + ", 1, " + patient + ", now(), 1, now(), false, '"
		        + UUID.randomUUID() + "')");
		cast.run("insert into peermentor_contact (encounter_id, uuid, version, patient_id, provider_id, kind, started_at,"
		        + " entered_at, took_place, next_due, recorded_by, voided) values (" + encounter + ", '"
		        + encounterUuid(encounter) + "', 0, " + patient + ", " + mentor.getProviderId() + ", '" + kind + "', "
		        + millis(start) + ", " + millis(start) + ", " + tookPlace + ", " + millis(due) + ", 1, false)");
		return encounter;
	}
	
	private void concern(int patient, int raisedBy, String status) {
		cast.run("insert into peermentor_concern (uuid, patient_id, type, immediate_actions, raised_at, status, creator,"
		        + " date_created, voided, version) values ('" + UUID.randomUUID() + "', " + patient
		        + ", 'OVERDOSE', 'CALLED_911', 0, '" + status + "', " + raisedBy + ", now(), false, 0)");
	}
	
	private void question(int encounter, String status) {
		cast.run("insert into peermentor_question (uuid, encounter_id, status, text, asked_at, creator, date_created, voided,"
		        + " version) values ('" + UUID.randomUUID() + "', " + encounter + ", '" + status
		        + "', 'How so?', 0, 1, now(), false, 0)");
	}
	
	private String encounterUuid(int encounter) {
		return (String) sessionFactory.getCurrentSession()
		        .createNativeQuery("select uuid from encounter where encounter_id = " + encounter).uniqueResult();
	}
	
	private String millis(Duration fromNow) {
		return fromNow == null ? "null" : String.valueOf(clock.now().plus(fromNow).toEpochMilli());
	}
}
