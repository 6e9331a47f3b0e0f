/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

/**
 * The kinds of metadata that the module brings, in the order in which they are installed.
 */
public enum Kind {
	
	PRIVILEGE("privileges", "Privilege name"),
	ROLE("roles", "Role name"),
	ENCOUNTER_TYPE("encountertypes", "Name"),
	ENCOUNTER_ROLE("encounterroles", "Name"),
	CONCEPT("concepts", "Fully specified name:en"),
	/** Has its name from its concept, as the workflow and its states have. */
	PROGRAM("programs", null),
	WORKFLOW("programworkflows", null),
	STATE("programworkflowstates", null);
	
	private final String domain;
	
	private final String nameColumn;
	
	Kind(String domain, String nameColumn) {
		this.domain = domain;
		this.nameColumn = nameColumn;
	}
	
	/** The file with the rows of this kind, in the columns of the Initializer module's domain of that name. */
	String resource() {
		return "peermentor/metadata/" + domain + ".csv";
	}
	
	String nameColumn() {
		return nameColumn;
	}
}
