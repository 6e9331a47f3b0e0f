/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Lets what is measured follow where referrals stand: a service was asked, has answered, or never should have been asked. What
 * ends many referrals at once, a death or a withdrawal, changes nothing that is measured.
 */
@Component("peermentor.OutcomeFollower")
class OutcomeFollower implements ApplicationListener<ReferralsChanged> {
	
	private static final Set<ReferralStatus> MEASURED = Collections.unmodifiableSet(EnumSet.of(ReferralStatus.REQUESTED,
	    ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS, ReferralStatus.REJECTED, ReferralStatus.ENTERED_IN_ERROR));
	
	private final SessionFactory sessionFactory;
	
	private final OutcomeDesk outcomes;
	
	@Autowired
	OutcomeFollower(SessionFactory sessionFactory, OutcomeDesk outcomes) {
		this.sessionFactory = sessionFactory;
		this.outcomes = outcomes;
	}
	
	@Override
	public void onApplicationEvent(ReferralsChanged change) {
		boolean leaves = change.getFrom() == ReferralStatus.REJECTED;
		if (change.getReferralId() != null && change.getFrom() != change.getTo() && (leaves || MEASURED.contains(change.getTo()))) {
			outcomes.refresh(sessionFactory.getCurrentSession().get(ReferralRecord.class, change.getReferralId()));
		}
	}
}
