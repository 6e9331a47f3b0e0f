/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.io.Serializable;
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

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One segment that one consent opens to one recipient for one purpose: made from the consent's {@link Cover} whenever
 * that changes, so that queries can read it. A projection, no record of its own.
 */
@Entity(name = "PeerConsentGrant")
@Table(name = "peermentor_consent_grant")
class GrantRecord implements Serializable {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "grant_id")
	private Integer grantId;
	
	@Column(name = "consent_id", nullable = false, updatable = false)
	private int consentId;
	
	@Column(name = "consent_uuid", length = 38, nullable = false, updatable = false)
	private String consentUuid;
	
	@Column(name = "patient_id", nullable = false, updatable = false)
	private int patientId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "segment", length = 30, nullable = false, updatable = false)
	private Segment segment;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "purpose", length = 40, nullable = false, updatable = false)
	private PurposeOfUse purpose;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "recipient_kind", length = 30, nullable = false, updatable = false)
	private RecipientKind recipientKind;
	
	@Column(name = "recipient_name", length = 255, updatable = false)
	private String recipientName;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "from_at", nullable = false, updatable = false)
	private Instant fromAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "until_at", updatable = false)
	private Instant untilAt;
	
	@Column(name = "notice_version", length = 50, updatable = false)
	private String noticeVersion;
	
	/** For Hibernate. */
	GrantRecord() {
	}
	
	GrantRecord(ConsentRecord consent, Segment segment, PurposeOfUse purpose, Recipient recipient, Cover cover) {
		this.consentId = consent.getId();
		this.consentUuid = consent.getUuid();
		this.patientId = consent.getPatientId();
		this.noticeVersion = consent.getNoticeVersion();
		this.segment = segment;
		this.purpose = purpose;
		this.recipientKind = recipient.getKind();
		this.recipientName = recipient.getName();
		this.fromAt = cover.getFrom();
		this.untilAt = cover.endOf(segment);
	}
	
	Integer getGrantId() {
		return grantId;
	}
	
	int getConsentId() {
		return consentId;
	}
	
	String getConsentUuid() {
		return consentUuid;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	Segment getSegment() {
		return segment;
	}
	
	PurposeOfUse getPurpose() {
		return purpose;
	}
	
	Recipient getRecipient() {
		return new Recipient(recipientKind, recipientName);
	}
	
	Instant getFromAt() {
		return fromAt;
	}
	
	/**
	 * @return null if no end is known
	 */
	Instant getUntilAt() {
		return untilAt;
	}
	
	/**
	 * @return the version of the notice that goes with what is disclosed, null for none
	 */
	String getNoticeVersion() {
		return noticeVersion;
	}
}
