/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.INTERIM_COVER;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.PRIMARY;
import static org.openmrs.module.peermentor.mentoring.Scope.BOTH;
import static org.openmrs.module.peermentor.mentoring.Scope.EMPLOYMENT;
import static org.openmrs.module.peermentor.mentoring.Scope.OAT;

import java.time.Duration;
import java.util.UUID;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;

public class AssigningTest extends MentoringTest {
	
	@Test
	public void assignMentor_shouldGiveTheMentorReachFromThatInstantOn() {
		mentor.login();
		assertThat(sees(participant), is(false));
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		assertThat(made.getPatient().getUuid(), is(cast.uuid(participant)));
		assertThat(made.getPatient().getDisplay(), is("Participant " + participant));
		assertThat(made.getMentor().getUuid(), is(mentor.getProviderUuid()));
		assertThat(made.getMentor().getDisplay(), is("Member " + mentor.getPersonId()));
		assertThat(made.getAssignedBy().getUuid(), is(supervisor.getUser().getUuid()));
		assertThat(made.getStatus(), is(AssignmentStatus.ACTIVE));
		assertThat(made.getStartedAt(), is(clock.now()));
		assertThat(made.getEndedAt(), is(nullValue()));
		mentor.login();
		assertThat(sees(participant), is(true));
		assertThat(service.getAssignment(made.getUuid()).getStatus(), is(AssignmentStatus.ACTIVE));
	}
	
	@Test
	public void assignMentor_shouldGiveNoReachBeforeAPlannedStart() {
		supervisor.login();
		AssignmentView made = service.assignMentor(request(OAT, PRIMARY).setStartedAt(clock.now().plus(Duration.ofDays(2))));
		assertThat(made.getStatus(), is(AssignmentStatus.PLANNED));
		mentor.login();
		assertThat(sees(participant), is(false));
		clock.forward(Duration.ofDays(2));
		assertThat(sees(participant), is(true));
	}
	
	@Test
	public void assignMentor_shouldBeForSupervisorsAndCoordinatorsOnly() {
		for (String role : new String[] { Roles.MENTOR, Roles.NURSE, Roles.NOTES_READER, Roles.ADMINISTRATOR,
		        Roles.EVALUATOR }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			assertThrows(role, APIAuthenticationException.class, () -> assign(OAT, PRIMARY));
		}
		for (String role : new String[] { Roles.SUPERVISOR, Roles.COORDINATOR }) {
			cast.loginAsAdministrator();
			participant = cast.participant();
			cast.withRole(role).login();
			assertThat(role, assign(OAT, PRIMARY).getStatus(), is(AssignmentStatus.ACTIVE));
		}
	}
	
	@Test
	public void assignMentor_shouldNameEveryMissingFieldAtOnce() {
		supervisor.login();
		assertThat(refusals(() -> service.assignMentor(new AssignmentRequest())),
		    containsInAnyOrder("patient: peermentor.error.required", "mentor: peermentor.error.required",
		        "scope: peermentor.error.required", "kind: peermentor.error.required"));
	}
	
	@Test
	public void assignMentor_shouldNotKnowAParticipantOutOfReach() {
		int voided = cast.participant();
		cast.run("update patient set voided = true where patient_id = " + voided);
		supervisor.login();
		for (String unknown : new String[] { UUID.randomUUID().toString(), cast.uuid(voided),
		        cast.uuid(supervisor.getPersonId()) }) {
			assertThat(refusals(() -> service.assignMentor(request(OAT, PRIMARY).setPatient(unknown))),
			    contains("patient: peermentor.error.participant.unknown"));
		}
	}
	
	@Test
	public void assignMentor_shouldRefuseWhoCannotMentor() {
		Member nurse = cast.withRole(Roles.NURSE);
		int personWithoutLogin = cast.person("Nobody");
		int noLogin = cast.provider(personWithoutLogin);
		Member locked = cast.withRole(Roles.MENTOR);
		cast.run("update users set retired = true where user_id = " + locked.getUser().getUserId());
		int nobody = cast.provider(personWithoutLogin);
		cast.run("update provider set person_id = null where provider_id = " + nobody);
		supervisor.login();
		for (String uuid : new String[] { nurse.getProviderUuid(), providerUuid(noLogin), locked.getProviderUuid(),
		        providerUuid(nobody) }) {
			assertThat(refusals(() -> service.assignMentor(request(OAT, PRIMARY).setMentor(uuid))),
			    contains("mentor: peermentor.error.mentor.cannotMentor"));
		}
	}
	
	@Test
	public void assignMentor_shouldNotKnowARetiredOrMissingProvider() {
		cast.run("update provider set retired = true where provider_id = " + mentor.getProviderId());
		supervisor.login();
		for (String uuid : new String[] { mentor.getProviderUuid(), UUID.randomUUID().toString() }) {
			assertThat(refusals(() -> service.assignMentor(request(OAT, PRIMARY).setMentor(uuid))),
			    contains("mentor: peermentor.error.mentor.unknown"));
		}
	}
	
	@Test
	public void assignMentor_shouldTakeAMentorWhoseRoleInheritsTheRole() {
		mentor = cast.withRoleInheriting(Roles.MENTOR);
		supervisor.login();
		assertThat(assign(OAT, PRIMARY).getStatus(), is(AssignmentStatus.ACTIVE));
	}
	
	@Test
	public void assignMentor_shouldAssignNobodyToThemselvesAndNotSayWhy() {
		participant = mentor.getPersonId();
		makePatient(participant);
		supervisor.login();
		assertThat(refusals(() -> assign(OAT, PRIMARY)), contains("mentor: peermentor.error.assignment.cannotMatch"));
	}
	
	@Test
	public void assignMentor_shouldRefuseAnExcludedPairWithoutAReason() {
		supervisor.login();
		exclusions.recordExclusion(
		    new ExclusionRequest(null, cast.uuid(participant), cast.uuid(mentor.getPersonId()), "a court order"));
		assertThat(refusals(() -> assign(OAT, INTERIM_COVER)), contains("mentor: peermentor.error.assignment.cannotMatch"));
	}
	
	@Test
	public void assignMentor_shouldRefuseAParticipantWhoHasDied() {
		cast.run("update person set dead = true where person_id = " + participant);
		supervisor.login();
		assertThat(refusals(() -> assign(OAT, PRIMARY)), contains("patient: peermentor.error.assignment.deceased"));
	}
	
	@Test
	public void assignMentor_shouldRefuseASecondPrimaryOfTheScopeAtThatTime() {
		Member other = cast.withRole(Roles.MENTOR);
		supervisor.login();
		assign(OAT, PRIMARY);
		mentor = other;
		assertThat(refusals(() -> assign(OAT, PRIMARY)), contains("scope: peermentor.error.assignment.secondPrimary"));
		assertThat(refusals(() -> assign(BOTH, PRIMARY)), contains("scope: peermentor.error.assignment.secondPrimary"));
		assertThat(refusals(() -> service.assignMentor(request(OAT, PRIMARY).setStartedAt(clock.now().plus(Duration.ofDays(900))))),
		    contains("scope: peermentor.error.assignment.secondPrimary"));
		assign(EMPLOYMENT, PRIMARY);
		assign(OAT, INTERIM_COVER);
		assertThat(refusals(() -> assign(BOTH, PRIMARY)), contains("scope: peermentor.error.assignment.secondPrimary"));
	}
	
	@Test
	public void assignMentor_shouldTakeAnotherPrimaryFromTheEndOfTheFirst() {
		supervisor.login();
		service.assignMentor(request(OAT, PRIMARY).setEndedAt(clock.now().plus(Duration.ofDays(7))));
		assertThat(service.assignMentor(request(BOTH, PRIMARY).setStartedAt(clock.now().plus(Duration.ofDays(7)))).getStatus(),
		    is(AssignmentStatus.PLANNED));
	}
	
	@Test
	public void assignMentor_shouldForgetAVoidedPrimary() {
		supervisor.login();
		service.voidAssignment(assign(OAT, PRIMARY).getUuid(), "wrong person");
		assertThat(assign(OAT, PRIMARY).getStatus(), is(AssignmentStatus.ACTIVE));
	}
	
	@Test
	public void assignMentor_shouldGiveAnAgreedEndItsReason() {
		supervisor.login();
		assertThat(service.assignMentor(request(OAT, INTERIM_COVER).setEndedAt(clock.now().plus(Duration.ofDays(7))))
		        .getEndReason(), is(EndReason.COVER_ENDED));
		assertThat(service.assignMentor(request(OAT, PRIMARY).setEndedAt(clock.now().plus(Duration.ofDays(7))))
		        .getEndReason(), is(EndReason.COMPLETED));
	}
	
	@Test
	public void assignMentor_shouldRefuseAnEndBeforeTheStart() {
		supervisor.login();
		assertThat(refusals(() -> service.assignMentor(request(OAT, PRIMARY).setEndedAt(clock.now().minusMillis(1)))),
		    contains("endedAt: peermentor.error.assignment.endBeforeStart"));
	}
	
	@Test
	public void assignMentor_shouldWriteNothingWhenTheSameUserRepeatsTheSameUuid() {
		String uuid = UUID.randomUUID().toString();
		supervisor.login();
		AssignmentView first = service.assignMentor(request(OAT, PRIMARY).setUuid(uuid));
		AssignmentView again = service.assignMentor(request(OAT, PRIMARY).setUuid(uuid));
		assertThat(again.getUuid(), is(first.getUuid()));
		assertThat(count("peermentor_assignment"), is(1L));
		assertThat(count("peermentor_assignment_event"), is(1L));
	}
	
	@Test
	public void assignMentor_shouldRefuseAUuidThatIsTakenOtherwise() {
		String uuid = UUID.randomUUID().toString();
		int otherParticipant = cast.participant();
		supervisor.login();
		service.assignMentor(request(OAT, PRIMARY).setUuid(uuid));
		participant = otherParticipant;
		assertThat(refusals(() -> service.assignMentor(request(OAT, PRIMARY).setUuid(uuid))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void assignMentor_shouldLeaveOneLineOfHistory() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		AssignmentEventView event = service.getAssignmentHistory(made.getUuid(), PAGE).getRows().get(0);
		assertThat(event.getWhat(), is(AssignmentChangeKind.ASSIGNED));
		assertThat(event.getHappenedAt(), is(clock.now()));
		assertThat(event.getChangedBy().getUuid(), is(supervisor.getUser().getUuid()));
		assertThat(event.getStartedAt(), is(made.getStartedAt()));
		assertThat(event.getUuid(), is(not(made.getUuid())));
	}
}
