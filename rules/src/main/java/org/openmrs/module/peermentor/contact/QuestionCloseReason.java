/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * Why a question was closed before it was answered.
 */
public enum QuestionCloseReason {
	
	/** Talked about elsewhere, such as in supervision. */
	ANSWERED_ELSEWHERE,
	
	NO_LONGER_NEEDED,
	
	ASKED_IN_ERROR,
	
	MENTOR_LEFT,
	
	OTHER
}
