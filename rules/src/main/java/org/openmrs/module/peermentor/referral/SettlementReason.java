/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

/**
 * Why somebody entitled to settles sources that exclude each other as they do.
 */
public enum SettlementReason {
	
	/** The service looked it up again. */
	SERVICE_LOOKED_AGAIN,
	
	/** The participant was asked again. */
	PARTICIPANT_ASKED_AGAIN,
	
	/** A mentor was there and saw it. */
	MENTOR_WAS_THERE,
	
	/** The sources speak of different days or places, and the latest counts. */
	DIFFERENT_VISITS,
	
	/** Somebody mixed up persons or services. */
	MIXED_UP,
	
	/** Nobody can find out any more; stays unknown. */
	CANNOT_BE_FOUND_OUT
}
