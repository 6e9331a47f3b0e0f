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
 * A contact begun and not yet recorded. For its author, who is its creator, alone; its text is wiped when it expires, is
 * recorded or is thrown away.
 */
@Entity(name = "PeerDraft")
@Table(name = "peermentor_draft")
class Draft extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** The largest content, in bytes of UTF-8. */
	static final int MOST_BYTES = 32 * 1024;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "draft_id")
	private Integer draftId;
	
	@Column(name = "patient_id")
	private Integer patientId;
	
	/** JSON; null once wiped. */
	@Type(type = "text")
	@Column(name = "content", length = MOST_BYTES)
	private String content;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "saved_at", nullable = false)
	private Instant savedAt;
	
	/** The first moment at which it is gone. */
	@Convert(converter = InstantMillis.class)
	@Column(name = "expires_at", nullable = false)
	private Instant expiresAt;
	
	/** For Hibernate. */
	Draft() {
	}
	
	@Override
	public Integer getId() {
		return draftId;
	}
	
	@Override
	public void setId(Integer id) {
		this.draftId = id;
	}
	
	Integer getPatientId() {
		return patientId;
	}
	
	String getContent() {
		return content;
	}
	
	Instant getSavedAt() {
		return savedAt;
	}
	
	Instant getExpiresAt() {
		return expiresAt;
	}
	
	void save(Integer patientId, String content, Instant savedAt, Instant expiresAt) {
		this.patientId = patientId;
		this.content = content;
		this.savedAt = savedAt;
		this.expiresAt = expiresAt;
	}
	
	void wipe() {
		this.content = null;
	}
}
