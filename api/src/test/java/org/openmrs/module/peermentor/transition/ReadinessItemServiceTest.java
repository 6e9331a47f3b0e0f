/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

public class ReadinessItemServiceTest extends TransitionTest {
	
	@Autowired
	private ReadinessItemService items;
	
	@Test
	public void getReadinessItems_shouldFollowTheTemplateAndDeriveWhenEachIsDue() {
		String plan = plans.referForPlan(referral()).getUuid();
		List<ReadinessItemView> unplanned = items.getReadinessItems(plan, PAGE).getRows();
		assertThat(unplanned, hasSize(18));
		assertThat(unplanned.get(0).getArea(), is(ReadinessArea.LAST_DOSE_HAND_OVER));
		assertThat(unplanned.get(0).getDueAt(), is(nullValue()));
		assertThat(unplanned.get(0).isLate(), is(true));
		plan(plan, "2027-01-20");
		ReadinessItemView planned = items.getReadinessItem(plan, unplanned.get(0).getUuid());
		RelativeTime due = RelativeTime.parse(planned.getDue());
		assertThat(planned.getDueAt(), is(due.deadline(LocalDate.parse("2027-01-20"), null, VANCOUVER)));
		assertThat(planned.isLate(), is(false));
		assertThat(items.getReadinessItems(plan, new PageRequest(17, 5, true)).getRows(), hasSize(1));
		assertThat(items.getReadinessItems(plan, new PageRequest(0, 5, true)).hasMore(), is(true));
		assertThat(items.getReadinessItems(plan, new PageRequest(90, 5, true)).getTotal(), is(18L));
	}
	
	@Test
	public void moveReadinessItem_shouldKeepTheStatusWithItsReasonAndItsHistory() {
		String plan = plans.referForPlan(referral()).getUuid();
		forget();
		ReadinessItemView item = move(first(plan), ItemStatus.NOT_POSSIBLE, ItemReason.COST);
		assertThat(item.getStatus(), is(ItemStatus.NOT_POSSIBLE));
		assertThat(item.getReason(), is(ItemReason.COST));
		assertThat(item.isLate(), is(true));
		forget();
		item = move(first(plan), ItemStatus.DONE, null);
		assertThat(item.isLate(), is(false));
		assertThat(codes(plans.getMissing(plan, PAGE).getRows()), not(hasItem("LAST_DOSE_HAND_OVER")));
		List<String> trail = plans.getPlanHistory(plan, PAGE).getRows().stream()
		        .filter(event -> event.getSubject() == PlanSubject.READINESS_ITEM)
		        .map(event -> event.getCode() + " " + event.getFrom() + ">" + event.getTo() + " " + event.getReason())
		        .collect(Collectors.toList());
		assertThat(trail, contains("LAST_DOSE_HAND_OVER NOT_POSSIBLE>DONE null", "LAST_DOSE_HAND_OVER UNKNOWN>NOT_POSSIBLE COST"));
	}
	
	@Test
	public void moveReadinessItem_shouldTakeThePlanOffTheListOnceNothingBlocks() {
		String plan = plans.referForPlan(referral()).getUuid();
		assertThat(count("peermentor_work_item where reason = 'NOT_READY'"), is(1L));
		for (ReadinessItemView item : items.getReadinessItems(plan, PAGE).getRows()) {
			if (item.isBlocking()) {
				move(item, ItemStatus.DONE, null);
			}
		}
		assertThat(count("peermentor_work_item where reason = 'NOT_READY'"), is(0L));
	}
	
	@Test
	public void moveReadinessItem_shouldRefuseWhatTheTableDoesNotHave() {
		String plan = plans.referForPlan(referral()).getUuid();
		ReadinessItemView item = first(plan);
		assertThat(refusals(() -> move(item, ItemStatus.NOT_POSSIBLE, null)), contains("reason: " + Problems.REQUIRED));
		assertThat(refusals(() -> move(item, null, null)), contains("status: " + Problems.REQUIRED));
		InvalidInput refusal = assertThrows(InvalidInput.class, () -> move(item, ItemStatus.UNKNOWN, null));
		assertThat(refusal.getProblems().get(0).getCode(), is("peermentor.error.lifecycle.illegalMove"));
		assertThat(refusal.getProblems().get(0).getArguments().get(2),
		    is((Object) "DONE, IN_PROGRESS, NEEDED, NOT_POSSIBLE, NOT_WANTED"));
		move(item, ItemStatus.NEEDED, null);
		assertThrows(Stale.class, () -> move(item, ItemStatus.DONE, null));
		assertThrows(NotFound.class, () -> items.moveReadinessItem(plan, plan, new ItemMove(0, ItemStatus.DONE, null, new Problems())));
	}
	
	@Test
	public void moveReadinessItem_shouldLeaveAClosedPlanAsItIs() {
		PlanView plan = plans.referForPlan(referral());
		plans.changePlan(plan.getUuid(), new PlanChange(plan.getVersion(), new Problems()).status(PlanStatus.CLOSED, null)
		        .because(CloseReason.DECLINED));
		forget();
		assertThat(refusals(() -> move(first(plan.getUuid()), ItemStatus.DONE, null)),
		    contains("status: peermentor.error.plan.closed"));
	}
	
	@Test
	public void readinessItems_shouldBeReadByTheMentorAndMovedByTheTeam() {
		String plan = plans.referForPlan(referral()).getUuid();
		ReadinessItemView item = first(plan);
		mentor.login();
		assertThat(items.getReadinessItem(plan, item.getUuid()).getStatus(), is(ItemStatus.UNKNOWN));
		assertThrows(APIAuthenticationException.class, () -> move(item, ItemStatus.DONE, null));
		jobMentor.login();
		assertThrows(NotFound.class, () -> items.getReadinessItem(plan, item.getUuid()));
		assertThrows(NotFound.class, () -> items.getReadinessItems(plan, PAGE));
	}
	
	private ReadinessItemView first(String plan) {
		return items.getReadinessItems(plan, PAGE).getRows().get(0);
	}
	
	private ReadinessItemView move(ReadinessItemView item, ItemStatus to, ItemReason reason) {
		return items.moveReadinessItem(item.getPlan(), item.getUuid(),
		    new ItemMove(item.getVersion(), to, reason, new Problems()));
	}
	
	private void plan(String uuid, String day) {
		forget();
		plans.changePlan(uuid, new PlanChange(plans.getTransitionPlan(uuid).getVersion(), new Problems())
		        .planned(new SaidRelease(LocalDate.parse(day), null, ReleaseCertainty.CONFIRMED, null)));
		forget();
	}
}
