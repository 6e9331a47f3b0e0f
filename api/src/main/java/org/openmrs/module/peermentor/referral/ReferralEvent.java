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
 * One move of a referral: who took it from where to where, when and why. Written once, never changed.
 */
@Entity(name = "PeerReferralEvent")
@Table(name = "peermentor_referral_event")
@Immutable
public class ReferralEvent {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "event_id")
	private Integer eventId;
	
	@Column(name = "uuid", nullable = false, unique = true, length = 38, updatable = false)
	private String uuid;
	
	@Column(name = "referral_id", nullable = false, updatable = false)
	private Integer referralId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "from_status", length = 20, updatable = false)
	private ReferralStatus from;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "to_status", length = 20, nullable = false, updatable = false)
	private ReferralStatus to;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30, updatable = false)
	private ReferralReason reason;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "actor", length = 20, nullable = false, updatable = false)
	private ReferralActor actor;
	
	/** Who was at work; null where nobody was logged in. */
	@Column(name = "user_id", updatable = false)
	private Integer userId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "happened_at", nullable = false, updatable = false)
	private Instant happenedAt;
	
	/** For Hibernate. */
	ReferralEvent() {
	}
	
	/**
	 * @param referral as it is from now on, saved
	 * @param from null when it was written
	 * @param userId null where nobody is logged in
	 */
	ReferralEvent(ReferralRecord referral, ReferralStatus from, ReferralActor actor, Integer userId) {
		this.uuid = UUID.randomUUID().toString();
		this.referralId = referral.getId();
		this.from = from;
		this.to = referral.getStatus();
		this.reason = referral.getReason();
		this.actor = actor;
		this.userId = userId;
		this.happenedAt = referral.getStatusAt();
	}
	
	Integer getEventId() {
		return eventId;
	}
	
	String getUuid() {
		return uuid;
	}
	
	/**
	 * @return null for the writing of it
	 */
	ReferralStatus getFrom() {
		return from;
	}
	
	ReferralStatus getTo() {
		return to;
	}
	
	ReferralReason getReason() {
		return reason;
	}
	
	ReferralActor getActor() {
		return actor;
	}
	
	Instant getHappenedAt() {
		return happenedAt;
	}
}
