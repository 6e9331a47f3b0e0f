/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Collection;
import java.util.Collections;

import org.openmrs.User;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Alerts;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.RoleHolders;
import org.openmrs.module.peermentor.mentoring.Mentors;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells whoever made a referral that somebody else moved it. The texts name nobody and nothing.
 */
@Component("peermentor.ReferralNews")
class ReferralNews {
	
	private static final String ANSWERED = "peermentor.alert.referralAnswered";
	
	private static final String STOPPED = "peermentor.alert.referralStopped";
	
	private static final String MOVED = "peermentor.alert.referralMoved";
	
	private final RoleHolders holders;
	
	private final Alerts alerts;
	
	private final Mentors mentors;
	
	private final SiteTime time;
	
	@Autowired
	ReferralNews(RoleHolders holders, Alerts alerts, Mentors mentors, SiteTime time) {
		this.holders = holders;
		this.alerts = alerts;
		this.mentors = mentors;
		this.time = time;
	}
	
	/**
	 * @param referral as it is from now on
	 */
	void moved(ReferralRecord referral, ReferralActor actor) {
		User user = Context.getAuthenticatedUser();
		boolean own = actor == ReferralActor.USER && user != null && user.equals(referral.getCreator());
		if (own) {
			return;
		}
		alerts.send(code(actor), makers(referral));
	}
	
	private static String code(ReferralActor actor) {
		switch (actor) {
			case PARTNER:
				return ANSWERED;
			case MODULE:
				return STOPPED;
			default:
				return MOVED;
		}
	}
	
	/** Only while they may still log in; while they are on leave, those who settle referrals. */
	private Collection<Integer> makers(ReferralRecord referral) {
		int person = referral.getCreator().getPerson().getPersonId();
		return mentors.isOnLeave(person, time.now())
		        ? holders.users(Collections.singleton(Privileges.SETTLE_REFERRALS), referral.getPatientId())
		        : holders.users(Collections.singleton(person));
	}
}
