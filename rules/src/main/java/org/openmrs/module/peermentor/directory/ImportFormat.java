/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * The shape of a file with records of the directory.
 */
public enum ImportFormat {
	
	/** One record of HSDS 3 as a JSON object, with all that hangs on it inside. */
	JSON_OBJECT,
	
	/** Many of them in a JSON array. */
	JSON_ARRAY,
	
	/** The page of an HSDS API: a JSON object with the records in <code>contents</code>. */
	JSON_PAGE,
	
	/** A record a line. */
	JSON_LINES,
	
	/** A zip of one CSV file a table, of HSDS 1, 2 or 3. */
	CSV_PACKAGE
}
