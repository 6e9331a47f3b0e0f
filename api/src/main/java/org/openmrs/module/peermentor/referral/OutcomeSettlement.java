/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
 * What somebody entitled to made of sources that exclude each other, and the voices that it rests on. Written once, never
 * changed: a new voice opens the question again, and is settled by another row.
 */
@Entity(name = "PeerReferralSettlement")
@Table(name = "peermentor_referral_settlement")
@Immutable
class OutcomeSettlement {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "settlement_id")
	private Integer settlementId;
	
	@Column(name = "uuid", length = 38, nullable = false, unique = true, updatable = false)
	private String uuid;
	
	@Column(name = "referral_id", nullable = false, updatable = false)
	private Integer referralId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "outcome", length = 20, nullable = false, updatable = false)
	private Outcome outcome;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30, nullable = false, updatable = false)
	private SettlementReason reason;
	
	/** The uuids of the voices, with commas between them. */
	@Column(name = "rests_on", length = 255, nullable = false, updatable = false)
	private String restsOn;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "settled_at", nullable = false, updatable = false)
	private Instant settledAt;
	
	@Column(name = "user_id", nullable = false, updatable = false)
	private Integer userId;
	
	/** For Hibernate. */
	OutcomeSettlement() {
	}
	
	OutcomeSettlement(int referralId, Outcome outcome, SettlementReason reason, Collection<String> restsOn, Instant settledAt,
	    int userId) {
		this.uuid = UUID.randomUUID().toString();
		this.referralId = referralId;
		this.outcome = outcome;
		this.reason = reason;
		this.restsOn = String.join(",", restsOn);
		this.settledAt = settledAt;
		this.userId = userId;
	}
	
	List<String> getRestsOn() {
		return Arrays.asList(restsOn.split(","));
	}
	
	/** As the rules read it. */
	Settlement toFact() {
		return new Settlement(outcome, getRestsOn());
	}
	
	String getUuid() {
		return uuid;
	}
	
	Outcome getOutcome() {
		return outcome;
	}
	
	SettlementReason getReason() {
		return reason;
	}
	
	Instant getSettledAt() {
		return settledAt;
	}
	
	Integer getUserId() {
		return userId;
	}
}
