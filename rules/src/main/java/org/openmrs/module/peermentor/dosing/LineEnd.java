/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * Why a medication line ended before its prescription did, or after it.
 */
public enum LineEnd {
	
	/** The next line of the same product goes on. */
	RENEWED(false),
	
	/** The pharmacy cancelled it, as after too many missed doses. The participant still needs the medicine. */
	PRESCRIPTION_CANCELLED(false),
	
	/** Another medicine takes its place, in a line of its own. */
	CHANGED_MEDICATION(true),
	
	/** The participant stopped. Support goes on. */
	STOPPED_BY_CHOICE(true),
	
	/** The prescriber ended the treatment with the participant. */
	STOPPED_BY_PRESCRIBER(true),
	
	/** A prescriber and pharmacy outside the programme have confirmed that they go on. */
	CARE_TRANSFERRED(true);
	
	private final boolean stopsClock;
	
	LineEnd(boolean stopsClock) {
		this.stopsClock = stopsClock;
	}
	
	/**
	 * @return whether no dose of this product is expected any more; else the clock runs on, with no prescription left
	 */
	public boolean stopsClock() {
		return stopsClock;
	}
}
