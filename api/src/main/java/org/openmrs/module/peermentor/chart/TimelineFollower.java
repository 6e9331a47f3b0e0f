/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import org.openmrs.module.peermentor.contact.ContactsChanged;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.referral.ReferralsChanged;
import org.openmrs.module.peermentor.transition.PlansChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Lets the timeline follow what happens in other rooms, in the transaction in which it happens. Encounters that are no
 * contacts come by {@link TimelineAdvice}.
 */
@Component("peermentor.TimelineFollower")
class TimelineFollower implements ApplicationListener<ApplicationEvent> {
	
	private final TimelineKeeper keeper;
	
	@Autowired
	TimelineFollower(TimelineKeeper keeper) {
		this.keeper = keeper;
	}
	
	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event instanceof ContactsChanged) {
			ContactsChanged news = (ContactsChanged) event;
			if (news.getEncounterId() != null) {
				keeper.follow(news);
			}
		} else if (event instanceof PlansChanged) {
			keeper.followPlans(((PlansChanged) event).getPatientId());
		} else if (event instanceof ReferralsChanged) {
			keeper.followReferrals(((ReferralsChanged) event).getPatientId());
		} else if (event instanceof PatientsMerging) {
			keeper.move(((PatientsMerging) event).getLoserId(), ((PatientsMerging) event).getWinnerId());
		}
	}
}
