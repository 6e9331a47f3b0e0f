/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * Which records of the directory are wanted.
 */
public final class RecordCriteria {
	
	final DirectoryKind kind;
	
	final String owner;
	
	final String name;
	
	/**
	 * @param kind null for all
	 * @param owner the uuid of what they hang on, or of the location of services at locations; null for all
	 * @param name with which their name begins, whatever the size of its letters; null for all
	 */
	public RecordCriteria(DirectoryKind kind, String owner, String name) {
		this.kind = kind;
		this.owner = owner;
		this.name = name;
	}
}
