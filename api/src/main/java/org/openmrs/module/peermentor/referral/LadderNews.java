/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.access.Alerts;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.RoleHolders;
import org.openmrs.module.peermentor.mentoring.Mentors;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells who has to do something while a service does not answer: whoever referred, and in the end those who close referrals. The
 * texts name nobody and no service.
 */
@Component("peermentor.LadderNews")
class LadderNews {
	
	private static final Map<LadderStep, String> TAKEN = new EnumMap<>(LadderStep.class);
	
	static {
		TAKEN.put(LadderStep.REMIND, "peermentor.alert.referralRemind");
		TAKEN.put(LadderStep.CALL_SHEET, "peermentor.alert.referralCall");
		TAKEN.put(LadderStep.NEXT_BEST, "peermentor.alert.referralNextBest");
		TAKEN.put(LadderStep.CLOSE_NO_ANSWER, "peermentor.alert.referralUnanswered");
	}
	
	private static final String AFFECTED = "peermentor.alert.referralAffected";
	
	private final RoleHolders holders;
	
	private final Alerts alerts;
	
	private final Mentors mentors;
	
	private final SiteTime time;
	
	@Autowired
	LadderNews(RoleHolders holders, Alerts alerts, Mentors mentors, SiteTime time) {
		this.holders = holders;
		this.alerts = alerts;
		this.mentors = mentors;
		this.time = time;
	}
	
	/**
	 * @param userId who took the step, and need not be told; null for the clock
	 */
	void taken(ReferralRecord referral, LadderStep step, Integer userId) {
		if (userId == null) {
			alerts.send(TAKEN.get(step), step == LadderStep.CLOSE_NO_ANSWER ? settling(referral) : referring(referral));
		}
	}
	
	/** The listing of the referral turned out to be other than it said. */
	void affected(ReferralRecord referral) {
		alerts.send(AFFECTED, referring(referral));
	}
	
	/** Whoever wrote it; where they cannot log in any more or are on leave, those who settle referrals. */
	private Set<Integer> referring(ReferralRecord referral) {
		int person = referral.getCreator().getPerson().getPersonId();
		if (mentors.isOnLeave(person, time.now())) {
			return settling(referral);
		}
		Set<Integer> users = new LinkedHashSet<>(holders.users(Collections.singleton(person)));
		return users.isEmpty() ? settling(referral) : users;
	}
	
	private Set<Integer> settling(ReferralRecord referral) {
		return holders.users(Collections.singleton(Privileges.SETTLE_REFERRALS), referral.getPatientId());
	}
}
