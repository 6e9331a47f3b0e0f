/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * What an import has to know of a record that the directory has.
 */
final class KeptRecord {
	
	final int recordId;
	
	final String uuid;
	
	final DirectoryKind kind;
	
	/** Null for what was entered here. */
	final Integer sourceId;
	
	/** Of what the source said last. */
	final String sourceDigest;
	
	final boolean vanished;
	
	/** What it hangs on; null for nothing. */
	final String owner;
	
	/** Of a service at a location: where. */
	final String location;
	
	/** What stands here now, as far as it was asked for. */
	String content;
	
	/** What the source said last, as far as it was asked for. */
	String sourceContent;
	
	/** Of the row, as far as it was asked for. */
	int version;
	
	KeptRecord(int recordId, String uuid, DirectoryKind kind, Integer sourceId, String sourceDigest, boolean vanished,
	    String owner, String location) {
		this.recordId = recordId;
		this.uuid = uuid;
		this.kind = kind;
		this.sourceId = sourceId;
		this.sourceDigest = sourceDigest;
		this.vanished = vanished;
		this.owner = owner;
		this.location = location;
	}
}
