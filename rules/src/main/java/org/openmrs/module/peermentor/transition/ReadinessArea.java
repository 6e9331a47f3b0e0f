/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * What somebody needs on the day the door opens.
 */
public enum ReadinessArea {
	
	IDENTIFICATION,
	HEALTH_COVERAGE,
	INCOME,
	PHONE,
	TRANSPORT,
	FIRST_NIGHT,
	CLOTHING_AND_FOOD,
	/** The kit, and the training that goes with it. */
	NALOXONE,
	PHARMACY,
	PRESCRIBER,
	PRESCRIPTION,
	/** The centre tells day, hour and place of the last dose. */
	LAST_DOSE_HAND_OVER,
	/** The medicine costs the participant nothing at the counter. */
	COVERAGE_ACTIVE,
	/** Probation, bail or parole: when to be where. */
	REPORTING,
	COURT_DATES,
	INTERPRETER,
	CULTURAL_SUPPORT,
	FAMILY
}
