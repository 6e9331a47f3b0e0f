/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.PageRequest;

public class TransitionPlanServiceTest extends TransitionTest {
	
	@Test
	public void referForPlan_shouldOpenAPlanWithItemsAndTasksOfTheTemplate() {
		PlanView plan = plans.referForPlan(referral().planned(
		    new SaidRelease(LocalDate.parse("2026-12-20"), null, ReleaseCertainty.ESTIMATED, null)));
		plan = reread(plan);
		assertThat(plan.getStatus(), is(PlanStatus.REFERRED));
		assertThat(plan.getProgramme(), is("peer-mentor"));
		assertThat(plan.getSupportDays(), is(90));
		assertThat(plan.getPhase(), is(Phase.BEFORE_RELEASE));
		assertThat(plan.getLead(), is(Lead.TRANSITION_TEAM));
		assertThat(plan.getLeadReason(), is(LeadReason.RELEASE_CAN_COME_ANY_DAY));
		assertThat(plan.getPlanned().get("plannedOn"), is(LocalDate.parse("2026-12-20")));
		assertThat(count("peermentor_plan_item"), is(18L));
		assertThat(count("peermentor_plan_task"), is(greaterThan(15L)));
		assertThat(codes(plans.getMissing(plan.getUuid(), PAGE).getRows()), hasItems("PRESCRIPTION", "FIRST_NIGHT"));
	}
	
	@Test
	public void referForPlan_shouldWriteARepeatOnceAndRefuseASecondOpenPlan() {
		String uuid = UUID.randomUUID().toString();
		plans.referForPlan(referral().uuid(uuid));
		assertThat(plans.referForPlan(referral().uuid(uuid)).getUuid(), is(uuid));
		assertThat(count("peermentor_plan"), is(1L));
		assertThat(refusals(() -> plans.referForPlan(referral())), contains("patient: peermentor.error.plan.alreadyOpen"));
	}
	
	@Test
	public void referForPlan_shouldNameEverythingThatCannotBeTaken() {
		assertThat(refusals(() -> plans.referForPlan(new NewPlan().programme("none").held(null, "nowhere")
		        .planned(new SaidRelease(null, null, ReleaseCertainty.CONFIRMED, null)))),
		    contains("patient: " + Problems.REQUIRED, "programme: peermentor.error.plan.programme",
		        "centre: peermentor.error.contact.location.unknown", "plannedOn: " + Problems.REQUIRED));
		cast.run("update person set dead = true where person_id = " + participant);
		assertThat(refusals(() -> plans.referForPlan(referral())), contains("patient: peermentor.error.plan.deceased"));
	}
	
	@Test
	public void changePlan_shouldFollowTheTableAndKeepTheHistory() {
		PlanView plan = move(plans.referForPlan(referral()), PlanStatus.PREPARING);
		plan = reread(plan);
		PlanView preparing = plan;
		List<String> refused = refusals(() -> move(preparing, PlanStatus.READY));
		assertThat(refused, contains("status: peermentor.error.plan.notReady"));
		plan = move(plan, PlanStatus.PAUSED_IN_HOSPITAL);
		clock.forward(Duration.ofHours(5));
		plan = move(reread(plan), PlanStatus.PREPARING);
		assertThat(reread(plan).getPauses(), hasSize(1));
		PlanChange close = new PlanChange(reread(plan).getVersion(), new Problems()).status(PlanStatus.CLOSED, null);
		assertThat(refusals(() -> plans.changePlan(preparing.getUuid(), close)), contains("reason: " + Problems.REQUIRED));
		plan = plans.changePlan(plan.getUuid(), new PlanChange(reread(plan).getVersion(), new Problems())
		        .status(PlanStatus.CLOSED, null).because(CloseReason.DECLINED));
		assertThat(plan.getCloseReason(), is(CloseReason.DECLINED));
		forget();
		List<String> moves = plans.getPlanHistory(plan.getUuid(), new PageRequest(0, 100, false)).getRows().stream()
		        .filter(event -> event.getSubject() == PlanSubject.STATUS)
		        .map(event -> event.getFrom() + ">" + event.getTo()).collect(Collectors.toList());
		assertThat(moves, contains("PREPARING>CLOSED", "PAUSED_IN_HOSPITAL>PREPARING", "PREPARING>PAUSED_IN_HOSPITAL",
		    "REFERRED>PREPARING", "null>REFERRED"));
		assertThat(count("peermentor_plan_task where status = 'OPEN'"), is(0L));
	}
	
	@Test
	public void changePlan_shouldKeepEveryWordAboutThePlannedRelease() {
		PlanView plan = plans.referForPlan(referral());
		for (String day : new String[] { "2026-12-20", "2026-12-10" }) {
			plan = plans.changePlan(plan.getUuid(), new PlanChange(reread(plan).getVersion(), new Problems())
			        .planned(new SaidRelease(LocalDate.parse(day), null, ReleaseCertainty.CONFIRMED, null)));
		}
		plan = reread(plan);
		assertThat(plan.getPlannedHistory().stream().map(said -> said.get("plannedOn").toString()).collect(Collectors.toList()),
		    contains("2026-12-20", "2026-12-10"));
	}
	
	@Test
	public void changePlan_shouldRefuseWhatIsStaleOrNotTheCallers() {
		PlanView plan = plans.referForPlan(referral());
		forget();
		assertThrows(Stale.class, () -> plans.changePlan(plan.getUuid(),
		    new PlanChange(plan.getVersion() + 1, new Problems()).status(PlanStatus.PREPARING, null)));
		mentor.login();
		assertThrows(NotAllowed.class, () -> plans.changePlan(plan.getUuid(),
		    new PlanChange(plan.getVersion(), new Problems()).custodyKind(CustodyKind.SENTENCED)));
		assertThat(refusals(() -> move(plan, PlanStatus.PREPARING)), contains("status: peermentor.error.lifecycle.illegalMove"));
	}
	
	@Test
	public void plans_shouldNotExistForWhoeverMayNotKnowOfTheTherapy() {
		PlanView plan = plans.referForPlan(referral());
		mentor.login();
		assertThat(plans.getTransitionPlan(plan.getUuid()).getUuid(), is(plan.getUuid()));
		jobMentor.login();
		assertThrows(NotFound.class, () -> plans.getTransitionPlan(plan.getUuid()));
		assertThrows(NotFound.class, () -> plans.getPlanHistory(plan.getUuid(), PAGE));
		assertThrows(NotFound.class, () -> plans.getMissing(plan.getUuid(), PAGE));
		assertThat(plans.getTransitionPlans(new PlanCriteria(), PAGE).getRows(), is(empty()));
	}
	
	@Test
	public void voidTransitionPlan_shouldTakeItBackBeforeAnyRelease() {
		PlanView plan = plans.referForPlan(referral());
		plans.voidTransitionPlan(plan.getUuid(), "Somebody else");
		forget();
		assertThrows(NotFound.class, () -> plans.getTransitionPlan(plan.getUuid()));
		assertThat(count("peermentor_work_item"), is(0L));
		assertThat(plans.referForPlan(referral()).getPrevious(), is(nullValue()));
	}
	
	@Test
	public void getTransitionPlans_shouldTakeAsManyStatementsForManyAsForOne() {
		plans.referForPlan(referral());
		long one = statements(() -> plans.getTransitionPlans(new PlanCriteria(), PAGE));
		for (int i = 0; i < 5; i++) {
			participant = cast.participant();
			plans.referForPlan(referral());
		}
		assertThat(statements(() -> plans.getTransitionPlans(new PlanCriteria(), PAGE)), is(one));
		assertThat(plans.getTransitionPlans(new PlanCriteria(), PAGE).getTotal(), is(6L));
	}
	
	@Test
	public void releaseNow_shouldWorkWithNoPlanAtAll() {
		mentor.login();
		ReleaseView release = releases.releaseNow(fromCourt());
		forget();
		release = releases.getRelease(release.getUuid());
		assertThat(release.getAt(), is(clock.now()));
		assertThat(release.getDigest(), is(not(nullValue())));
		assertThat(release.getTasks().stream().map(task -> task.get("code").toString()).collect(Collectors.toList()),
		    hasItem("release-acknowledged"));
		assertThat(release.getTold().get(0).get("role"), is(OwnerRole.MENTOR));
		assertThat(alerts.getAlerts(true, PAGE).getRows(), hasSize(1));
	}
}
