/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;

import org.openmrs.module.peermentor.access.Alerts;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.RoleHolders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells the privacy officers through the platform's alerts that something waits for them. Nobody is told who is the
 * participant, or must not be matched with them.
 */
@Component("peermentor.PrivacyOfficers")
class PrivacyOfficers {
	
	private static final Collection<String> OFFICERS = Collections
	        .unmodifiableList(Arrays.asList(Privileges.REVIEW_ACCESS, Privileges.VIEW_ALL_PARTICIPANTS));
	
	private final RoleHolders holders;
	
	private final Alerts alerts;
	
	@Autowired
	PrivacyOfficers(RoleHolders holders, Alerts alerts) {
		this.holders = holders;
		this.alerts = alerts;
	}
	
	void emergencyOpened(int patientId) {
		tell("peermentor.alert.emergency", patientId);
	}
	
	/** There is nothing to review but the disclosure itself. */
	void disclosedInEmergency(int patientId) {
		tell("peermentor.alert.emergencyDisclosure", patientId);
	}
	
	void requestReceived(int patientId) {
		tell("peermentor.alert.request", patientId);
	}
	
	void breachReported(int patientId) {
		tell("peermentor.alert.breach", patientId);
	}
	
	private void tell(String code, int patientId) {
		alerts.send(code, holders.users(OFFICERS, patientId));
	}
}
