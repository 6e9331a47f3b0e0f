/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One piece of metadata as the module brings it: a row of a bundled CSV file.
 */
final class Entry {
	
	private final Kind kind;
	
	private final Map<String, String> row;
	
	Entry(Kind kind, Map<String, String> row) {
		this.kind = kind;
		this.row = row;
	}
	
	Kind kind() {
		return kind;
	}
	
	String code() {
		return get("_code");
	}
	
	String uuid() {
		return get("Uuid");
	}
	
	/** The English name, or null if this kind takes it from a concept. */
	String ownName() {
		return kind.nameColumn() == null ? null : get(kind.nameColumn());
	}
	
	/** Never null; empty if the column is not there or the field is empty. */
	String get(String column) {
		return row.getOrDefault(column, "");
	}
	
	boolean is(String column) {
		return Boolean.parseBoolean(get(column));
	}
	
	/** The parts of a field separated by semicolons, without blanks around them. */
	List<String> list(String column) {
		List<String> parts = new ArrayList<>();
		for (String part : get(column).split(";")) {
			if (!part.trim().isEmpty()) {
				parts.add(part.trim());
			}
		}
		return parts;
	}
	
	@Override
	public String toString() {
		return kind + " " + code();
	}
}
