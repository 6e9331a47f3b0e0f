/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * What the one who asked was told at once.
 */
public enum RequestAnswer {
	
	/** The script: neither that somebody takes part here nor that they do not (domain case 36). */
	CANNOT_CONFIRM_OR_DENY,
	
	/** Nothing was said. */
	NOT_ANSWERED
}
