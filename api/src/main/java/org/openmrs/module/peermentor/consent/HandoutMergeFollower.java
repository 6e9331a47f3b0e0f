/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * When two records of one person become one, what was prepared follows; consents are asked anew when it leaves.
 */
@Component("peermentor.HandoutMergeFollower")
class HandoutMergeFollower implements ApplicationListener<PatientsMerging> {
	
	private final HandoutDao handouts;
	
	@Autowired
	HandoutMergeFollower(HandoutDao handouts) {
		this.handouts = handouts;
	}
	
	@Override
	public void onApplicationEvent(PatientsMerging merging) {
		handouts.move(merging.getLoserId(), merging.getWinnerId());
	}
}
