/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

import org.openmrs.module.peermentor.record.Revision;

/**
 * What a record of the directory said before one change by a person or a file; never changed. Who changed it is its creator.
 */
@Entity(name = "PeerDirectoryRevision")
@Table(name = "peermentor_directory_revision")
class RecordRevision extends Revision {
	
	private static final long serialVersionUID = 1L;
	
	@Column(name = "record_uuid", length = 38, nullable = false, updatable = false)
	private String recordUuid;
	
	/** The version that was changed. */
	@Column(name = "record_version", nullable = false, updatable = false)
	private int recordVersion;
	
	/** For Hibernate. */
	RecordRevision() {
	}
	
	RecordRevision(DirectoryRecord record, Instant revisedAt) {
		super(revisedAt, record.getContent());
		this.recordUuid = record.getUuid();
		this.recordVersion = record.getVersion();
	}
	
	String getRecordUuid() {
		return recordUuid;
	}
	
	int getRecordVersion() {
		return recordVersion;
	}
}
