/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

/**
 * What happened to an assignment.
 */
public enum AssignmentChangeKind {
	
	/** Somebody assigned the mentor. */
	ASSIGNED,
	/** The start of a planned assignment was moved. */
	START_MOVED,
	/** An end was set or moved, with its reason. */
	END_SET,
	/** The record moved to another patient when two were merged. */
	MOVED_BY_MERGE,
	/** The assignment was taken back as a mistake. */
	VOIDED
}
