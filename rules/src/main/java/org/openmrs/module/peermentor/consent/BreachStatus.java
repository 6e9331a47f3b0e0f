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
 * Where the assessment of a possible breach stands.
 */
public enum BreachStatus {
	
	/** Waits for a privacy officer. */
	OPEN,
	
	/** Assessed, with an outcome. */
	ASSESSED;
	
	/** Who may take an assessment from where to where. */
	public static final Lifecycle<BreachStatus> LIFECYCLE = Lifecycle.of("breachAssessment", OPEN)
	        .moveWithReason(OPEN, ASSESSED, Privileges.REVIEW_ACCESS).build();
}
