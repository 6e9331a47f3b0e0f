/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * What is filled into the wording of a consent, written there in braces and in small letters, such as
 * <code>{recipients}</code>.
 */
public enum FormBlank {
	
	PARTICIPANT,
	
	SEGMENTS,
	
	PURPOSES,
	
	DISCLOSERS,
	
	RECIPIENTS,
	
	FROM,
	
	UNTIL,
	
	CUSTODIAN,
	
	/** How to take it back. */
	REVOKE
}
