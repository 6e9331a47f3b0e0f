/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Locale;

/**
 * What a record of the directory is: the tables of Open Referral's HSDS 3.0 and 3.1, by the names they have there in small
 * letters. The order is one in which every record comes behind those it hangs on.
 */
public enum DirectoryKind {
	
	TAXONOMY,
	TAXONOMY_TERM,
	ORGANIZATION,
	ORGANIZATION_IDENTIFIER,
	PROGRAM,
	UNIT,
	SERVICE,
	FUNDING,
	LOCATION,
	/** A service where it is offered. */
	SERVICE_AT_LOCATION,
	ADDRESS,
	CONTACT,
	PHONE,
	URL,
	SCHEDULE,
	SERVICE_AREA,
	SERVICE_CAPACITY,
	REQUIRED_DOCUMENT,
	COST_OPTION,
	ACCESSIBILITY,
	LANGUAGE,
	/** Ties a term of a taxonomy to a record, with a value. */
	ATTRIBUTE,
	/** Who changed which field of a record. */
	METADATA,
	META_TABLE_DESCRIPTION;
	
	/**
	 * @return the name of the table in HSDS
	 */
	public String getTable() {
		return name().toLowerCase(Locale.ROOT);
	}
	
	/**
	 * @return null if HSDS has no such table
	 */
	public static DirectoryKind ofTable(String table) {
		for (DirectoryKind kind : values()) {
			if (kind.getTable().equals(table)) {
				return kind;
			}
		}
		return null;
	}
}
