/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

/**
 * What a mentor should know of a participant at a glance.
 */
public enum CaseloadFlag {
	
	/** Nothing is due; see the supervisor. */
	DECEASED,
	/** A safety concern waits; shown to those alone who may read it. */
	OPEN_SAFETY_CONCERN,
	/** A supervisor's question about a contact waits; shown to those alone who may read it. */
	OPEN_QUESTION,
	/** No contact has taken place yet. */
	NEVER_MET,
	/** The mentor stands in for the primary one. */
	INTERIM_COVER,
	/** The assignment begins later. */
	NOT_YET_STARTED
}
