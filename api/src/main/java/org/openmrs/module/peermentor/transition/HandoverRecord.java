/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

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
 * Somebody ticked a step of a hand-over, or took a tick back, as it is kept. Written once, never changed.
 */
@Entity(name = "PeerHandoverEntry")
@Table(name = "peermentor_plan_handover")
@Immutable
public class HandoverRecord {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "handover_id")
	private Integer handoverId;
	
	@Column(name = "uuid", nullable = false, unique = true, length = 38, updatable = false)
	private String uuid;
	
	@Column(name = "plan_id", nullable = false, updatable = false)
	private Integer planId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "step", length = 30, nullable = false, updatable = false)
	private HandoverStep step;
	
	@Column(name = "done", nullable = false, updatable = false)
	private boolean done;
	
	@Column(name = "user_id", nullable = false, updatable = false)
	private Integer userId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "entered_at", nullable = false, updatable = false)
	private Instant enteredAt;
	
	/** For Hibernate. */
	HandoverRecord() {
	}
	
	/**
	 * @param newUuid null to have one made
	 * @param done false to take a tick back
	 */
	HandoverRecord(String newUuid, Integer planId, HandoverStep step, boolean done, Integer userId, Instant enteredAt) {
		this.uuid = newUuid == null ? UUID.randomUUID().toString() : newUuid;
		this.planId = planId;
		this.step = step;
		this.done = done;
		this.userId = userId;
		this.enteredAt = enteredAt;
	}
	
	/**
	 * @return the same as a fact for the rules; a user's key is their id
	 */
	HandoverEntry toFact() {
		return new HandoverEntry(step, done, userId.toString(), enteredAt);
	}
	
	String getUuid() {
		return uuid;
	}
	
	Integer getPlanId() {
		return planId;
	}
	
	HandoverStep getStep() {
		return step;
	}
	
	boolean isDone() {
		return done;
	}
	
	Integer getUserId() {
		return userId;
	}
	
	Instant getEnteredAt() {
		return enteredAt;
	}
}
