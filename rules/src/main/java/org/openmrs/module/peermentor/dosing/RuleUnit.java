/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * What the threshold of a missed-dose rule counts.
 */
public enum RuleUnit {
	
	/** Scheduled dosing days missed in a row, in the site's zone. */
	DAYS,
	/** Scheduled sessions missed in a row. */
	SESSIONS,
	/** Calendar days since the day an injection was due. */
	DAYS_PAST_DUE;
	
	/**
	 * @return whether doses of that medicine can be counted so
	 */
	boolean fits(Medication medication) {
		return this == SESSIONS ? medication == Medication.INJECTABLE_OAT
		        : (this == DAYS_PAST_DUE) == medication.isExtendedRelease();
	}
}
