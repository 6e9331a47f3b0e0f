/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * That a record refers to another.
 */
final class ImportedReference {
	
	final String field;
	
	final String uuid;
	
	/** What the other has to be; null if nothing says so. */
	final DirectoryKind kind;
	
	/** Whether the other is of the same kind, as a broader term is: files have these in any order. */
	final boolean loose;
	
	ImportedReference(String field, String uuid, DirectoryKind kind, boolean loose) {
		this.field = field;
		this.uuid = uuid;
		this.kind = kind;
		this.loose = loose;
	}
}
