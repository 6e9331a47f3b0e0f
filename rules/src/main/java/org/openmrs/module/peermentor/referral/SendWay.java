/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

/**
 * How a referral reaches a service. The module itself sends nothing: people hand over, call, or copy a text.
 */
public enum SendWay {
	
	/** A sheet on paper, taken along or faxed. */
	PRINT,
	
	/** A call, along a sheet that says what to say and what not. */
	CALL,
	
	/** A text for an e-mail, without clinical content. */
	EMAIL_TEXT,
	
	/** A code with which the service answers on a page of its own. */
	CODE
}
