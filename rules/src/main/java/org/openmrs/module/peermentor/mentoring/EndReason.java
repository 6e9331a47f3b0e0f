/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

/**
 * Why an assignment ends. None of them holds a personal reason of the mentor or the participant.
 */
public enum EndReason {
	
	COMPLETED,
	MENTOR_ON_LEAVE,
	MENTOR_LEFT,
	PARTICIPANT_ASKED,
	MENTOR_ASKED,
	MOVED_AWAY,
	COVER_ENDED,
	/** Also what a "do not match" pair leaves behind: the word says nothing about why. */
	NOT_A_MATCH,
	DECEASED,
	/** Set by a merge of two records, never by hand. */
	RECORDS_MERGED,
	ENTERED_IN_ERROR,
	OTHER;
	
	/**
	 * @return whether a person may give this reason
	 */
	public boolean isGivenByHand() {
		return this != RECORDS_MERGED;
	}
	
	/**
	 * @return the reason of an end that was agreed on when the assignment was made
	 */
	public static EndReason agreedFor(AssignmentKind kind) {
		return kind == AssignmentKind.INTERIM_COVER ? COVER_ENDED : COMPLETED;
	}
}
