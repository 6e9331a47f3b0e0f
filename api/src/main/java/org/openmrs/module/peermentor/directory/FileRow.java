/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Map;

/**
 * One record as a file has it, before anybody looked at what it says.
 */
final class FileRow {
	
	private final String table;
	
	private final String place;
	
	private final Map<String, Object> fields;
	
	/**
	 * @param table the name of the table in HSDS that it belongs to
	 * @param place where it stands: a JSON pointer, or table and row
	 * @param fields by name as they stand, texts, numbers and truth values; to be changed by nobody
	 */
	FileRow(String table, String place, Map<String, Object> fields) {
		this.table = table;
		this.place = place;
		this.fields = fields;
	}
	
	String getTable() {
		return table;
	}
	
	String getPlace() {
		return place;
	}
	
	Map<String, Object> getFields() {
		return fields;
	}
}
