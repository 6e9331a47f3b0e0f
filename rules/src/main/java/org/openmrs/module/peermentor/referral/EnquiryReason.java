/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

/**
 * Why an enquiry is closed.
 */
public enum EnquiryReason {
	
	/** Whom it was forwarded to has taken it over. */
	TAKEN_OVER,
	
	/** What was asked could be answered at once. */
	ANSWERED,
	
	/** Whom it was forwarded to does not admit the person. */
	NOT_ADMITTED,
	
	NO_LONGER_WANTED,
	
	/** There was no way to call back, or nobody answered. */
	COULD_NOT_CALL_BACK,
	
	/** The same was asked before. */
	ASKED_TWICE,
	
	TAKEN_DOWN_IN_ERROR,
	
	/** Nobody did anything with it for so long that it was closed by itself. Nobody says so. */
	LEFT_OPEN,
	
	OTHER
}
