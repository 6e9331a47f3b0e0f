/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * What the field found a service to be other than the directory says.
 */
public enum FieldReportKind {
	
	/** Closed for good or for now. */
	CLOSED,
	
	/** Somewhere else now. */
	MOVED,
	
	/** Turned somebody away for being on opioid agonist therapy (domain case 54). */
	TURNED_AWAY_FOR_OAT,
	
	/** Turned somebody away for a record. */
	TURNED_AWAY_FOR_RECORD,
	
	/** Full, or only a waiting list. */
	FULL,
	
	/** Hours, phone, address or documents are not what is listed. */
	WRONG_DETAILS
}
