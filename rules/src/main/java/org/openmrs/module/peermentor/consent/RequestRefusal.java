/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

/**
 * Why a privacy officer releases nothing on a legal request.
 */
public enum RequestRefusal {
	
	/** What was handed in does not oblige anybody to release these records. */
	NO_VALID_ORDER,
	
	/** There is nothing here that it asks for. */
	NO_RECORDS,
	
	/** It was taken back or set aside. */
	WITHDRAWN,
	
	/** Another reason, which the text says. */
	OTHER
}
