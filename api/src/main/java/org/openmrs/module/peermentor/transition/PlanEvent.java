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
 * One thing that happened to a plan or to what belongs to it: who did what when, and why. Written once, never changed.
 */
@Entity(name = "PeerPlanEvent")
@Table(name = "peermentor_plan_event")
@Immutable
public class PlanEvent {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "plan_event_id")
	private Integer planEventId;
	
	@Column(name = "uuid", nullable = false, unique = true, length = 38, updatable = false)
	private String uuid;
	
	@Column(name = "plan_id", nullable = false, updatable = false)
	private Integer planId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "subject", nullable = false, length = 20, updatable = false)
	private PlanSubject subject;
	
	@Column(name = "code", length = 60, updatable = false)
	private String code;
	
	@Column(name = "from_word", length = 60, updatable = false)
	private String from;
	
	@Column(name = "to_word", length = 60, updatable = false)
	private String to;
	
	@Column(name = "reason", length = 40, updatable = false)
	private String reason;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "happened_at", nullable = false, updatable = false)
	private Instant happenedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "entered_at", nullable = false, updatable = false)
	private Instant enteredAt;
	
	@Column(name = "user_id", updatable = false)
	private Integer userId;
	
	/** For Hibernate. */
	PlanEvent() {
	}
	
	/**
	 * @param planId of a saved plan
	 * @param code which of the subject's kind, null if there is only one
	 * @param from what was, null if nothing
	 * @param to what is from now on, null if nothing
	 */
	PlanEvent(Integer planId, PlanSubject subject, String code, Object from, Object to) {
		this.uuid = UUID.randomUUID().toString();
		this.planId = planId;
		this.subject = subject;
		this.code = code;
		this.from = from == null ? null : from.toString();
		this.to = to == null ? null : to.toString();
	}
	
	PlanEvent because(Object newReason) {
		reason = newReason == null ? null : newReason.toString();
		return this;
	}
	
	/**
	 * @param newHappenedAt when it was, as far as anybody knows
	 * @param newEnteredAt when it became known here
	 * @param newUserId by whom, null if nobody is logged in
	 */
	PlanEvent at(Instant newHappenedAt, Instant newEnteredAt, Integer newUserId) {
		happenedAt = newHappenedAt;
		enteredAt = newEnteredAt;
		userId = newUserId;
		return this;
	}
	
	String getUuid() {
		return uuid;
	}
	
	PlanSubject getSubject() {
		return subject;
	}
	
	String getCode() {
		return code;
	}
	
	String getFrom() {
		return from;
	}
	
	String getTo() {
		return to;
	}
	
	String getReason() {
		return reason;
	}
	
	Instant getHappenedAt() {
		return happenedAt;
	}
	
	Instant getEnteredAt() {
		return enteredAt;
	}
}
