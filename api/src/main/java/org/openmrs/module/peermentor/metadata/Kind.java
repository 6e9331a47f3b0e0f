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
	
	PRIVILEGE("privileges", "Privilege name", null),
	ROLE("roles", "Role name", null),
	ENCOUNTER_TYPE("encountertypes", "Name", null),
	ENCOUNTER_ROLE("encounterroles", "Name", null),
	CONCEPT("concepts", "Fully specified name:en", null),
	PROGRAM("programs", null, "Program concept"),
	WORKFLOW("programworkflows", null, "Workflow concept"),
	STATE("programworkflowstates", null, "State concept");
	
	private final String domain;
	
	private final String nameColumn;
	
	private final String conceptColumn;
	
	Kind(String domain, String nameColumn, String conceptColumn) {
		this.domain = domain;
		this.nameColumn = nameColumn;
		this.conceptColumn = conceptColumn;
	}
	
	/** The file with the rows of this kind, in the columns of the Initializer module's domain of that name. */
	String resource() {
		return "peermentor/metadata/" + domain + ".csv";
	}
	
	/** The column of the English name; null for a kind that has its name from a concept. */
	String nameColumn() {
		return nameColumn;
	}
	
	/** The column of the concept that gives the name; null for a kind that has its own. */
	String conceptColumn() {
		return conceptColumn;
	}
}
