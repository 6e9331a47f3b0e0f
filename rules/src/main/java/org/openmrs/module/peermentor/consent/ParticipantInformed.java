/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * Whether the participant was told that records were released under an order (domain case 37: if lawful).
 */
public enum ParticipantInformed {
	
	YES,
	NO,
	
	/** The order or the law forbids it. */
	NOT_LAWFUL
}
