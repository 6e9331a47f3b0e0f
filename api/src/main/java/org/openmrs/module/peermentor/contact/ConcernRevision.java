/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

import org.openmrs.module.peermentor.record.Revision;

/**
 * What a safety concern said before one change; never changed. Who changed it is its creator.
 */
@Entity(name = "PeerConcernRevision")
@Table(name = "peermentor_concern_revision")
class ConcernRevision extends Revision {
	
	private static final long serialVersionUID = 1L;
	
	@Column(name = "concern_id", nullable = false, updatable = false)
	private Integer concernId;
	
	@Column(name = "concern_version", nullable = false, updatable = false)
	private int concernVersion;
	
	/** For Hibernate. */
	ConcernRevision() {
	}
	
	ConcernRevision(Concern concern, Instant revisedAt, String factsBefore) {
		super(revisedAt, factsBefore);
		this.concernId = concern.getId();
		this.concernVersion = concern.getVersion();
	}
	
	Integer getConcernId() {
		return concernId;
	}
	
	int getConcernVersion() {
		return concernVersion;
	}
}
