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

import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * A release card was printed, as it is kept: by a digest, so that a card can be held against what it would say today. What it
 * said is the participant's and stands nowhere here. Written once, never changed.
 */
@Entity(name = "PeerReleaseCard")
@Table(name = "peermentor_release_card")
public class ReleaseCardRecord {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "card_id")
	private Integer cardId;
	
	@Column(name = "uuid", nullable = false, unique = true, length = 38, updatable = false)
	private String uuid;
	
	@Column(name = "plan_id", nullable = false, updatable = false)
	private Integer planId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "printed_at", nullable = false, updatable = false)
	private Instant printedAt;
	
	@Column(name = "language", length = 20, nullable = false, updatable = false)
	private String language;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "wording", length = 20, nullable = false, updatable = false)
	private CardWording wording;
	
	@Column(name = "digest", length = 64, nullable = false, updatable = false)
	private String digest;
	
	@Column(name = "user_id", nullable = false, updatable = false)
	private Integer userId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "entered_at", nullable = false, updatable = false)
	private Instant enteredAt;
	
	/** For Hibernate. */
	ReleaseCardRecord() {
	}
	
	/**
	 * @param card complete and checked; without a uuid the record makes its own
	 */
	ReleaseCardRecord(Integer planId, NewReleaseCard card, Integer userId, Instant enteredAt) {
		this.uuid = card.uuid == null ? UUID.randomUUID().toString() : card.uuid;
		this.planId = planId;
		this.printedAt = card.printedAt;
		this.language = card.language;
		this.wording = card.wording;
		this.digest = card.digest;
		this.userId = userId;
		this.enteredAt = enteredAt;
	}
	
	/**
	 * @return whether this is what came of the same card, said before: by its uuid and what it says, not by when, which a phone may
	 *         know better the second time
	 */
	boolean isOf(Integer plan, NewReleaseCard card) {
		return planId.equals(plan) && digest.equals(card.digest) && language.equals(card.language) && wording == card.wording;
	}
	
	String getUuid() {
		return uuid;
	}
	
	Instant getPrintedAt() {
		return printedAt;
	}
	
	String getLanguage() {
		return language;
	}
	
	CardWording getWording() {
		return wording;
	}
	
	String getDigest() {
		return digest;
	}
	
	Integer getUserId() {
		return userId;
	}
}
