/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * Who asks from outside about a participant.
 */
public enum RequestAsker {
	
	PROBATION_OFFICER,
	
	POLICE,
	
	/** A court or a lawyer in a proceeding. */
	COURT,
	
	/** A custody centre. */
	CUSTODY,
	
	EMPLOYER,
	
	FAMILY,
	
	/** Another service, such as a shelter or a clinic. */
	OTHER_SERVICE,
	
	OTHER
}
