/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

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
 * A code that was made for one referral; who made it is its creator. The code itself stands nowhere: only digests of it do.
 */
@Entity(name = "PeerPartnerCode")
@Table(name = "peermentor_partner_code")
class PartnerCodeRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "code_id")
	private Integer codeId;
	
	@Column(name = "referral_id", nullable = false, updatable = false)
	private int referralId;
	
	@Column(name = "part_digest", length = 64, nullable = false, updatable = false)
	private String partDigest;
	
	@Column(name = "code_digest", length = 64, nullable = false, updatable = false)
	private String codeDigest;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "issued_at", nullable = false, updatable = false)
	private Instant issuedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "expires_at", nullable = false, updatable = false)
	private Instant expiresAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private PartnerCodeStatus status;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30)
	private PartnerCodeReason reason;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "status_at", nullable = false)
	private Instant statusAt;
	
	@Column(name = "looks", nullable = false)
	private int looks;
	
	/** For Hibernate. */
	PartnerCodeRecord() {
	}
	
	PartnerCodeRecord(int referralId, PartnerCode code, PartnerSeal seal, Instant issuedAt, Instant expiresAt) {
		this.referralId = referralId;
		this.partDigest = seal.ofPart(code);
		this.codeDigest = seal.ofCode(getUuid(), code);
		this.issuedAt = issuedAt;
		this.expiresAt = expiresAt;
		this.status = PartnerCodeStatus.LIFECYCLE.getInitial();
		this.statusAt = issuedAt;
	}
	
	/**
	 * @return whether this is the code; takes as long for a wrong one as for the right one
	 */
	boolean is(PartnerCode code, PartnerSeal seal) {
		return PartnerSeal.areEqual(codeDigest, seal.ofCode(getUuid(), code));
	}
	
	void look() {
		looks++;
	}
	
	/**
	 * @param why null for {@link PartnerCodeStatus#USED}
	 */
	void move(PartnerCodeStatus to, PartnerCodeReason why, Instant at) {
		status = to;
		reason = why;
		statusAt = at;
	}
	
	CodeFacts facts() {
		return new CodeFacts(status, expiresAt, looks);
	}
	
	@Override
	public Integer getId() {
		return codeId;
	}
	
	@Override
	public void setId(Integer id) {
		this.codeId = id;
	}
	
	int getReferralId() {
		return referralId;
	}
	
	Instant getIssuedAt() {
		return issuedAt;
	}
	
	Instant getExpiresAt() {
		return expiresAt;
	}
	
	PartnerCodeStatus getStatus() {
		return status;
	}
	
	/**
	 * @return null unless it was taken back
	 */
	PartnerCodeReason getReason() {
		return reason;
	}
	
	Instant getStatusAt() {
		return statusAt;
	}
	
	int getLooks() {
		return looks;
	}
}
