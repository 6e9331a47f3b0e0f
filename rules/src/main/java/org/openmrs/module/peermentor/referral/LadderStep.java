/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

/**
 * What is done, in turn, while a service does not answer a referral (domain case 53).
 */
public enum LadderStep {
	
	/** The answer was due: whoever referred is told to ask the service again. */
	REMIND,
	
	/** A sheet for a call to the service is due. */
	CALL_SHEET,
	
	/** The next best services for the same need are proposed. */
	NEXT_BEST,
	
	/**
	 * Closing as unanswered is proposed. The clock only proposes: a machine does not know of the call that was made an hour ago,
	 * and what is closed leaves every list; so a person closes it.
	 */
	CLOSE_NO_ANSWER
}
