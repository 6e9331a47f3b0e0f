/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.transition.CloseReason;
import org.openmrs.module.peermentor.transition.CustodyKind;
import org.openmrs.module.peermentor.transition.NewPlan;
import org.openmrs.module.peermentor.transition.NewRelease;
import org.openmrs.module.peermentor.transition.PlanChange;
import org.openmrs.module.peermentor.transition.PlanStatus;
import org.openmrs.module.peermentor.transition.PlansChanged;
import org.openmrs.module.peermentor.transition.ReleaseKind;
import org.openmrs.module.peermentor.transition.ReleasePlace;
import org.openmrs.module.peermentor.transition.ReleaseService;
import org.openmrs.module.peermentor.transition.TransitionPlanService;
import org.openmrs.module.peermentor.transition.WorkItem;
import org.openmrs.module.peermentor.transition.WorkReason;
import org.openmrs.module.peermentor.transition.WorklistCriteria;
import org.openmrs.module.peermentor.transition.WorklistService;
import org.springframework.beans.factory.annotation.Autowired;

/** Time alone puts a plan on the list because of its referrals; what is done takes it off in its own transaction. */
public class ReferralWorkTest extends ReferralTest {
	
	@Autowired
	private TransitionPlanService plans;
	
	@Autowired
	private ReleaseService releases;
	
	@Autowired
	private WorklistService worklist;
	
	@Autowired
	private ReferralDesk desk;
	
	@Autowired
	private ReferralDao dao;
	
	private String plan;
	
	@Before
	public void refer() {
		coordinator.login();
		plan = plans.referForPlan(new NewPlan().patient(cast.uuid(participant)).held(CustodyKind.REMAND, null)).getUuid();
	}
	
	@Test
	public void worklist_shouldTellOfAnAnswerThatIsLateAndForgetItWithTheAnswer() {
		ReferralView sent = sent();
		assertThat(reasons(), not(hasItem(WorkReason.REFERRAL_UNANSWERED)));
		clock.forward(Duration.ofHours(24));
		assertThat(reasons(), hasItem(WorkReason.REFERRAL_UNANSWERED));
		say(sent, new ReferralTerms().answerDue(hours(12)));
		assertThat(reasons(), not(hasItem(WorkReason.REFERRAL_UNANSWERED)));
		clock.forward(Duration.ofHours(12));
		assertThat(reasons(), hasItem(WorkReason.REFERRAL_UNANSWERED));
		move(sent, ReferralStatus.ACCEPTED, null);
		assertThat(reasons(), not(hasItem(WorkReason.REFERRAL_UNANSWERED)));
	}
	
	@Test
	public void worklist_shouldTellOfWhatWaitsToGoOnceItsTimeHasComeAndOfWhatWasStopped() {
		consent(Segment.PLAN);
		ReferralView queued = make(beds().segments(Collections.singletonList(Segment.PLAN)).queuedFor(hours(5)));
		assertThat(reasons(), not(hasItem(WorkReason.REFERRAL_NOT_SENT)));
		clock.forward(Duration.ofHours(5));
		assertThat(reasons(), hasItem(WorkReason.REFERRAL_NOT_SENT));
		say(queued, new ReferralTerms().queuedFor(hours(5)));
		assertThat(reasons(), not(hasItem(WorkReason.REFERRAL_NOT_SENT)));
		withdraw();
		assertThat(reasons(), hasItem(WorkReason.REFERRAL_NOT_SENT));
		move(queued, ReferralStatus.CANCELLED, ReferralReason.NO_LONGER_NEEDED);
		assertThat(reasons(), not(hasItem(WorkReason.REFERRAL_NOT_SENT)));
	}
	
	@Test
	public void worklist_shouldTellOfAccountsThatDisagreeUntilTheyAreSettled() {
		ReferralView over = move(sent(), ReferralStatus.COMPLETED, null);
		desk.disagree(dao.lock(over.getUuid()), clock.now());
		assertThat(reasons(), hasItem(WorkReason.REFERRAL_OUTCOMES_DISAGREE));
		Context.clearSession();
		desk.disagree(dao.lock(over.getUuid()), null);
		assertThat(reasons(), not(hasItem(WorkReason.REFERRAL_OUTCOMES_DISAGREE)));
		ReferralView wrong = sent();
		desk.disagree(dao.lock(wrong.getUuid()), clock.now());
		assertThat(reasons(), hasItem(WorkReason.REFERRAL_OUTCOMES_DISAGREE));
		Context.clearSession();
		move(wrong, ReferralStatus.ENTERED_IN_ERROR, ReferralReason.MADE_IN_ERROR);
		assertThat("nobody has to settle what should never have been", reasons(),
		    not(hasItem(WorkReason.REFERRAL_OUTCOMES_DISAGREE)));
	}
	
	@Test
	public void worklist_shouldKeepTheReasonsWhenEverythingIsWorkedOutAnew() {
		sent();
		releases.releaseNow(fromCourt());
		clock.forward(Duration.ofHours(24));
		assertThat(reasons(), hasItem(WorkReason.REFERRAL_UNANSWERED));
	}
	
	@Test
	public void referrals_shouldWaitBackInCustodyAndGoOnWhenSomebodySaysSo() {
		releases.releaseNow(fromCourt());
		clock.forward(Duration.ofHours(1));
		ReferralView sent = sent();
		ReferralView draft = make(beds());
		clock.forward(Duration.ofHours(1));
		releases.returnToCustody(new NewRelease().patient(cast.uuid(participant)), null);
		forget();
		assertThat(referrals.getReferral(sent.getUuid()).getReason(), is(ReferralReason.BACK_IN_CUSTODY));
		assertThat(referrals.getReferral(draft.getUuid()).getStatus(), is(ReferralStatus.DRAFT));
		clock.forward(Duration.ofHours(1));
		assertThat(send(sent).getStatus(), is(ReferralStatus.REQUESTED));
		assertThat("the first sending stays", referrals.getReferral(sent.getUuid()).getSentAt(), is(sent.getSentAt()));
		applicationContext.publishEvent(new PlansChanged(this, participant));
		assertThat("it is meant for the next release", referrals.getReferral(sent.getUuid()).getStatus(),
		    is(ReferralStatus.REQUESTED));
	}
	
	@Test
	public void worklist_shouldTellOfWhatWaitsSinceACustodyOnceItIsOver() {
		releases.releaseNow(fromCourt());
		ReferralView sent = sent();
		ReferralView waiting = move(sent(), ReferralStatus.ON_HOLD, ReferralReason.WAITING_LIST);
		clock.forward(Duration.ofHours(1));
		releases.returnToCustody(new NewRelease().patient(cast.uuid(participant)), null);
		clock.forward(Duration.ofHours(1));
		assertThat(reasons(), not(hasItem(WorkReason.REFERRAL_TO_TAKE_UP)));
		assertThat(due(), is(empty()));
		move(PlanStatus.CLOSED, CloseReason.RETURNED_TO_CUSTODY);
		assertThat("closing the plan opens no door", due(), is(empty()));
		plans.referForPlan(new NewPlan().patient(cast.uuid(participant)).held(CustodyKind.REMAND, null));
		assertThat("another plan does not open the door", reasons(), not(hasItem(WorkReason.REFERRAL_TO_TAKE_UP)));
		assertThat(due(), is(empty()));
		clock.forward(Duration.ofHours(1));
		releases.releaseNow(fromCourt());
		assertThat(reasons(), hasItem(WorkReason.REFERRAL_TO_TAKE_UP));
		assertThat(due(), contains(sent.getUuid()));
		assertThat(referrals.getReferral(waiting.getUuid()).getStatus(), is(ReferralStatus.ON_HOLD));
		send(sent);
		assertThat(reasons(), not(hasItem(WorkReason.REFERRAL_TO_TAKE_UP)));
		assertThat(due(), is(empty()));
	}
	
	@Test
	public void worklist_shouldTellOfWhatWaitsSinceAStayInHospitalOnceItIsOver() {
		releases.releaseNow(fromCourt());
		ReferralView before = move(sent(), ReferralStatus.ON_HOLD, ReferralReason.WAITING_LIST);
		clock.forward(Duration.ofHours(1));
		move(PlanStatus.PAUSED_IN_HOSPITAL);
		clock.forward(Duration.ofHours(1));
		ReferralView held = move(sent(), ReferralStatus.ON_HOLD, ReferralReason.OTHER);
		assertThat(reasons(), not(hasItem(WorkReason.REFERRAL_TO_TAKE_UP)));
		assertThat(due(), is(empty()));
		clock.forward(Duration.ofHours(1));
		move(PlanStatus.RELEASED);
		assertThat(reasons(), hasItem(WorkReason.REFERRAL_TO_TAKE_UP));
		assertThat(due(), contains(held.getUuid()));
		move(held, ReferralStatus.CANCELLED, ReferralReason.NO_LONGER_NEEDED);
		assertThat(reasons(), not(hasItem(WorkReason.REFERRAL_TO_TAKE_UP)));
		assertThat(referrals.getReferral(before.getUuid()).getStatus(), is(ReferralStatus.ON_HOLD));
	}
	
	private void move(PlanStatus to) {
		move(to, null);
	}
	
	private void move(PlanStatus to, CloseReason because) {
		forget();
		int version = plans.getTransitionPlan(plan).getVersion();
		plans.changePlan(plan, new PlanChange(version, new Problems()).status(to, null).because(because));
	}
	
	private List<String> due() {
		forget();
		return referrals.getReferrals(new ReferralCriteria(null, Collections.emptySet(), null, null, false).due(), PAGE).getRows()
		        .stream().map(ReferralView::getUuid).collect(Collectors.toList());
	}
	
	@Test
	public void makeReferral_shouldComeFromAPlanOfTheSameParticipantAlone() {
		releases.releaseNow(fromCourt());
		String item = (String) one("select min(i.uuid) from peermentor_plan_item i");
		String task = (String) one("select min(t.uuid) from peermentor_plan_task t");
		ReferralView made = make(beds().planItem(item).planTask(task));
		assertThat(made.getPlanItem(), is(item));
		assertThat(made.getPlanTask(), is(task));
		assertThat(refusals(() -> make(work().planItem(item))), contains("planItem: peermentor.error.referral.notTheirs"));
		int other = cast.participant();
		assertThat(refusals(() -> referrals.makeReferral(new NewReferral(null, cast.uuid(other), beds().planTask(task),
		        new Problems()))),
		    contains("planTask: peermentor.error.referral.notTheirs"));
		assertThat(plans.getTransitionPlan(plan).getUuid(), is(plan));
	}
	
	private NewRelease fromCourt() {
		return new NewRelease().patient(cast.uuid(participant)).from(ReleasePlace.COURT, ReleaseKind.COURT);
	}
	
	private void forget() {
		Context.flushSession();
		Context.clearSession();
	}
	
	private List<WorkReason> reasons() {
		forget();
		return worklist.readWorklist(new WorklistCriteria(), PAGE).getRows().stream()
		        .flatMap(row -> row.getReasons().stream()).map(WorkItem::getReason).collect(Collectors.toList());
	}
}
