/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.PRIMARY;
import static org.openmrs.module.peermentor.mentoring.Scope.OAT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.commons.lang3.StringUtils;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;

public class ChangingAssignmentTest extends MentoringTest {
	
	@Test
	public void changeAssignment_shouldEndTheMentorsReachAtThatInstant() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		clock.forward(Duration.ofHours(1));
		AssignmentView ended = end(made, clock.now(), EndReason.MENTOR_ON_LEAVE);
		assertThat(ended.getStatus(), is(AssignmentStatus.ENDED));
		assertThat(ended.getEndedAt(), is(clock.now()));
		assertThat(ended.getEndReason(), is(EndReason.MENTOR_ON_LEAVE));
		mentor.login();
		assertThat(sees(participant), is(false));
		assertThrows(NotFound.class, () -> service.getAssignment(made.getUuid()));
	}
	
	@Test
	public void changeAssignment_shouldKeepTheTwoHoursThatLookAlikeApart() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		Instant secondHalfPastOne = Instant.parse("2026-11-01T09:30:00Z");
		AssignmentView planned = end(made, secondHalfPastOne, EndReason.COMPLETED);
		sessionFactory.getCurrentSession().clear();
		assertThat(service.getAssignment(made.getUuid()).getStartedAt(), is(Instant.parse("2026-11-01T08:30:00Z")));
		assertThat(planned.getEndedAt(), is(secondHalfPastOne));
		assertThat(planned.getStatus(), is(AssignmentStatus.ACTIVE));
		mentor.login();
		clock.forward(Duration.ofMinutes(59));
		assertThat(sees(participant), is(true));
		clock.forward(Duration.ofMinutes(1));
		assertThat(sees(participant), is(false));
	}
	
	@Test
	public void changeAssignment_shouldAskForTheReasonOfAnEnd() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		assertThat(refusals(() -> end(made, clock.now(), null)), contains("endReason: peermentor.error.required"));
		assertThat(refusals(() -> end(made, null, EndReason.OTHER)), contains("endedAt: peermentor.error.required"));
		assertThat(refusals(() -> end(made, clock.now(), EndReason.RECORDS_MERGED)),
		    contains("endReason: peermentor.error.assignment.reasonReserved"));
	}
	
	@Test
	public void changeAssignment_shouldOpenAnEndThatHasNotCome() {
		supervisor.login();
		AssignmentView made = service.assignMentor(request(OAT, PRIMARY).setEndedAt(clock.now().plus(Duration.ofDays(3))));
		AssignmentView open = end(made, null, null);
		assertThat(open.getEndedAt(), is(nullValue()));
		assertThat(open.getEndReason(), is(nullValue()));
	}
	
	@Test
	public void changeAssignment_shouldNotOpenAnEndIntoAnotherPrimary() {
		supervisor.login();
		AssignmentView first = service.assignMentor(request(OAT, PRIMARY).setEndedAt(clock.now().plus(Duration.ofDays(3))));
		service.assignMentor(request(OAT, PRIMARY).setStartedAt(clock.now().plus(Duration.ofDays(3))));
		assertThat(refusals(() -> end(first, null, null)), contains("scope: peermentor.error.assignment.secondPrimary"));
	}
	
	@Test
	public void changeAssignment_shouldLeaveAnEndAsItIs() {
		supervisor.login();
		AssignmentView ended = end(assign(OAT, PRIMARY), clock.now(), EndReason.MENTOR_LEFT);
		InvalidInput refusal = assertThrows(InvalidInput.class, () -> end(ended, null, null));
		assertThat(refusal.getProblems().get(0).getField(), is("status"));
	}
	
	@Test
	public void changeAssignment_shouldMoveTheStartOfAPlannedAssignmentOnly() {
		supervisor.login();
		AssignmentView planned = service.assignMentor(request(OAT, PRIMARY).setStartedAt(clock.now().plus(Duration.ofDays(3))));
		AssignmentView moved = service.changeAssignment(planned.getUuid(),
		    new AssignmentChange(planned.getVersion()).start(clock.now()));
		assertThat(moved.getStatus(), is(AssignmentStatus.ACTIVE));
		assertThat(
		    refusals(() -> service.changeAssignment(moved.getUuid(),
		        new AssignmentChange(moved.getVersion()).start(clock.now().plusSeconds(1)))),
		    contains("startedAt: peermentor.error.assignment.begun"));
	}
	
	@Test
	public void changeAssignment_shouldRefuseAnotherVersionThanTheOneThatStands() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		AssignmentView changed = end(made, clock.now().plus(Duration.ofDays(3)), EndReason.COMPLETED);
		assertThat(changed.getVersion(), is(made.getVersion() + 1));
		assertThrows(Stale.class, () -> end(made, clock.now(), EndReason.OTHER));
	}
	
	@Test
	public void changeAssignment_shouldWriteNothingWhenNothingIsAskedFor() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		AssignmentView same = service.changeAssignment(made.getUuid(), new AssignmentChange(made.getVersion()));
		assertThat(same.getVersion(), is(made.getVersion()));
		assertThat(count("peermentor_assignment_event"), is(1L));
	}
	
	@Test
	public void changeAssignment_shouldBeForSupervisorsAndCoordinatorsOnly() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		mentor.login();
		assertThrows(APIAuthenticationException.class, () -> end(made, clock.now(), EndReason.MENTOR_ASKED));
		assertThrows(APIAuthenticationException.class, () -> service.voidAssignment(made.getUuid(), "mine"));
	}
	
	@Test
	public void changeAssignment_shouldNotKnowWhatIsOutOfReachOrVoided() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		cast.loginAsAdministrator();
		Member manager = cast.withPrivileges("Manage Peer Assignments", "View Peer Assignments");
		manager.login();
		assertThrows(NotFound.class, () -> end(made, clock.now(), EndReason.OTHER));
		assertThrows(NotFound.class, () -> service.voidAssignment(made.getUuid(), "why"));
		supervisor.login();
		service.voidAssignment(made.getUuid(), "wrong person");
		assertThrows(NotFound.class, () -> end(made, clock.now(), EndReason.OTHER));
		assertThrows(NotFound.class, () -> service.voidAssignment(made.getUuid(), "again"));
		assertThrows(NotFound.class, () -> service.voidAssignment(UUID.randomUUID().toString(), "why"));
	}
	
	@Test
	public void voidAssignment_shouldKeepTheRowAndItsHistoryAndTakeTheReach() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		service.voidAssignment(made.getUuid(), "wrong person");
		assertThrows(NotFound.class, () -> service.getAssignmentHistory(made.getUuid(), PAGE));
		sessionFactory.getCurrentSession().flush();
		assertThat(sessionFactory.getCurrentSession().createNativeQuery("select void_reason from peermentor_assignment"
		        + " where voided = true and voided_by = " + supervisor.getUser().getUserId()).uniqueResult(),
		    is("wrong person"));
		assertThat(sessionFactory.getCurrentSession()
		        .createNativeQuery("select void_reason from peermentor_assignment_event where what = 'VOIDED'").uniqueResult(),
		    is("wrong person"));
		mentor.login();
		assertThat(sees(participant), is(false));
	}
	
	@Test
	public void voidAssignment_shouldAskForAReasonThatFits() {
		supervisor.login();
		AssignmentView made = assign(OAT, PRIMARY);
		assertThat(refusals(() -> service.voidAssignment(made.getUuid(), " ")), contains("reason: peermentor.error.required"));
		assertThat(refusals(() -> service.voidAssignment(made.getUuid(), StringUtils.repeat('x', 256))),
		    contains("reason: peermentor.error.tooLong"));
	}
	
	@Test
	public void getAssignmentHistory_shouldHoldOneLineForEachChangeTheLatestFirst() {
		supervisor.login();
		AssignmentView made = service.assignMentor(request(OAT, PRIMARY).setStartedAt(clock.now().plus(Duration.ofDays(3))));
		clock.forward(Duration.ofHours(1));
		AssignmentView moved = service.changeAssignment(made.getUuid(),
		    new AssignmentChange(made.getVersion()).start(clock.now()));
		clock.forward(Duration.ofHours(1));
		end(moved, clock.now(), EndReason.PARTICIPANT_ASKED);
		List<AssignmentEventView> history = service.getAssignmentHistory(made.getUuid(), PAGE).getRows();
		assertThat(history.stream().map(AssignmentEventView::getWhat).collect(Collectors.toList()),
		    contains(AssignmentChangeKind.END_SET, AssignmentChangeKind.START_MOVED, AssignmentChangeKind.ASSIGNED));
		assertThat(history.get(0).getEndReason(), is(EndReason.PARTICIPANT_ASKED));
		assertThat(history.get(1).getEndedAt(), is(nullValue()));
		assertThat(history.get(2).getStartedAt(), is(made.getStartedAt()));
		assertThat(service.getAssignmentHistory(made.getUuid(), PAGE).getTotal(), is(3L));
	}
	
	private AssignmentView end(AssignmentView assignment, Instant at, EndReason reason) {
		return service.changeAssignment(assignment.getUuid(),
		    new AssignmentChange(assignment.getVersion()).end(at, reason));
	}
}
