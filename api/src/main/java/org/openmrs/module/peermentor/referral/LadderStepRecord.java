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
import java.util.Collections;
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
 * A step that was taken while a service did not answer. Written once, never changed; each step once for a referral.
 */
@Entity(name = "PeerReferralStep")
@Table(name = "peermentor_referral_step")
@Immutable
class LadderStepRecord {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "step_id")
	private Integer stepId;
	
	@Column(name = "uuid", length = 38, nullable = false, unique = true, updatable = false)
	private String uuid;
	
	@Column(name = "referral_id", nullable = false, updatable = false)
	private Integer referralId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "step", length = 20, nullable = false, updatable = false)
	private LadderStep step;
	
	/** Null if somebody took it before it was due. */
	@Convert(converter = InstantMillis.class)
	@Column(name = "due_at", updatable = false)
	private Instant dueAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "taken_at", nullable = false, updatable = false)
	private Instant takenAt;
	
	/** How many days that count had been waited for. */
	@Column(name = "days_waited", nullable = false, updatable = false)
	private int daysWaited;
	
	/** The uuids of proposed listings, the best first, with commas between them. */
	@Column(name = "alternatives", length = 255, updatable = false)
	private String alternatives;
	
	/** Who took it; null for the clock. */
	@Column(name = "user_id", updatable = false)
	private Integer userId;
	
	/** For Hibernate. */
	LadderStepRecord() {
	}
	
	/**
	 * @param dueAt null if somebody took it before it was due
	 * @param alternatives the uuids of proposed listings, the best first; empty for none
	 * @param userId null for the clock
	 */
	LadderStepRecord(int referralId, LadderStep step, Instant dueAt, Instant takenAt, int daysWaited,
	    Collection<String> alternatives, Integer userId) {
		this.uuid = UUID.randomUUID().toString();
		this.referralId = referralId;
		this.step = step;
		this.dueAt = dueAt;
		this.takenAt = takenAt;
		this.daysWaited = daysWaited;
		this.alternatives = alternatives.isEmpty() ? null : String.join(",", alternatives);
		this.userId = userId;
	}
	
	List<String> getAlternatives() {
		return alternatives == null ? Collections.<String> emptyList() : Arrays.asList(alternatives.split(","));
	}
	
	String getUuid() {
		return uuid;
	}
	
	LadderStep getStep() {
		return step;
	}
	
	Instant getDueAt() {
		return dueAt;
	}
	
	Instant getTakenAt() {
		return takenAt;
	}
	
	int getDaysWaited() {
		return daysWaited;
	}
	
	Integer getUserId() {
		return userId;
	}
}
