/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Shown;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.goal.GoalArea;
import org.openmrs.module.peermentor.goal.GoalChange;
import org.openmrs.module.peermentor.goal.GoalReason;
import org.openmrs.module.peermentor.goal.GoalService;
import org.openmrs.module.peermentor.goal.GoalStatus;
import org.openmrs.module.peermentor.goal.GoalTerms;
import org.openmrs.module.peermentor.goal.GoalView;
import org.openmrs.module.peermentor.goal.NewGoal;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A referral that serves a goal shows it to those who meet the goal as well.
 */
public class ReferralGoalTest extends ReferralTest {
	
	private static final String HOME = "A place of my own.";
	
	@Autowired
	private GoalService goals;
	
	private final Shown shown = new Shown(cast);
	
	@Test
	public void makeReferral_shouldServeAGoalOfTheParticipant() {
		GoalView home = set(GoalArea.HOUSING);
		ReferralView made = make(beds().goal(home.getUuid()));
		assertThat(made.getGoal().getUuid(), is(home.getUuid()));
		assertThat(made.getGoal().getDisplay(), is(HOME));
		assertThat(say(made, new ReferralTerms().note("Has a dog.")).getGoal().getUuid(), is(home.getUuid()));
		assertThat(say(made, new ReferralTerms().goal(null)).getGoal(), is(nullValue()));
		assertThat("no service is told, so it stays open", say(sent(), new ReferralTerms().goal(home.getUuid())).getGoal().getUuid(),
		    is(home.getUuid()));
	}
	
	@Test
	public void makeReferral_shouldRefuseAGoalThatIsNotTheirsOrNotOpen() {
		GoalView home = set(GoalArea.HOUSING);
		int other = participant;
		participant = cast.participant();
		assign(mentor, "OAT");
		assertThat(refusals(() -> make(beds().goal(home.getUuid()))), contains("goal: peermentor.error.referral.goal"));
		participant = other;
		assertThat(refusals(() -> make(beds().goal(UUID.randomUUID().toString()))), contains("goal: peermentor.error.referral.goal"));
		jobMentor.login();
		assertThat("who does not meet the goal", refusals(() -> make(work().goal(home.getUuid()))),
		    contains("goal: peermentor.error.referral.goal"));
		mentor.login();
		ReferralView before = make(beds().goal(home.getUuid()));
		goals.changeGoal(home.getUuid(), new GoalChange(home.getVersion(), new GoalTerms(), GoalStatus.ARCHIVED, GoalReason.CHANGED,
		        new Problems()));
		assertThat(refusals(() -> make(beds().goal(home.getUuid()))), contains("goal: peermentor.error.goal.closed"));
		assertThat("what it served once, it served", referrals.getReferral(before.getUuid()).getGoal().getUuid(), is(home.getUuid()));
		goals.voidGoal(home.getUuid(), "test");
		Context.flushSession();
		assertThat(referrals.getReferral(before.getUuid()).getGoal(), is(nullValue()));
	}
	
	@Test
	public void goal_shouldBeShownToThoseWhoMeetItAlone() {
		GoalView home = set(GoalArea.HOUSING);
		GoalView job = set(GoalArea.WORK);
		ReferralView forHome = make(work().goal(home.getUuid()));
		ReferralView forJob = make(work().goal(job.getUuid()));
		jobMentor.login();
		assertThat(referrals.getReferral(forHome.getUuid()).getGoal(), is(nullValue()));
		assertThat(referrals.getReferral(forJob.getUuid()).getGoal().getDisplay(), is(HOME));
		assertThat(serving(home), is(Collections.emptyList()));
		assertThat(serving(job), contains(forJob.getUuid()));
		shown.consent(participant, clinician, Segment.EMPLOYMENT);
		clinician.login();
		assertThat(referrals.getReferral(forHome.getUuid()).getGoal(), is(nullValue()));
		assertThat(shown.during(() -> referrals.getReferral(forHome.getUuid())), contains("disclosed EMPLOYMENT*"));
		shown.consent(participant, clinician, Segment.PLAN);
		assertThat(referrals.getReferral(forHome.getUuid()).getGoal().getUuid(), is(home.getUuid()));
		assertThat("the goal is of another segment than the referral",
		    shown.during(() -> referrals.getReferral(forHome.getUuid())), contains("disclosed EMPLOYMENT*", "disclosed PLAN*"));
		cast.loginAsAdministrator();
		cast.withPrivileges(Privileges.VIEW_REFERRALS, Privileges.VIEW_ALL_PARTICIPANTS, Privileges.WORK_IN_TEAM).login();
		assertThat("without the privilege to see goals", referrals.getReferral(forJob.getUuid()).getGoal(), is(nullValue()));
	}
	
	@Test
	public void getReferrals_shouldTakeTheSameStatementsForAnyNumberOfGoals() {
		make(beds().goal(set(GoalArea.HOUSING).getUuid()));
		long one = statements();
		for (int i = 0; i < 9; i++) {
			make(beds().goal(set(GoalArea.values()[i]).getUuid()));
		}
		assertThat(statements(), is(one));
	}
	
	private long statements() {
		Context.flushSession();
		Context.clearSession();
		Context.getAuthenticatedUser().getPerson().getPersonId();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		listed();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
	
	private List<String> serving(GoalView goal) {
		ReferralCriteria criteria = new ReferralCriteria(null, Collections.emptySet(), null, null, false).serving(goal.getUuid());
		return referrals.getReferrals(criteria, PAGE).getRows().stream().map(ReferralView::getUuid).collect(Collectors.toList());
	}
	
	private GoalView set(GoalArea area) {
		return goals.setGoal(new NewGoal(null, cast.uuid(participant), HOME, area, null, null, new ArrayList<>(), new Problems()));
	}
}
