/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.INTERIM_COVER;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.PRIMARY;
import static org.openmrs.module.peermentor.mentoring.Scope.OAT;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.commons.lang3.StringUtils;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;

public class ExclusionTest extends MentoringTest {
	
	@Test
	public void recordExclusion_shouldEndWhatRunsAndWhatIsPlannedAndHideTheRecord() {
		supervisor.login();
		AssignmentView running = assign(OAT, PRIMARY);
		AssignmentView planned = service
		        .assignMentor(request(OAT, INTERIM_COVER).setStartedAt(clock.now().plus(Duration.ofDays(2))));
		clock.forward(Duration.ofHours(1));
		mentor.login();
		assertThat(sees(participant), is(true));
		supervisor.login();
		exclude(participant, mentor.getPersonId());
		AssignmentView ended = service.getAssignment(running.getUuid());
		assertThat(ended.getStatus(), is(AssignmentStatus.ENDED));
		assertThat(ended.getEndedAt(), is(clock.now()));
		assertThat(ended.getEndReason(), is(EndReason.NOT_A_MATCH));
		AssignmentView neverBegun = service.getAssignment(planned.getUuid());
		assertThat(neverBegun.getStatus(), is(AssignmentStatus.ENDED));
		assertThat(neverBegun.getEndedAt(), is(neverBegun.getStartedAt()));
		assertThat(service.getAssignmentHistory(running.getUuid(), PAGE).getRows().get(0).getEndReason(),
		    is(EndReason.NOT_A_MATCH));
		mentor.login();
		assertThat(sees(participant), is(false));
		assertThat(service.getAssignments(new AssignmentCriteria(), PAGE).getRows(), is(empty()));
	}
	
	@Test
	public void recordExclusion_shouldLeaveOtherAssignmentsAlone() {
		Member other = cast.withRole(Roles.MENTOR);
		supervisor.login();
		Member first = mentor;
		mentor = other;
		AssignmentView beside = assign(OAT, PRIMARY);
		exclude(participant, first.getPersonId());
		assertThat(service.getAssignment(beside.getUuid()).getStatus(), is(AssignmentStatus.ACTIVE));
	}
	
	@Test
	public void recordExclusion_shouldWorkBothWaysWhenTheMentorIsAParticipantToo() {
		Member other = cast.withRole(Roles.MENTOR);
		makePatient(mentor.getPersonId());
		makePatient(other.getPersonId());
		supervisor.login();
		AssignmentView firstMentorsSecond = service.assignMentor(request(OAT, PRIMARY).setPatient(cast.uuid(other.getPersonId())));
		AssignmentView secondMentorsFirst = service.assignMentor(request(OAT, PRIMARY)
		        .setPatient(cast.uuid(mentor.getPersonId())).setMentor(other.getProviderUuid()));
		exclude(mentor.getPersonId(), other.getPersonId());
		assertThat(service.getAssignment(firstMentorsSecond.getUuid()).getEndReason(), is(EndReason.NOT_A_MATCH));
		assertThat(service.getAssignment(secondMentorsFirst.getUuid()).getEndReason(), is(EndReason.NOT_A_MATCH));
		assertThat(refusals(() -> service.assignMentor(request(OAT, PRIMARY).setPatient(cast.uuid(other.getPersonId())))),
		    contains("mentor: " + MatchCheck.CANNOT_MATCH));
		mentor.login();
		assertThat(sees(other.getPersonId()), is(false));
		assertThat(sees(mentor.getPersonId()), is(false));
		other.login();
		assertThat(sees(mentor.getPersonId()), is(false));
	}
	
	@Test
	public void recordExclusion_shouldHideTheRecordFromASupervisorWhoIsOneOfTheTwo() {
		supervisor.login();
		ExclusionView made = exclude(supervisor.getPersonId(), participant);
		assertThat(made.getReason(), is("told in confidence"));
		assertThat(sees(participant), is(false));
		assertThrows(NotFound.class, () -> exclusions.getExclusion(made.getUuid()));
		assertThat(exclusions.getExclusions(null, PAGE).getRows(), is(empty()));
		assertThat(exclusions.getExclusions(null, PAGE).getTotal(), is(0L));
		assertThrows(NotFound.class, () -> exclusions.voidExclusion(made.getUuid(), "changed my mind"));
		assertThat(refusals(() -> exclude(supervisor.getPersonId(), participant)),
		    contains("personB: peermentor.error.person.unknown"));
	}
	
	@Test
	public void recordExclusion_shouldKeepThePairWithoutDirection() {
		supervisor.login();
		ExclusionView made = exclude(participant, mentor.getPersonId());
		assertThat(refusals(() -> exclude(mentor.getPersonId(), participant)),
		    contains("personB: peermentor.error.exclusion.exists"));
		for (int person : new int[] { participant, mentor.getPersonId() }) {
			List<ExclusionView> found = exclusions.getExclusions(cast.uuid(person), PAGE).getRows();
			assertThat(found, hasSize(1));
			assertThat(found.get(0).getUuid(), is(made.getUuid()));
		}
		assertThat(exclusions.getExclusions(cast.uuid(supervisor.getPersonId()), PAGE).getRows(), is(empty()));
	}
	
	@Test
	public void recordExclusion_shouldNameEveryFieldThatCannotBeTaken() {
		int relative = cast.person("Relative");
		int voided = cast.participant();
		cast.run("update patient set voided = true where patient_id = " + voided);
		supervisor.login();
		assertThat(refusals(() -> exclusions.recordExclusion(new ExclusionRequest(null, null, null, null))),
		    contains("personA: peermentor.error.required", "personB: peermentor.error.required"));
		assertThat(refusals(() -> exclude(relative, voided)),
		    contains("personA: peermentor.error.person.unknown", "personB: peermentor.error.person.unknown"));
		assertThat(refusals(() -> exclude(participant, participant)),
		    contains("personB: peermentor.error.exclusion.samePerson"));
		assertThat(
		    refusals(() -> exclusions.recordExclusion(new ExclusionRequest(null, cast.uuid(participant),
		            cast.uuid(mentor.getPersonId()), StringUtils.repeat('x', Exclusion.LONGEST_REASON + 1)))),
		    contains("reason: peermentor.error.tooLong"));
		assertThat(count("peermentor_exclusion"), is(0L));
	}
	
	@Test
	public void recordExclusion_shouldWriteNothingWhenTheSameUserRepeatsTheSameUuid() {
		String uuid = UUID.randomUUID().toString();
		int other = cast.participant();
		supervisor.login();
		ExclusionRequest request = new ExclusionRequest(uuid, cast.uuid(participant), cast.uuid(mentor.getPersonId()), null);
		exclusions.recordExclusion(request);
		assertThat(exclusions.recordExclusion(request).getUuid(), is(uuid));
		assertThat(count("peermentor_exclusion"), is(1L));
		assertThat(refusals(() -> exclusions
		        .recordExclusion(new ExclusionRequest(uuid, cast.uuid(other), cast.uuid(mentor.getPersonId()), null))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void exclusions_shouldBeForSupervisorsAndCoordinatorsOnly() {
		supervisor.login();
		ExclusionView made = exclude(participant, mentor.getPersonId());
		for (String role : new String[] { Roles.MENTOR, Roles.NURSE, Roles.NOTES_READER, Roles.ADMINISTRATOR,
		        Roles.EVALUATOR }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			assertThrows(role, APIAuthenticationException.class, () -> exclusions.getExclusion(made.getUuid()));
			assertThrows(role, APIAuthenticationException.class, () -> exclusions.getExclusions(null, PAGE));
			assertThrows(role, APIAuthenticationException.class, () -> exclude(participant, mentor.getPersonId()));
			assertThrows(role, APIAuthenticationException.class, () -> exclusions.voidExclusion(made.getUuid(), "why"));
			assertThrows(role, APIAuthenticationException.class,
			    () -> exclusions.changeExclusionReason(made.getUuid(), new ExclusionChange(0, "why")));
		}
	}
	
	@Test
	public void getExclusion_shouldShowTheReasonToThoseWhoMayReadItOnly() {
		Member coordinator = cast.withRole(Roles.COORDINATOR);
		coordinator.login();
		ExclusionView made = exclude(participant, mentor.getPersonId());
		assertThat(made.getReason(), is(nullValue()));
		assertThat(exclusions.getExclusion(made.getUuid()).getReason(), is(nullValue()));
		assertThat(exclusions.getExclusions(null, PAGE).getRows().get(0).getReason(), is(nullValue()));
		assertThrows(APIAuthenticationException.class,
		    () -> exclusions.changeExclusionReason(made.getUuid(), new ExclusionChange(made.getVersion(), "another")));
		supervisor.login();
		assertThat(exclusions.getExclusion(made.getUuid()).getReason(), is("told in confidence"));
		assertThat(exclusions.getExclusion(made.getUuid()).getRecordedBy().getUuid(), is(coordinator.getUser().getUuid()));
		assertThat(exclusions.getExclusion(made.getUuid()).getSince(), is(clock.now()));
	}
	
	@Test
	public void changeExclusionReason_shouldRefuseAnotherVersionThanTheOneThatStands() {
		supervisor.login();
		ExclusionView made = exclude(participant, mentor.getPersonId());
		ExclusionView changed = exclusions.changeExclusionReason(made.getUuid(), new ExclusionChange(made.getVersion(), "another"));
		assertThat(changed.getReason(), is("another"));
		assertThat(changed.getVersion(), is(made.getVersion() + 1));
		assertThrows(Stale.class, () -> exclusions.changeExclusionReason(made.getUuid(), new ExclusionChange(made.getVersion(), "third")));
	}
	
	@Test
	public void voidExclusion_shouldLetTheTwoBeMatchedAgainAndLeaveEndsAsTheyAre() {
		supervisor.login();
		AssignmentView first = assign(OAT, PRIMARY);
		ExclusionView made = exclude(participant, mentor.getPersonId());
		exclusions.voidExclusion(made.getUuid(), "lifted by the court");
		assertThat(service.getAssignment(first.getUuid()).getStatus(), is(AssignmentStatus.ENDED));
		assertThrows(NotFound.class, () -> exclusions.getExclusion(made.getUuid()));
		assign(OAT, PRIMARY);
		mentor.login();
		assertThat(sees(participant), is(true));
	}
	
	@Test
	public void getExclusions_shouldNotShowPairsOfParticipantsOutOfReach() {
		supervisor.login();
		ExclusionView made = exclude(participant, mentor.getPersonId());
		cast.loginAsAdministrator();
		cast.withPrivileges("Manage Peer Exclusions", "View Peer Exclusion Reasons").login();
		assertThrows(NotFound.class, () -> exclusions.getExclusion(made.getUuid()));
		assertThat(exclusions.getExclusions(null, PAGE).getTotal(), is(0L));
		assertThat(refusals(() -> exclude(participant, mentor.getPersonId())),
		    contains("personA: peermentor.error.person.unknown"));
	}
	
	private ExclusionView exclude(int one, int other) {
		return exclusions
		        .recordExclusion(new ExclusionRequest(null, cast.uuid(one), cast.uuid(other), "told in confidence"));
	}
}
