/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * Why a steward leaves the directory as it is in spite of a report.
 */
public enum FieldReportReason {
	
	/** Asked, and it is as listed. */
	AS_LISTED,
	
	/** Somebody's mistake on one day, which the service says will not come again. */
	ONE_TIME,
	
	/** The directory has said so since before the report. */
	KNOWN_ALREADY,
	
	/** Meant another service. */
	OTHER_SERVICE,
	
	/** Nobody could find out. */
	CANNOT_BE_VERIFIED,
	
	REPORTED_IN_ERROR
}
