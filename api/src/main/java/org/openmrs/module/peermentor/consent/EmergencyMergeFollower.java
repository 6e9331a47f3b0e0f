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
 * Follows the merge of two patients: emergencies, requests and possible breaches of either are one history, and a hold on
 * either holds both.
 */
@Component("peermentor.EmergencyMergeFollower")
class EmergencyMergeFollower implements ApplicationListener<PatientsMerging> {
	
	private final EmergencyDao emergencies;
	
	private final InformationRequestDao requests;
	
	private final BreachDao breaches;
	
	@Autowired
	EmergencyMergeFollower(EmergencyDao emergencies, InformationRequestDao requests, BreachDao breaches) {
		this.emergencies = emergencies;
		this.requests = requests;
		this.breaches = breaches;
	}
	
	@Override
	public void onApplicationEvent(PatientsMerging merging) {
		emergencies.move(merging.getLoserId(), merging.getWinnerId());
		requests.move(merging.getLoserId(), merging.getWinnerId());
		breaches.move(merging.getLoserId(), merging.getWinnerId());
	}
}
