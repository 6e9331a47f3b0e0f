/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.module.peermentor.table.StrictTable;

/**
 * One table of the packages of a version of HSDS. Immutable.
 */
public final class HsdsTable {
	
	private final HsdsVersion version;
	
	private final String name;
	
	private final String path;
	
	private final DirectoryKind kind;
	
	private final String ids;
	
	HsdsTable(StrictTable.Row row) {
		version = row.code("version", HsdsVersion.class);
		name = row.needed("table");
		path = row.needed("path");
		kind = row.code("kind", DirectoryKind.class);
		ids = row.needed("ids");
	}
	
	public HsdsVersion getVersion() {
		return version;
	}
	
	/**
	 * @return the name of the resource in <code>datapackage.json</code>, such as <code>organization</code>
	 */
	public String getName() {
		return name;
	}
	
	/**
	 * @return the usual name of the file, such as <code>organizations.csv</code>
	 */
	public String getPath() {
		return path;
	}
	
	/**
	 * @return what a row becomes here
	 */
	public DirectoryKind getKind() {
		return kind;
	}
	
	/**
	 * @return the word by which its ids are told from those of other tables of the same kind
	 */
	String getIds() {
		return ids;
	}
}
