/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.util.Map;

/**
 * One record on its way out.
 */
final class ExportRow {
	
	final DirectoryKind kind;
	
	final String uuid;
	
	/** By the names of HSDS, without <code>id</code>. */
	final Map<String, Object> fields;
	
	/** Null if nobody has from here. */
	final Instant verifiedAt;
	
	ExportRow(DirectoryKind kind, String uuid, Map<String, Object> fields, Instant verifiedAt) {
		this.kind = kind;
		this.uuid = uuid;
		this.fields = fields;
		this.verifiedAt = verifiedAt;
	}
	
	/**
	 * @return null if nothing is said
	 */
	String text(String field) {
		Object value = fields.get(field);
		return value == null ? null : value.toString();
	}
}
