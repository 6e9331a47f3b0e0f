/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * Why a contact did not happen. Declined, not possible and not known are different answers.
 */
public enum WhyNot {
	
	NO_ANSWER,
	
	WRONG_NUMBER,
	
	NOT_AT_ADDRESS,
	
	/** The participant did not want the contact; no reason is asked. */
	DECLINED,
	
	IN_CUSTODY,
	
	IN_HOSPITAL,
	
	RESCHEDULED,
	
	CANCELLED_BY_SERVICE,
	
	MENTOR_UNAVAILABLE,
	
	TRANSPORT,
	
	UNSAFE,
	
	OTHER,
	
	/** The mentor does not know. */
	UNKNOWN
}
