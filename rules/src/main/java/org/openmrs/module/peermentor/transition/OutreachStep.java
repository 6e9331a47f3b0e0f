/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * A way to reach somebody, from the nearest to the farthest.
 */
public enum OutreachStep {
	
	/** A phone that nobody else answers. */
	CALL,
	TEXT,
	VOICEMAIL,
	/** A phone that somebody else may answer. */
	CALL_SHARED_PHONE,
	MEETING_PLACE,
	TRUSTED_PERSON,
	/** The transition team hears that nobody can reach the participant. */
	TELL_TEAM,
	/** The supervisor hears of it, who alone decides about a welfare check. */
	TELL_SUPERVISOR;
	
	/**
	 * @return whether quiet hours hold for it
	 */
	boolean isHeard() {
		return this == CALL || this == TEXT || this == VOICEMAIL || this == CALL_SHARED_PHONE || this == TRUSTED_PERSON;
	}
	
	/**
	 * @return whether it goes with words that somebody else may see or hear
	 */
	boolean needsWords() {
		return isHeard() && this != CALL;
	}
}
