/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * What the checks of dates and doses can find. The module says so; people resolve it.
 */
public enum FindingKind {
	
	/** The last day of the prescription is one on which the prescriber cannot be seen, and nothing follows. */
	PRESCRIPTION_ENDS_WHILE_PRESCRIBER_AWAY(true),
	/** The prescription is over, nothing follows, and the participant still needs the medicine. */
	PRESCRIPTION_ENDED(true),
	/** Nobody knows the last day of the prescription. */
	PRESCRIPTION_END_UNKNOWN(true),
	/** Nobody knows on which days the prescriber can be seen. */
	PRESCRIBER_DAYS_UNKNOWN(true),
	/** The pharmacy is closed on a day on which a dose must be witnessed. */
	PHARMACY_CLOSED_ON_DOSING_DAY(true),
	/** Nobody knows on which days the pharmacy is open. */
	PHARMACY_DAYS_UNKNOWN(true),
	/** A scheduled day lies between release and the first day on which a dose can be had. */
	GAP_BEFORE_FIRST_DISPENSING(true),
	/** The participant is released, and nobody has confirmed the last dose. */
	LAST_DOSE_UNKNOWN(true),
	/** Two prescriptions of one product hold on the same day. */
	TWO_PRESCRIPTIONS(true),
	/** Two pharmacies dispense on the same day. */
	TWO_PHARMACIES(true),
	/** Two extended-release products hold on the same day. */
	TWO_EXTENDED_RELEASE_PRODUCTS(true),
	/** Two doses seem to have been given where one was due. */
	DOSE_GIVEN_TWICE(true),
	/** The first dose in the community is not confirmed so many hours after release. */
	FIRST_COMMUNITY_DOSE_NOT_CONFIRMED(false),
	/** The first injection in the community is not confirmed, and its window has closed. */
	FIRST_COMMUNITY_INJECTION_NOT_CONFIRMED(false);
	
	private final boolean blocking;
	
	FindingKind(boolean blocking) {
		this.blocking = blocking;
	}
	
	/**
	 * @return whether a plan is not ready while it stands
	 */
	public boolean isBlocking() {
		return blocking;
	}
}
