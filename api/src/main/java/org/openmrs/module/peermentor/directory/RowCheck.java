/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.UUID;

/**
 * Checks the rows of one file.
 */
final class RowCheck {
	
	private final HsdsVersion version;
	
	private final UUID namespace;
	
	private final boolean flat;
	
	private final HsdsCheck check;
	
	/**
	 * @param tables whether the rows come from CSV files
	 */
	RowCheck(HsdsVersion version, String sourceUri, boolean tables) {
		this.version = version;
		this.namespace = DirectoryIds.namespace(sourceUri);
		this.flat = tables;
		this.check = new HsdsCheck(version, sourceUri, tables);
	}
	
	HsdsOutcome check(FileRow row) {
		return check.check(row.getTable(), row.getFields());
	}
	
	/**
	 * @return whether nothing stands inside of a row
	 */
	boolean isFlat() {
		return flat;
	}
	
	/**
	 * @return of what kind a row is; null if the version has no such table
	 */
	DirectoryKind kind(FileRow row) {
		HsdsTable table = HsdsTables.of(version, row.getTable());
		return table == null ? null : table.getKind();
	}
	
	/**
	 * @return the uuid that a row has, whether it can be taken or not; null if nobody can tell
	 */
	String uuid(FileRow row) {
		HsdsTable table = HsdsTables.of(version, row.getTable());
		Object given = row.getFields().get("id");
		String id = table == null || given == null ? null : HsdsReading.id(given);
		return id == null || id.isEmpty() || HsdsReading.isPlaceholder(id) ? null : DirectoryIds.of(namespace, table.getIds(), id);
	}
}
