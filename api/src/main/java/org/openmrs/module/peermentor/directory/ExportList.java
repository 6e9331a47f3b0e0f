/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * The lists in which the directory goes out, by their names in the API of HSDS.
 */
public enum ExportList {
	
	SERVICES("services", DirectoryKind.SERVICE),
	ORGANIZATIONS("organizations", DirectoryKind.ORGANIZATION),
	SERVICE_AT_LOCATIONS("service_at_locations", DirectoryKind.SERVICE_AT_LOCATION),
	TAXONOMIES("taxonomies", DirectoryKind.TAXONOMY),
	TAXONOMY_TERMS("taxonomy_terms", DirectoryKind.TAXONOMY_TERM);
	
	private final String path;
	
	private final DirectoryKind kind;
	
	ExportList(String path, DirectoryKind kind) {
		this.path = path;
		this.kind = kind;
	}
	
	public String getPath() {
		return path;
	}
	
	public DirectoryKind getKind() {
		return kind;
	}
	
	/**
	 * @return null if there is no such list
	 */
	public static ExportList ofPath(String path) {
		for (ExportList list : values()) {
			if (list.path.equals(path)) {
				return list;
			}
		}
		return null;
	}
}
