/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Says who leads now, from dates and assignments alone.
 */
public final class LeadRules {
	
	private final SupportClock clock;
	
	private final int inReachDays;
	
	/**
	 * @param clock counts the days
	 * @param inReachDays how many days before the planned day the transition team takes over
	 */
	public LeadRules(SupportClock clock, int inReachDays) {
		this.clock = clock;
		this.inReachDays = inReachDays;
	}
	
	/**
	 * @param plan the plan
	 * @param mentor whether a mentor for this is there now
	 * @param clinicAccepted whether the community clinic has said that it takes over
	 * @return the reason, which names who leads; never null
	 */
	public LeadReason decide(PlanFacts plan, MentorPresence mentor, boolean clinicAccepted, Instant now) {
		switch (plan.getStatus()) {
			case CLOSED:
				return LeadReason.PLAN_CLOSED;
			case PAUSED_IN_CUSTODY:
				return LeadReason.BACK_IN_CUSTODY;
			case PAUSED_IN_HOSPITAL:
				return LeadReason.IN_HOSPITAL;
			default:
				return plan.getRelease() == null ? before(plan, now) : after(plan, mentor, clinicAccepted, now);
		}
	}
	
	private LeadReason before(PlanFacts plan, Instant now) {
		PlannedRelease planned = plan.getPlanned();
		if (planned == null || planned.getDay() == null || plan.getCustodyKind().mayEndAnyDay()) {
			return LeadReason.RELEASE_CAN_COME_ANY_DAY;
		}
		long days = ChronoUnit.DAYS.between(clock.dayOf(now), planned.getDay());
		if (days < 0) {
			return LeadReason.PLANNED_DAY_HAS_PASSED;
		}
		return days <= inReachDays ? LeadReason.RELEASE_IS_NEAR : LeadReason.RELEASE_IS_FAR_OFF;
	}
	
	private LeadReason after(PlanFacts plan, MentorPresence mentor, boolean clinicAccepted, Instant now) {
		if (clinicAccepted) {
			return LeadReason.CLINIC_ACCEPTED;
		}
		if (clock.phase(plan.getRelease().getAt(), now) == Phase.AFTER_SUPPORT) {
			return LeadReason.SUPPORT_ENDED_WITHOUT_HAND_OVER;
		}
		if (mentor != MentorPresence.AT_WORK) {
			return mentor == MentorPresence.NONE ? LeadReason.NO_MENTOR_ASSIGNED : LeadReason.MENTOR_ON_LEAVE;
		}
		return plan.getMetAt() == null ? LeadReason.NOT_MET_YET : LeadReason.MET_BY_MENTOR;
	}
}
