/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * What somebody wants to know of a participant.
 */
public enum RequestSubject {
	
	/** Whether somebody takes part in the programme at all. */
	TAKES_PART,
	
	/** Whether somebody came to a meeting or an appointment. */
	ATTENDED,
	
	/** Where somebody is, or how to reach them. */
	WHEREABOUTS,
	
	/** Records or copies of them. */
	RECORDS,
	
	OTHER
}
