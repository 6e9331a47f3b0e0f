/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.util.Map;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * What a record of the directory said before one change.
 */
public final class RecordRevisionView implements View {
	
	private final RecordRevision revision;
	
	private final Ref changedBy;
	
	RecordRevisionView(RecordRevision revision, Ref changedBy) {
		this.revision = revision;
		this.changedBy = changedBy;
	}
	
	@Override
	public String getUuid() {
		return revision.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return "Version " + revision.getRecordVersion();
	}
	
	/**
	 * @return the uuid of the record
	 */
	public String getRecord() {
		return revision.getRecordUuid();
	}
	
	/**
	 * @return the version that was changed
	 */
	public int getVersion() {
		return revision.getRecordVersion();
	}
	
	public Instant getChangedAt() {
		return revision.getRevisedAt();
	}
	
	public Ref getChangedBy() {
		return changedBy;
	}
	
	/**
	 * @return by the names of HSDS
	 */
	public Map<String, Object> getFields() {
		return DirectoryContent.read(revision.getFactsBefore());
	}
}
