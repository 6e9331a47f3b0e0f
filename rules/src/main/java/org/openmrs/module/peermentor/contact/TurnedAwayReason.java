/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * Why a service would not see the participant. Being turned away for opioid agonist therapy or for a record is a
 * barrier that programmes track.
 */
public enum TurnedAwayReason {
	
	FULL,
	
	WAITLIST,
	
	ON_OAT,
	
	/** A criminal record. */
	RECORD,
	
	NO_IDENTIFICATION,
	
	NOT_ELIGIBLE,
	
	CLOSED,
	
	LATE,
	
	OTHER
}
