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
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One edition of a participant's own words for a mentor who is new to them; never changed. The latest counts.
 */
@Entity(name = "PeerIntroduction")
@Table(name = "peermentor_introduction")
class Introduction extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** The longest introduction, in characters. */
	static final int LONGEST_WORDS = 4_000;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "introduction_id")
	private Integer introductionId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Column(name = "edition", nullable = false)
	private int edition;
	
	@Type(type = "text")
	@Column(name = "words", length = LONGEST_WORDS, nullable = false, updatable = false)
	private String words;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "said_how", length = 20, nullable = false, updatable = false)
	private AskedHow saidHow;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "said_at", nullable = false, updatable = false)
	private Instant saidAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "recorded_at", nullable = false, updatable = false)
	private Instant recordedAt;
	
	/** For Hibernate. */
	Introduction() {
	}
	
	Introduction(int patientId, int edition, String words, AskedHow saidHow, Instant saidAt, Instant recordedAt) {
		this.patientId = patientId;
		this.edition = edition;
		this.words = words;
		this.saidHow = saidHow;
		this.saidAt = saidAt;
		this.recordedAt = recordedAt;
	}
	
	@Override
	public Integer getId() {
		return introductionId;
	}
	
	@Override
	public void setId(Integer id) {
		this.introductionId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	int getEdition() {
		return edition;
	}
	
	String getWords() {
		return words;
	}
	
	AskedHow getSaidHow() {
		return saidHow;
	}
	
	Instant getSaidAt() {
		return saidAt;
	}
	
	Instant getRecordedAt() {
		return recordedAt;
	}
}
