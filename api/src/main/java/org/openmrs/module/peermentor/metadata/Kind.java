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
	
	PRIVILEGE("privileges", "Privilege name", null, "Privilege"),
	ROLE("roles", "Role name", null, "Role"),
	ENCOUNTER_TYPE("encountertypes", "Name", null, "EncounterType"),
	ENCOUNTER_ROLE("encounterroles", "Name", null, "EncounterRole"),
	CONCEPT("concepts", "Fully specified name:en", null, null),
	PROGRAM("programs", null, "Program concept", "Program"),
	WORKFLOW("programworkflows", null, "Workflow concept", null),
	STATE("programworkflowstates", null, "State concept", null);
	
	private final String domain;
	
	private final String nameColumn;
	
	private final String conceptColumn;
	
	private final String messagesClass;
	
	Kind(String domain, String nameColumn, String conceptColumn, String messagesClass) {
		this.messagesClass = messagesClass;
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
	
	/** As the REST module looks for it; null for a kind that has no messages because it is named in the dictionary. */
	String messageCode(String what, String uuid) {
		return messagesClass == null ? null : "ui.i18n." + messagesClass + "." + what + "." + uuid;
	}
}
