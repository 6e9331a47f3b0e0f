/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * What became of one scheduled dose. Why a dose was not taken matters more than how many, so each reason is its own.
 */
public enum Outcome {
	
	/** The whole dose was taken before a witness, or somebody says so: the grade of evidence tells who. */
	TAKEN_WITNESSED(true),
	/** Handed out to be taken at home on the scheduled day: presumed taken, neither missed nor witnessed. */
	TAKE_HOME(true),
	/** The day or session went by without the dose. */
	MISSED(false),
	/** Offered and refused. */
	REFUSED(false),
	/** A part of it was taken. Does not count as taken, and does count against a second dose the same day. */
	PARTIAL(true),
	/** Taken and vomited. Does not count as taken, and does count against a second dose the same day. */
	VOMITED(true),
	/** Withheld, for sedation or another clinical reason. */
	WITHHELD(false),
	/** The pharmacy or clinic was closed. */
	PHARMACY_CLOSED(false),
	/** There was no valid prescription. */
	NO_PRESCRIPTION(false),
	/** The participant could not be identified. */
	NO_IDENTIFICATION(false),
	/** Whoever reports does not know. */
	UNKNOWN(false);
	
	private final boolean given;
	
	Outcome(boolean given) {
		this.given = given;
	}
	
	/**
	 * @return whether some of the medicine reached the participant
	 */
	public boolean isGiven() {
		return given;
	}
}
