/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * What kind of place the contact was at. A kind, never an address: the encounter is read by everybody who reads the
 * chart, and the mentor's work happens at gates, pharmacies, courts and in the street as much as in offices.
 */
public enum Place {
	
	CUSTODY,
	
	/** Outside a correctional centre, on the day of release. */
	GATE,
	
	COURT,
	
	PHARMACY,
	
	CLINIC,
	
	HOSPITAL,
	
	HOME,
	
	SHELTER,
	
	STREET,
	
	COMMUNITY,
	
	WORKPLACE,
	
	OFFICE,
	
	OTHER
}
