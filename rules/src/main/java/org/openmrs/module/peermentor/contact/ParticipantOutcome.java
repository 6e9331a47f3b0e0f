/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * How an accompaniment went for the participant. Kept apart from the mentor's own outcome, because either may be there
 * without the other.
 */
public enum ParticipantOutcome {
	
	ATTENDED_TOGETHER,
	
	ATTENDED_ALONE,
	
	NO_SHOW,
	
	CANCELLED_BY_SERVICE,
	
	RESCHEDULED,
	
	/** The service would not see the participant; says why in a {@link TurnedAwayReason}. */
	TURNED_AWAY,
	
	UNKNOWN
}
