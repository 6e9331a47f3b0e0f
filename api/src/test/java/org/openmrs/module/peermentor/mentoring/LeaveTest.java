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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who says from when to when a mentor is away, and who reads it. */
public class LeaveTest extends AwayTest {
	
	@Autowired
	private MeService meService;
	
	@Test
	public void recordLeave_shouldKeepAMentorsOwnDays() {
		mentor.login();
		LeaveView kept = leaves.recordLeave(new NewLeave(null, null, TODAY, day(13)));
		forget();
		for (LeaveView view : new LeaveView[] { kept, leaves.getLeave(kept.getUuid()) }) {
			assertThat(view.getMentor().getUuid(), is(mentor.getProviderUuid()));
			assertThat(view.getStartDate(), is(TODAY));
			assertThat(view.getEndDate(), is(LocalDate.parse("2026-11-14")));
			assertThat(view.getVersion(), is(0));
			assertThat(view.getParticipants(), is(0));
			assertThat(view.getDisplay(), is("Member " + mentor.getPersonId() + " (2026-11-01 / 2026-11-14)"));
		}
		LeaveView open = leaves.recordLeave(new NewLeave(null, mentor.getProviderUuid(), day(20), null));
		assertThat(open.getEndDate(), is(nullValue()));
		assertThat(open.getDisplay(), is("Member " + mentor.getPersonId() + " (2026-11-21 / )"));
	}
	
	@Test
	public void recordLeave_shouldNameEverythingThatIsWrong() {
		Member other = cast.withRole(Roles.MENTOR);
		supervisor.login();
		assertThat(refusals(() -> leaves.recordLeave(new NewLeave(null, UUID.randomUUID().toString(), null, null))),
		    contains("mentor: peermentor.error.mentor.unknown", "startDate: peermentor.error.required"));
		assertThat("nobody's own", refusals(() -> leaves.recordLeave(new NewLeave(null, null, day(1), day(0)))),
		    contains("mentor: peermentor.error.mentor.cannotMentor", "endDate: peermentor.error.leave.endsBeforeStart"));
		away(mentor, 3, 5);
		assertThat(refusals(() -> away(mentor, 5, 5)), contains("startDate: peermentor.error.leave.overlaps"));
		assertThat(refusals(() -> away(mentor, -30, -8)), contains("endDate: peermentor.error.leave.over"));
		away(mentor, 6, 6);
		away(other, 3, 5);
		assertThat(count("peermentor_leave"), is(3L));
	}
	
	@Test
	public void recordLeave_shouldCountTodayByTheSitesClock() {
		// In London it is eight days after the 24th already.
		clock.forward(Duration.ofHours(-2));
		supervisor.login();
		away(mentor, -10, -8);
		clock.forward(Duration.ofHours(2));
		assertThat(refusals(() -> away(mentor, -12, -11)), contains("endDate: peermentor.error.leave.over"));
	}
	
	@Test
	public void recordLeave_shouldWriteNothingWhenRepeated() {
		String uuid = UUID.randomUUID().toString();
		mentor.login();
		leaves.recordLeave(new NewLeave(uuid, null, TODAY, day(3)));
		forget();
		assertThat(leaves.recordLeave(new NewLeave(uuid, null, TODAY, day(3))).getUuid(), is(uuid));
		assertThat(count("peermentor_leave"), is(1L));
		supervisor.login();
		assertThat(refusals(() -> leaves.recordLeave(new NewLeave(uuid, mentor.getProviderUuid(), day(7), day(8)))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void leave_shouldBeTheMentorsOwnAndOfThoseWhoAssign() {
		Member other = cast.withRole(Roles.MENTOR);
		Member nurse = cast.withRole(Roles.NURSE);
		Member evaluator = cast.withRole(Roles.EVALUATOR);
		Member coordinator = cast.withRole(Roles.COORDINATOR);
		mentor.login();
		String own = away(mentor, 0, 3).getUuid();
		assertThrows(NotAllowed.class, () -> away(other, 0, 3));
		assertThat(listed(null, false), contains(own));
		other.login();
		assertThat(listed(null, false), is(empty()));
		assertThat(listed(mentor.getProviderUuid(), false), is(empty()));
		assertThrows(NotFound.class, () -> leaves.getLeave(own));
		assertThrows(NotFound.class, () -> leaves.changeLeave(own, new LeaveChange(0).end(day(4))));
		assertThrows(NotFound.class, () -> leaves.voidLeave(own, "PLANS_CHANGED"));
		nurse.login();
		assertThat(listed(null, false), is(empty()));
		assertThrows(NotFound.class, () -> leaves.getLeave(own));
		assertThrows(APIAuthenticationException.class, () -> away(mentor, 5, 6));
		assertThrows(APIAuthenticationException.class, () -> leaves.getUncovered(own, PAGE));
		evaluator.login();
		assertThrows(APIAuthenticationException.class, () -> listed(null, false));
		assertThrows(APIAuthenticationException.class, () -> leaves.getLeave(own));
		for (Member boss : new Member[] { coordinator, supervisor }) {
			boss.login();
			assertThat(listed(null, false), contains(own));
			assertThat(leaves.getUncovered(own, PAGE).getRows(), is(empty()));
		}
		away(other, 0, 3);
		assertThat(leaves.changeLeave(own, new LeaveChange(0).end(day(4))).getEndDate(), is(day(4)));
		leaves.voidLeave(own, "ENTERED_IN_ERROR");
		assertThrows(NotFound.class, () -> leaves.getLeave(own));
	}
	
	@Test
	public void getLeaves_shouldNarrowByMentorAndTimeTheEarliestFirst() {
		Member other = cast.withRole(Roles.MENTOR);
		supervisor.login();
		String late = away(mentor, 10, null).getUuid();
		String past = away(mentor, -5, -1).getUuid();
		String others = away(other, -2, 0).getUuid();
		assertThat(listed(null, false), contains(past, others, late));
		assertThat(listed(null, true), contains(others, late));
		assertThat(listed(mentor.getProviderUuid(), false), contains(past, late));
		assertThat(listed(mentor.getProviderUuid(), true), contains(late));
		assertThat(leaves.getLeaves(null, false, new PageRequest(1, 1, true)).getTotal(), is(3L));
		assertThat(leaves.getLeaves(null, false, new PageRequest(1, 1, true)).getRows().get(0).getUuid(), is(others));
	}
	
	@Test
	public void changeLeave_shouldMoveWhatIsGivenAndRefuseWhatIsStale() {
		mentor.login();
		LeaveView first = away(mentor, 1, 3);
		away(mentor, 8, 9);
		forget();
		assertThat(refusals(() -> leaves.changeLeave(first.getUuid(), new LeaveChange(0).end(day(8)))),
		    contains("startDate: peermentor.error.leave.overlaps"));
		forget();
		assertThat(refusals(() -> leaves.changeLeave(first.getUuid(), new LeaveChange(0).start(day(4)))),
		    contains("endDate: peermentor.error.leave.endsBeforeStart"));
		forget();
		LeaveView moved = leaves.changeLeave(first.getUuid(), new LeaveChange(0).start(day(2)).end(day(7)));
		forget();
		assertThat(moved.getStartDate(), is(day(2)));
		assertThat(moved.getEndDate(), is(day(7)));
		assertThat(moved.getVersion(), is(1));
		assertThrows(Stale.class, () -> leaves.changeLeave(first.getUuid(), new LeaveChange(0).end(day(4))));
		assertThat(leaves.changeLeave(first.getUuid(), new LeaveChange(1).end(day(5))).getStartDate(), is(day(2)));
		assertThat(refusals(() -> leaves.changeLeave(first.getUuid(), new LeaveChange(2).end(null))),
		    contains("startDate: peermentor.error.leave.overlaps"));
	}
	
	@Test
	public void voidLeave_shouldTakeNoWordsOfAnybody() {
		mentor.login();
		String uuid = away(mentor, 1, 3).getUuid();
		assertThat(refusals(() -> leaves.voidLeave(uuid, " ")), contains("reason: peermentor.error.required"));
		assertThat(refusals(() -> leaves.voidLeave(uuid, "My mother is better")), contains("reason: peermentor.error.notACode"));
		leaves.voidLeave(uuid, LeaveVoidReason.PLANS_CHANGED.name());
		assertThrows(NotFound.class, () -> leaves.getLeave(uuid));
		assertThrows(NotFound.class, () -> leaves.voidLeave(uuid, LeaveVoidReason.PLANS_CHANGED.name()));
		assertThat(listed(null, false), is(empty()));
		away(mentor, 1, 3);
	}
	
	@Test
	public void getMe_shouldTellTheLeaveThatHoldsOrComesNext() {
		supervisor.login();
		away(mentor, -5, -1);
		LeaveView next = away(mentor, 4, null);
		assertThat(meService.getMe().getLeave(), is(nullValue()));
		mentor.login();
		assertThat(meService.getMe().getLeave().get("uuid"), is(next.getUuid()));
		assertThat(meService.getMe().getLeave().get("endDate"), is(nullValue()));
		LeaveView now = away(mentor, 0, 0);
		assertThat(meService.getMe().getLeave().get("uuid"), is(now.getUuid()));
		assertThat(meService.getMe().getLeave().get("startDate"), is(TODAY));
		assertThat(meService.getMe().getLeave().get("endDate"), is(TODAY));
		assertThat(meService.getMe().getLeave().get("version"), is(0));
		clock.forward(Duration.ofHours(23));
		assertThat("twenty-five hours of that day", meService.getMe().getLeave().get("uuid"), is(now.getUuid()));
		clock.forward(Duration.ofHours(1));
		assertThat(meService.getMe().getLeave().get("uuid"), is(next.getUuid()));
	}
}
