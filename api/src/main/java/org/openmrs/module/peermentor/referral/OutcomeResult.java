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
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * What the voices of a referral come to. Derived: kept beside them so that services can be measured by it in one statement;
 * <code>OutcomeTest</code> shows that it is what working it out anew gives.
 */
@Entity(name = "PeerReferralResult")
@Table(name = "peermentor_referral_result")
class OutcomeResult {
	
	@Id
	@Column(name = "referral_id")
	private Integer referralId;
	
	/** Null if nothing is known, or the sources exclude each other. */
	@Enumerated(EnumType.STRING)
	@Column(name = "outcome", length = 20)
	private Outcome outcome;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "confidence", length = 20, nullable = false)
	private OutcomeConfidence confidence;
	
	/** Why the participant was turned away; null if they were not. */
	@Enumerated(EnumType.STRING)
	@Column(name = "refusal", length = 30)
	private OutcomeReason refusal;
	
	/** When the service first answered in any way; null if it has not. */
	@Convert(converter = InstantMillis.class)
	@Column(name = "answered_at")
	private Instant answeredAt;
	
	/** Null until it is stored. Rises each time it is worked out, whether that changes anything or not. */
	@Version
	@Column(name = "version", nullable = false)
	private Integer version;
	
	/** For Hibernate. */
	OutcomeResult() {
	}
	
	OutcomeResult(int referralId) {
		this.referralId = referralId;
	}
	
	void say(OutcomePicture picture, OutcomeReason turnedAwayFor, Instant answered) {
		outcome = picture.getOutcome();
		confidence = picture.getConfidence();
		refusal = turnedAwayFor;
		answeredAt = answered;
	}
	
	Integer getReferralId() {
		return referralId;
	}
	
	Outcome getOutcome() {
		return outcome;
	}
	
	OutcomeConfidence getConfidence() {
		return confidence;
	}
	
	OutcomeReason getRefusal() {
		return refusal;
	}
	
	Instant getAnsweredAt() {
		return answeredAt;
	}
}
