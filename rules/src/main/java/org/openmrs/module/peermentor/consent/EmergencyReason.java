/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * Why somebody opens records without a consent (42 CFR 2.51: a bona fide medical emergency; domain case 38).
 */
public enum EmergencyReason {
	
	/** The participant cannot be asked. */
	UNCONSCIOUS,
	
	OVERDOSE,
	
	/** Life is in danger otherwise; the text says how. */
	OTHER_LIFE_THREATENING
}
