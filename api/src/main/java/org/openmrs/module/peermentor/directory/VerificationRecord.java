/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

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

import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * That somebody asked whether a record of the directory is right; never changed. Who asked is its creator.
 */
@Entity(name = "PeerVerification")
@Table(name = "peermentor_directory_verification")
class VerificationRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "verification_id")
	private Integer verificationId;
	
	@Column(name = "record_uuid", length = 38, nullable = false, updatable = false)
	private String recordUuid;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "verified_at", nullable = false, updatable = false)
	private Instant verifiedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "how", length = 20, nullable = false, updatable = false)
	private VerificationHow how;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "outcome", length = 20, nullable = false, updatable = false)
	private VerificationOutcome outcome;
	
	/** For Hibernate. */
	VerificationRecord() {
	}
	
	VerificationRecord(String recordUuid, Instant verifiedAt, VerificationHow how, VerificationOutcome outcome) {
		this.recordUuid = recordUuid;
		this.verifiedAt = verifiedAt;
		this.how = how;
		this.outcome = outcome;
	}
	
	@Override
	public Integer getId() {
		return verificationId;
	}
	
	@Override
	public void setId(Integer id) {
		this.verificationId = id;
	}
	
	String getRecordUuid() {
		return recordUuid;
	}
	
	Instant getVerifiedAt() {
		return verifiedAt;
	}
	
	VerificationHow getHow() {
		return how;
	}
	
	VerificationOutcome getOutcome() {
		return outcome;
	}
}
