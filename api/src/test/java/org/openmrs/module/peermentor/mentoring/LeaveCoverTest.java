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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.Assert.assertThrows;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.INTERIM_COVER;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.PRIMARY;
import static org.openmrs.module.peermentor.mentoring.Scope.BOTH;
import static org.openmrs.module.peermentor.mentoring.Scope.EMPLOYMENT;
import static org.openmrs.module.peermentor.mentoring.Scope.OAT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.NotFound;

/** Whom nobody accompanies while a mentor is away, and who is told. */
public class LeaveCoverTest extends AwayTest {
	
	private Member cover;
	
	private Member coordinator;
	
	@Before
	public void gatherMore() {
		cover = cast.withRole(Roles.MENTOR);
		coordinator = cast.withRole(Roles.COORDINATOR);
		coordinator.login();
	}
	
	@Test
	public void getUncovered_shouldNameWhoHasNobodyElse() {
		String assignment = assign(mentor, OAT, PRIMARY).getUuid();
		LeaveView leave = away(mentor, 0, 3);
		assertThat(leave.getParticipants(), is(1));
		UncoveredView missed = leaves.getUncovered(leave.getUuid(), PAGE).getRows().get(0);
		for (UncoveredView view : new UncoveredView[] { missed, leaves.getUncovered(leave.getUuid(), assignment) }) {
			assertThat(view.getUuid(), is(assignment));
			assertThat(view.getLeave(), is(leave.getUuid()));
			assertThat(view.getParticipant().getUuid(), is(cast.uuid(participant)));
			assertThat(view.getScope(), is(OAT));
			assertThat(view.getAssignment().getUuid(), is(assignment));
			assertThat(view.getDisplay(), is("Participant " + participant + " (OAT)"));
		}
		assertThrows(NotFound.class, () -> leaves.getUncovered(leave.getUuid(), UUID.randomUUID().toString()));
		assertThrows(NotFound.class, () -> leaves.getUncovered(UUID.randomUUID().toString(), PAGE));
		mentor.login();
		assertThat("their own participants are in a mentor's sight", leaves.getLeave(leave.getUuid()).getParticipants(), is(1));
	}
	
	@Test
	public void getUncovered_shouldFollowWhoeverComesAndGoes() {
		assign(mentor, BOTH, PRIMARY);
		LeaveView leave = away(mentor, 2, 4);
		assertThat(missed(leave), contains(BOTH));
		AssignmentView therapy = assign(cover, OAT, INTERIM_COVER);
		assertThat(missed(leave), contains(EMPLOYMENT));
		assign(cover, EMPLOYMENT, INTERIM_COVER);
		assertThat(missed(leave), is(empty()));
		assertThat(leaves.getLeave(leave.getUuid()).getParticipants(), is(0));
		LeaveView coversLeave = away(cover, 4, 4);
		assertThat("the one who stands in is away too", missed(leave), contains(BOTH));
		assertThat("and missed by whom they stand in for", missed(coversLeave), containsInAnyOrder(OAT, EMPLOYMENT));
		leaves.voidLeave(coversLeave.getUuid(), "PLANS_CHANGED");
		assertThat(missed(leave), is(empty()));
		service.changeAssignment(therapy.getUuid(), new AssignmentChange(0).end(noon(4), EndReason.COVER_ENDED));
		assertThat(missed(leave), contains(OAT));
	}
	
	@Test
	public void getUncovered_shouldCountWhatIsAheadAlone() {
		assign(mentor, OAT, PRIMARY);
		LeaveView leave = away(mentor, 0, 1);
		clock.forward(Duration.ofHours(5));
		service.assignMentor(request(OAT, INTERIM_COVER).setMentor(cover.getProviderUuid()));
		assertThat("nobody was there this morning, and that is over", missed(leave), is(empty()));
		LeaveView past = away(cover, -3, -1);
		assertThat(missed(past), is(empty()));
	}
	
	@Test
	public void getUncovered_shouldPassOverWhatIsNotAccompaniedOnTheseDays() {
		AssignmentView over = assign(mentor, OAT, PRIMARY);
		service.changeAssignment(over.getUuid(), new AssignmentChange(0).end(noon(1), EndReason.MOVED_AWAY));
		participant = cast.participant();
		service.assignMentor(request(OAT, PRIMARY).setStartedAt(noon(9)));
		participant = cast.participant();
		service.voidAssignment(assign(mentor, OAT, PRIMARY).getUuid(), "mistake");
		participant = cast.participant();
		assign(mentor, OAT, PRIMARY);
		cast.run("update person set dead = true where person_id = " + participant);
		forget();
		LeaveView leave = away(mentor, 2, 8);
		assertThat(missed(leave), is(empty()));
		assertThat("until noon of the first day", missed(leaves.changeLeave(leave.getUuid(), new LeaveChange(0).start(day(1)))),
		    contains(OAT));
	}
	
	@Test
	public void getUncovered_shouldOmitWhoIsOutOfSight() {
		assign(mentor, OAT, PRIMARY);
		LeaveView leave = away(mentor, 0, 3);
		cast.run("insert into peermentor_exclusion (person_a_id, person_b_id, since, version, uuid, creator, date_created, voided) values ("
		        + coordinator.getPersonId() + ", " + participant + ", 0, 0, '" + UUID.randomUUID() + "', 1, now(), false)");
		assertThat(missed(leave), is(empty()));
		assertThat(leaves.getLeave(leave.getUuid()).getParticipants(), is(0));
		supervisor.login();
		assertThat(missed(leave), contains(OAT));
	}
	
	@Test
	public void getLeaves_shouldTakeTheSameStatementsForAnyNumber() {
		assign(mentor, OAT, PRIMARY);
		away(mentor, 1, 3);
		long one = statements();
		for (int i = 0; i < 4; i++) {
			participant = cast.participant();
			assign(mentor, OAT, PRIMARY);
			assign(cover, EMPLOYMENT, PRIMARY);
			away(cover, 10 * i + 2, 10 * i + 3);
			away(mentor, 10 * i + 5, 10 * i + 6);
		}
		assertThat(statements(), is(one));
	}
	
	private long statements() {
		forget();
		Context.getAuthenticatedUser().getPerson().getPersonId();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		assertThat(leaves.getLeaves(null, true, PAGE).getRows(), is(not(empty())));
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	@Test
	public void recordLeave_shouldTellOnceThatSomebodyIsLeftAlone() {
		assign(mentor, OAT, PRIMARY);
		mentor.login();
		String uuid = UUID.randomUUID().toString();
		NewLeave said = new NewLeave(uuid, null, TODAY, day(3));
		leaves.recordLeave(said);
		assertThat(told(), contains(supervisor.getUser().getUserId(), coordinator.getUser().getUserId()));
		assertThat(count("notification_alert where text like '%" + participant + "%' or text like '%Member%'"), is(0L));
		forget();
		leaves.recordLeave(said);
		leaves.changeLeave(uuid, new LeaveChange(0).end(day(5)));
		assertThat("they know", count("notification_alert"), is(1L));
	}
	
	@Test
	public void recordLeave_shouldTellNobodyWhereOthersAreThere() {
		assign(mentor, OAT, PRIMARY);
		service.assignMentor(request(OAT, INTERIM_COVER).setMentor(cover.getProviderUuid()).setEndedAt(noon(5)));
		mentor.login();
		LeaveView leave = away(mentor, 0, 3);
		assertThat(count("notification_alert"), is(0L));
		forget();
		leaves.changeLeave(leave.getUuid(), new LeaveChange(0).end(day(5)));
		assertThat("longer than the other stays", count("notification_alert"), is(1L));
	}
	
	@Test
	public void recordLeave_shouldNotTellWhoeverSaidIt() {
		assign(mentor, OAT, PRIMARY);
		away(mentor, 0, 3);
		assertThat(told(), contains(supervisor.getUser().getUserId()));
	}
	
	private List<Integer> told() {
		forget();
		return sessionFactory.getCurrentSession()
		        .createQuery("select r.recipient.userId from Alert a join a.recipients r order by r.recipient.userId", Integer.class)
		        .list();
	}
	
	private List<Scope> missed(LeaveView leave) {
		forget();
		return leaves.getUncovered(leave.getUuid(), PAGE).getRows().stream().map(UncoveredView::getScope)
		        .collect(Collectors.toList());
	}
	
	private static Instant noon(int day) {
		return day(day).atTime(12, 0).atZone(VANCOUVER).toInstant();
	}
}
