/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * A table of a package, and the file in the package that holds it.
 */
final class PackageTable {
	
	final String name;
	
	final String file;
	
	/**
	 * @param name of the table, in small letters
	 * @param file its name in the package
	 */
	PackageTable(String name, String file) {
		this.name = name;
		this.file = file;
	}
}
