/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * What a review of an emergency access came to.
 */
public enum EmergencyOutcome {
	
	JUSTIFIED,
	
	NOT_JUSTIFIED,
	
	/** Somebody still has to be asked or told; the text says who. */
	NEEDS_FOLLOW_UP
}
