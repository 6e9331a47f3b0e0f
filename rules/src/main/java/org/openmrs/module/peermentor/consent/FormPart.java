/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * The parts of the wording of a consent, in the order in which they are read.
 */
public enum FormPart {
	
	TITLE,
	
	/** What this paper is for. */
	WHY,
	
	/** What may be shared, and what never is. */
	WHAT,
	
	/** By whom and with whom. */
	WHO,
	
	/** From when until when. */
	HOW_LONG,
	
	/** That it can be taken back, and how. */
	REVOKE,
	
	/** What happens if somebody does not sign. */
	REFUSAL,
	
	/** What is said about handing it on; its version is the version of the notice. */
	REDISCLOSURE,
	
	/** Where the names go. */
	SIGN
}
