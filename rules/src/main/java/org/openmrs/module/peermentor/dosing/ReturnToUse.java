/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * Whether a participant on buprenorphine returned to full-agonist use, as far as anybody asked. Nobody has to ask.
 */
public enum ReturnToUse {
	
	YES,
	NO,
	/** The default, which takes the stricter threshold. */
	NOT_ASKED
}
