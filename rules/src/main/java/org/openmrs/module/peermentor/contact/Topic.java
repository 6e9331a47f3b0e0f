/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * What a contact was about, in words that a participant would use. Holds no clinical finding: doses, diagnoses and test
 * results have no place on a peer form.
 */
public enum Topic {
	
	HEALTH_CARE,
	PHARMACY,
	HOUSING,
	INCOME,
	IDENTIFICATION,
	EMPLOYMENT,
	EDUCATION,
	FAMILY,
	COURT_AND_REPORTING,
	TRANSPORT,
	FOOD_AND_CLOTHING,
	PHONE,
	CULTURE,
	COPING_SKILLS,
	GOALS,
	COMMUNITY,
	OTHER
}
