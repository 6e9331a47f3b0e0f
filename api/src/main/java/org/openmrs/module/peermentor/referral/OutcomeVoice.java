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

import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * What one source said came of a referral. Of a row nothing changes but that it is taken back, once, by who took it down in
 * error; what the source says later is a row of its own. No record with a creator: a service that answers by its code is
 * nobody who is logged in.
 */
@Entity(name = "PeerReferralVoice")
@Table(name = "peermentor_referral_voice")
class OutcomeVoice {
	
	/** The longest reason for taking one back, in characters. */
	static final int LONGEST_REASON = 255;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "voice_id")
	private Integer voiceId;
	
	@Column(name = "uuid", length = 38, nullable = false, unique = true, updatable = false)
	private String uuid;
	
	@Column(name = "referral_id", nullable = false, updatable = false)
	private Integer referralId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "source", length = 20, nullable = false, updatable = false)
	private OutcomeSource source;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "outcome", length = 20, nullable = false, updatable = false)
	private Outcome outcome;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30, updatable = false)
	private OutcomeReason reason;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "how", length = 20, nullable = false, updatable = false)
	private HowHeard how;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "said_at", nullable = false, updatable = false)
	private Instant saidAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "entered_at", nullable = false, updatable = false)
	private Instant enteredAt;
	
	/** Who took it down; null where the service wrote it itself. */
	@Column(name = "user_id", updatable = false)
	private Integer userId;
	
	/** The contact from whose facts it is; null for none. */
	@Column(name = "encounter_id", updatable = false)
	private Integer encounterId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "taken_back_at")
	private Instant takenBackAt;
	
	@Column(name = "taken_back_by")
	private Integer takenBackBy;
	
	@Column(name = "taken_back_reason", length = LONGEST_REASON)
	private String takenBackReason;
	
	/** For Hibernate. */
	OutcomeVoice() {
	}
	
	/**
	 * @param reason null for what is no no
	 * @param userId null where nobody is logged in
	 */
	OutcomeVoice(int referralId, OutcomeSource source, Outcome outcome, OutcomeReason reason, HowHeard how, Instant saidAt,
	    Instant enteredAt, Integer userId) {
		this.uuid = UUID.randomUUID().toString();
		this.referralId = referralId;
		this.source = source;
		this.outcome = outcome;
		this.reason = reason;
		this.how = how;
		this.saidAt = saidAt;
		this.enteredAt = enteredAt;
		this.userId = userId;
	}
	
	/**
	 * @param chosen the uuid that the caller chose
	 */
	OutcomeVoice named(String chosen) {
		uuid = chosen;
		return this;
	}
	
	/**
	 * @param encounter the id of the contact from whose facts it is
	 */
	OutcomeVoice from(int encounter) {
		encounterId = encounter;
		return this;
	}
	
	void takeBack(String why, int byUser, Instant at) {
		takenBackReason = why;
		takenBackBy = byUser;
		takenBackAt = at;
	}
	
	boolean isTakenBack() {
		return takenBackAt != null;
	}
	
	/** As the rules read it. */
	Voice toFact() {
		return new Voice(uuid, source, outcome, saidAt, voiceId);
	}
	
	Integer getVoiceId() {
		return voiceId;
	}
	
	String getUuid() {
		return uuid;
	}
	
	Integer getReferralId() {
		return referralId;
	}
	
	OutcomeSource getSource() {
		return source;
	}
	
	Outcome getOutcome() {
		return outcome;
	}
	
	OutcomeReason getReason() {
		return reason;
	}
	
	HowHeard getHow() {
		return how;
	}
	
	Instant getSaidAt() {
		return saidAt;
	}
	
	Instant getEnteredAt() {
		return enteredAt;
	}
	
	Integer getUserId() {
		return userId;
	}
	
	Integer getEncounterId() {
		return encounterId;
	}
	
	Instant getTakenBackAt() {
		return takenBackAt;
	}
}
