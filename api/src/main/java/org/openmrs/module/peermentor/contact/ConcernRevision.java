/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * What a safety concern said before one change; never changed. Who changed it is its creator.
 */
@Entity(name = "PeerConcernRevision")
@Table(name = "peermentor_concern_revision")
class ConcernRevision extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "revision_id")
	private Integer revisionId;
	
	@Column(name = "concern_id", nullable = false, updatable = false)
	private Integer concernId;
	
	@Column(name = "concern_version", nullable = false, updatable = false)
	private int concernVersion;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "revised_at", nullable = false, updatable = false)
	private Instant revisedAt;
	
	@Type(type = "text")
	@Column(name = "facts_before", length = 100_000, nullable = false, updatable = false)
	private String factsBefore;
	
	/** For Hibernate. */
	ConcernRevision() {
	}
	
	ConcernRevision(Concern concern, Instant revisedAt, String factsBefore) {
		this.concernId = concern.getId();
		this.concernVersion = concern.getVersion();
		this.revisedAt = revisedAt;
		this.factsBefore = factsBefore;
	}
	
	@Override
	public Integer getId() {
		return revisionId;
	}
	
	@Override
	public void setId(Integer id) {
		this.revisionId = id;
	}
	
	Integer getConcernId() {
		return concernId;
	}
	
	int getConcernVersion() {
		return concernVersion;
	}
	
	Instant getRevisedAt() {
		return revisedAt;
	}
	
	String getFactsBefore() {
		return factsBefore;
	}
}
