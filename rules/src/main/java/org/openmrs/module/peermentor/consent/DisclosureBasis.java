/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * What allowed a disclosure.
 */
public enum DisclosureBasis {
	
	/** A consent of the participant. */
	CONSENT,
	
	/** An emergency, opened without a consent. */
	EMERGENCY,
	
	/** A court order, or another that the privacy officer decided on. */
	ORDER,
	
	/** The participant, who asked for their own records. */
	PARTICIPANT
}
