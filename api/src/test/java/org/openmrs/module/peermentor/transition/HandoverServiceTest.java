/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;

public class HandoverServiceTest extends TransitionTest {
	
	@Autowired
	private HandoverService handovers;
	
	@Test
	public void getHandover_shouldNameEveryStepInItsOrderAndSayWhichIsDoneByWhom() {
		String plan = plans.referForPlan(referral()).getUuid();
		tick(plan, HandoverStep.PHARMACY_TOLD, true);
		List<HandoverStepView> steps = handovers.getHandover(plan, PAGE).getRows();
		assertThat(steps.stream().map(HandoverStepView::getStep).collect(Collectors.toList()),
		    is(Arrays.asList(HandoverStep.values())));
		HandoverStepView told = steps.get(HandoverStep.PHARMACY_TOLD.ordinal());
		assertThat(told.isDone(), is(true));
		assertThat(told.getBy().getUuid(), is(coordinator.getUser().getUuid()));
		assertThat(told.getAt(), is(clock.now()));
		assertThat(steps.stream().filter(HandoverStepView::isDone).count(), is(1L));
		assertThat(steps.get(0).getBy(), is(nullValue()));
	}
	
	@Test
	public void enterHandover_shouldKeepEveryTickThatWasTakenBack() {
		String plan = plans.referForPlan(referral()).getUuid();
		Instant first = clock.now();
		tick(plan, HandoverStep.LAST_DOSE_TOLD, true);
		clock.forward(Duration.ofMinutes(5));
		assertThat(tick(plan, HandoverStep.LAST_DOSE_TOLD, true).getAt(), is(first));
		clock.forward(Duration.ofMinutes(5));
		assertThat(tick(plan, HandoverStep.LAST_DOSE_TOLD, false).isDone(), is(false));
		clock.forward(Duration.ofMinutes(5));
		nurse.login();
		HandoverStepView step = tick(plan, HandoverStep.LAST_DOSE_TOLD, true);
		assertThat(step.getAt(), is(clock.now()));
		assertThat(step.getBy().getUuid(), is(nurse.getUser().getUuid()));
		assertThat(step.getEntries().stream().map(entry -> entry.get("done")).collect(Collectors.toList()),
		    contains(true, true, false, true));
		List<String> trail = plans.getPlanHistory(plan, PAGE).getRows().stream()
		        .filter(event -> event.getSubject() == PlanSubject.HAND_OVER)
		        .map(event -> event.getCode() + " " + event.getFrom() + ">" + event.getTo()).collect(Collectors.toList());
		assertThat(trail, contains("LAST_DOSE_TOLD OPEN>DONE", "LAST_DOSE_TOLD DONE>OPEN", "LAST_DOSE_TOLD DONE>DONE",
		    "LAST_DOSE_TOLD OPEN>DONE"));
	}
	
	@Test
	public void enterHandover_shouldWriteARepeatOnceAndNothingElseUnderItsUuid() {
		String plan = plans.referForPlan(referral()).getUuid();
		String uuid = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			handovers.enterHandover(plan, new NewHandoverEntry(uuid, HandoverStep.CONDITIONS_READ, true, new Problems()));
		}
		assertThat(count("peermentor_plan_handover"), is(1L));
		assertThat(refusals(() -> handovers.enterHandover(plan,
		    new NewHandoverEntry(uuid, HandoverStep.CONDITIONS_READ, false, new Problems()))),
		    contains("uuid: peermentor.error.uuidTaken"));
		assertThat(refusals(() -> tick(plan, null, true)), contains("step: " + Problems.REQUIRED));
	}
	
	@Test
	public void enterHandover_shouldChangeWhoLeadsOnceTheClinicHasAccepted() {
		String plan = releases.releaseNow(fromCourt()).getUuid();
		assertThat(plans.getTransitionPlan(plan).getLeadReason(), is(LeadReason.NOT_MET_YET));
		tick(plan, HandoverStep.CLINIC_ACCEPTED, true);
		assertThat(plans.getTransitionPlan(plan).getLead(), is(Lead.COMMUNITY_CLINIC));
		assertThat(plans.getTransitionPlan(plan).getLeadReason(), is(LeadReason.CLINIC_ACCEPTED));
		clock.forward(Duration.ofMinutes(1));
		tick(plan, HandoverStep.CLINIC_ACCEPTED, false);
		assertThat(plans.getTransitionPlan(plan).getLeadReason(), is(LeadReason.NOT_MET_YET));
	}
	
	@Test
	public void handovers_shouldBeReadByTheMentorAndTickedByTheTeam() {
		PlanView plan = plans.referForPlan(referral());
		mentor.login();
		assertThat(handovers.getHandover(plan.getUuid(), PAGE).getTotal(), is(8L));
		assertThrows(APIAuthenticationException.class, () -> tick(plan.getUuid(), HandoverStep.MENTOR_INTRODUCED, true));
		jobMentor.login();
		assertThrows(NotFound.class, () -> handovers.getHandover(plan.getUuid(), PAGE));
		coordinator.login();
		plans.changePlan(plan.getUuid(), new PlanChange(plan.getVersion(), new Problems()).status(PlanStatus.CLOSED, null)
		        .because(CloseReason.DECLINED));
		forget();
		assertThat(refusals(() -> tick(plan.getUuid(), HandoverStep.MENTOR_INTRODUCED, true)),
		    contains("step: peermentor.error.plan.closed"));
	}
	
	private HandoverStepView tick(String plan, HandoverStep step, boolean done) {
		HandoverStepView view = handovers.enterHandover(plan, new NewHandoverEntry(null, step, done, new Problems()));
		forget();
		return view;
	}
}
