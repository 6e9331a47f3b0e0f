/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which referrals to list.
 */
public final class ReferralCriteria {
	
	final String patient;
	
	final Set<ReferralStatus> statuses;
	
	final Instant dueBefore;
	
	private String goal;
	
	final boolean own;
	
	private boolean due;
	
	/**
	 * @param patient a participant's uuid, null for any
	 * @param statuses empty for any
	 * @param open null for any; whether something is still to come of it, within those statuses
	 * @param dueBefore those alone whose answer is due before this instant and has not come; null for any
	 * @param own whether those alone that the caller made
	 */
	public ReferralCriteria(String patient, Collection<ReferralStatus> statuses, Boolean open, Instant dueBefore, boolean own) {
		this.patient = patient;
		this.statuses = EnumSet.allOf(ReferralStatus.class);
		if (!statuses.isEmpty()) {
			this.statuses.retainAll(statuses);
		}
		this.statuses.removeIf(status -> open != null && status.isOpen() != open);
		this.dueBefore = dueBefore;
		this.own = own;
	}
	
	/**
	 * Asks for those alone that serve a goal.
	 * 
	 * @param uuid of the goal, null for any
	 */
	public ReferralCriteria serving(String uuid) {
		goal = uuid;
		return this;
	}
	
	String getGoal() {
		return goal;
	}
	
	/**
	 * Asks for those alone of which somebody is needed now: the answer or the time by which the participant was to be reached is
	 * over, it was to go and has not, what it waited for is over, or what is said of its outcome disagrees. Whoever has a plan
	 * is on the worklist for it as well; this tells of everybody.
	 */
	public ReferralCriteria due() {
		due = true;
		return this;
	}
	
	boolean isDue() {
		return due;
	}
}
