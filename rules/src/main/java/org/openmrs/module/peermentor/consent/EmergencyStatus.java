/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;

/**
 * Where an emergency access stands with the privacy officers. How long it shows anything is read from the clock and is no
 * state.
 */
public enum EmergencyStatus {
	
	/** Waits for the review that every emergency access gets. */
	OPEN,
	
	/** Reviewed, with an outcome. */
	REVIEWED;
	
	/** Who may take an emergency access from where to where. */
	public static final Lifecycle<EmergencyStatus> LIFECYCLE = Lifecycle.of("emergencyAccess", OPEN)
	        .moveWithReason(OPEN, REVIEWED, Privileges.REVIEW_ACCESS).build();
}
