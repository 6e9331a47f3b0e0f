/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * What an assessment of a possible breach came to. Where harm can be expected the law may ask that the person and an
 * authority are told (domain.md section 3.2; in the United States HIPAA's breach rule, section 3.1).
 */
public enum BreachOutcome {
	
	/** No harm is to be expected. */
	NO_RISK,
	
	NOTIFY_PARTICIPANT,
	
	NOTIFY_AUTHORITY,
	
	NOTIFY_PARTICIPANT_AND_AUTHORITY
}
