/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

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
 * One edition of a participant's own rules of being reached; what it says is never changed. The latest counts.
 */
@Entity(name = "PeerSafeContact")
@Table(name = "peermentor_safe_contact")
public class SafeContactRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "safe_contact_id")
	private Integer safeContactId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Column(name = "edition", nullable = false)
	private int edition;
	
	@Type(type = "text")
	@Column(name = "content", length = 1_000_000, nullable = false, updatable = false)
	private String content;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "asked_at", updatable = false)
	private Instant askedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "recorded_at", nullable = false, updatable = false)
	private Instant recordedAt;
	
	/** For Hibernate. */
	SafeContactRecord() {
	}
	
	/**
	 * @param content complete and checked
	 * @param askedAt null if nobody asked, because two records became one
	 */
	SafeContactRecord(int patientId, int edition, SafeContactContent content, Instant askedAt, Instant recordedAt) {
		this.patientId = patientId;
		this.edition = edition;
		this.content = SafeContactJson.write(content);
		this.askedAt = askedAt;
		this.recordedAt = recordedAt;
	}
	
	@Override
	public Integer getId() {
		return safeContactId;
	}
	
	@Override
	public void setId(Integer id) {
		this.safeContactId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	int getEdition() {
		return edition;
	}
	
	SafeContactContent getContent() {
		return SafeContactJson.read(content);
	}
	
	/**
	 * @return null if nobody asked, because two records became one
	 */
	Instant getAskedAt() {
		return askedAt;
	}
	
	Instant getRecordedAt() {
		return recordedAt;
	}
}
