/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.module.peermentor.table.StrictTable;

/**
 * Where records stand inside another one in the JSON form of HSDS 3, whose flat forms refer to each other by uuid. Immutable.
 */
public final class HsdsNested {
	
	private final DirectoryKind kind;
	
	private final String property;
	
	private final DirectoryKind child;
	
	private final boolean many;
	
	private final String key;
	
	private final boolean keyOnChild;
	
	HsdsNested(StrictTable.Row row) {
		kind = row.code("kind", DirectoryKind.class);
		property = row.needed("property");
		child = row.code("child", DirectoryKind.class);
		many = "YES".equals(row.needed("many"));
		key = row.needed("key");
		keyOnChild = "CHILD".equals(row.needed("keyOn"));
	}
	
	/**
	 * @return what the outer record is
	 */
	public DirectoryKind getKind() {
		return kind;
	}
	
	/**
	 * @return such as <code>phones</code>
	 */
	public String getProperty() {
		return property;
	}
	
	/**
	 * @return what the inner records are
	 */
	public DirectoryKind getChild() {
		return child;
	}
	
	/**
	 * @return whether the property holds an array, not an object
	 */
	public boolean isMany() {
		return many;
	}
	
	/**
	 * @return the field with the uuid of the other one, such as <code>service_id</code>
	 */
	public String getKey() {
		return key;
	}
	
	/**
	 * @return whether that is a field of the inner record, naming the outer one
	 */
	public boolean isKeyOnChild() {
		return keyOnChild;
	}
	
	/**
	 * @return the field of the inner record that holds the outer one's table, null if there is none
	 */
	public String getTableKey() {
		return HsdsFields.tableKey(child);
	}
}
