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
import org.openmrs.module.peermentor.directory.FieldReportKind;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * That the listing of an open referral turned out to be other than it said (domain case 56). Written once, never changed.
 */
@Entity(name = "PeerAffectedReferral")
@Table(name = "peermentor_referral_affected")
@Immutable
class AffectedReferral {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "affected_id")
	private Integer affectedId;
	
	@Column(name = "uuid", length = 38, nullable = false, unique = true, updatable = false)
	private String uuid;
	
	@Column(name = "referral_id", nullable = false, updatable = false)
	private Integer referralId;
	
	@Column(name = "listing", length = 38, nullable = false, updatable = false)
	private String listing;
	
	/** Null if a steward or a file did it without a report. */
	@Enumerated(EnumType.STRING)
	@Column(name = "reported", length = 30, updatable = false)
	private FieldReportKind reported;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "affected_at", nullable = false, updatable = false)
	private Instant affectedAt;
	
	/** For Hibernate. */
	AffectedReferral() {
	}
	
	AffectedReferral(int referralId, String listing, FieldReportKind reported, Instant affectedAt) {
		this.uuid = UUID.randomUUID().toString();
		this.referralId = referralId;
		this.listing = listing;
		this.reported = reported;
		this.affectedAt = affectedAt;
	}
	
	String getUuid() {
		return uuid;
	}
	
	String getListing() {
		return listing;
	}
	
	FieldReportKind getReported() {
		return reported;
	}
	
	Instant getAffectedAt() {
		return affectedAt;
	}
}
