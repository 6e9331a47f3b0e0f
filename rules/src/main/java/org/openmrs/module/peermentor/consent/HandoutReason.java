/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * Why something that was prepared for an organisation did not go there.
 */
public enum HandoutReason {
	
	/** When it was to go, no consent opened all of it any more. */
	NO_CONSENT,
	
	/** The participant asked not to. */
	PARTICIPANT_ASKED,
	
	/** The organisation does not need it any more. */
	NO_LONGER_NEEDED,
	
	/** Should never have been prepared. */
	ENTERED_IN_ERROR;
	
	/**
	 * @return whether a person may give it; the other is found out
	 */
	public boolean isForCancelling() {
		return this != NO_CONSENT;
	}
}
