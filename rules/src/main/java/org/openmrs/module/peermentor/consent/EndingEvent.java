/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * What a consent can be given until.
 */
public enum EndingEvent {
	
	/** The end of treatment, which 42 CFR section 2.31(a) names as its example. */
	END_OF_TREATMENT,
	
	/** The mentor no longer accompanies. */
	END_OF_ACCOMPANIMENT,
	
	/** The participant leaves custody. */
	RELEASE,
	
	/** Probation or another supervision by the court is over. */
	END_OF_JUSTICE_SUPERVISION,
	
	/** Something else, in words. */
	OTHER
}
