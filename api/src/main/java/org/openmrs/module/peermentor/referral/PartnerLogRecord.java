/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One thing that happened with a partner's code. Holds no code and no address, only digests, and says nothing about anybody but
 * who made a code or took it back. Written once, never changed.
 */
@Entity(name = "PeerPartnerLog")
@Table(name = "peermentor_partner_log")
@Immutable
public class PartnerLogRecord {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "log_id")
	private Integer logId;
	
	@Column(name = "uuid", length = 38, nullable = false, unique = true, updatable = false)
	private String uuid;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "happened_at", nullable = false, updatable = false)
	private Instant happenedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "happened", length = 20, nullable = false, updatable = false)
	private PartnerEvent happened;
	
	/** Null where no code was found. */
	@Column(name = "code_id", updatable = false)
	private Integer codeId;
	
	@Column(name = "part_digest", length = 64, updatable = false)
	private String partDigest;
	
	@Column(name = "address_digest", length = 64, updatable = false)
	private String addressDigest;
	
	/** Who made a code or took it back; null for whoever came with one. */
	@Column(name = "user_id", updatable = false)
	private Integer userId;
	
	/** For Hibernate. */
	PartnerLogRecord() {
	}
	
	/**
	 * @param codeId null where no code was found
	 * @param partDigest null where what came could be no code, or nobody came
	 * @param addressDigest null where nobody came
	 * @param userId null for whoever came with a code
	 */
	PartnerLogRecord(Instant happenedAt, PartnerEvent happened, Integer codeId, String partDigest, String addressDigest,
	    Integer userId) {
		this.uuid = UUID.randomUUID().toString();
		this.happenedAt = happenedAt;
		this.happened = happened;
		this.codeId = codeId;
		this.partDigest = partDigest;
		this.addressDigest = addressDigest;
		this.userId = userId;
	}
	
	String getUuid() {
		return uuid;
	}
	
	Instant getHappenedAt() {
		return happenedAt;
	}
	
	PartnerEvent getHappened() {
		return happened;
	}
	
	String getAddressDigest() {
		return addressDigest;
	}
}
