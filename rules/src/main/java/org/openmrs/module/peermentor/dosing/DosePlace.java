/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * What kind of place a dose was given or missed at. A dose counts wherever it was given.
 */
public enum DosePlace {
	
	/** The pharmacy of the line. */
	PHARMACY(false),
	/** Another pharmacy. */
	OTHER_PHARMACY(false),
	CLINIC(false),
	/** A correctional centre. */
	CUSTODY(true),
	HOSPITAL(true),
	/** Withdrawal management or another residential service. */
	DETOX(true),
	/** Anywhere else in the community. */
	COMMUNITY(false);
	
	private final boolean facility;
	
	DosePlace(boolean facility) {
		this.facility = facility;
	}
	
	/**
	 * @return whether people stay there and are dosed there
	 */
	public boolean isFacility() {
		return facility;
	}
}
