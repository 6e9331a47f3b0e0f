/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

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
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One disclosure to a recipient outside the mentoring team. Never changed. Who disclosed, or read, is its creator.
 */
@Entity(name = "PeerDisclosure")
@Table(name = "peermentor_disclosure")
class DisclosureRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "disclosure_id")
	private Integer disclosureId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "disclosed_at", nullable = false, updatable = false)
	private Instant disclosedAt;
	
	/** The names of the segments, with commas between them. */
	@Column(name = "segments", length = 255, nullable = false, updatable = false)
	private String segments;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "purpose", length = 40, updatable = false)
	private PurposeOfUse purpose;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "basis", length = 20, nullable = false, updatable = false)
	private DisclosureBasis basis;
	
	/** A user here, to whom it was shown; null if it went to an organisation. */
	@Column(name = "recipient_user", updatable = false)
	private Integer recipientUser;
	
	@Column(name = "recipient", length = 255, updatable = false)
	private String recipient;
	
	@Column(name = "affiliation", length = 255, updatable = false)
	private String affiliation;
	
	@Column(name = "consent", length = 38, updatable = false)
	private String consent;
	
	@Column(name = "notice_version", length = 50, updatable = false)
	private String noticeVersion;
	
	@Column(name = "record", length = 38, updatable = false)
	private String record;
	
	@Column(name = "note", length = 1000, updatable = false)
	private String note;
	
	/** For Hibernate. */
	DisclosureRecord() {
	}
	
	DisclosureRecord(int patientId, Instant disclosedAt, String segments, PurposeOfUse purpose, DisclosureBasis basis) {
		this.patientId = patientId;
		this.disclosedAt = disclosedAt;
		this.segments = segments;
		this.purpose = purpose;
		this.basis = basis;
	}
	
	DisclosureRecord toUser(int userId) {
		this.recipientUser = userId;
		return this;
	}
	
	/**
	 * @param name of the person or organisation
	 * @param of the organisation of that person, null for none
	 */
	DisclosureRecord toOutside(String name, String of) {
		this.recipient = name;
		this.affiliation = of;
		return this;
	}
	
	DisclosureRecord under(String consentUuid, String version) {
		this.consent = consentUuid;
		this.noticeVersion = version;
		return this;
	}
	
	DisclosureRecord of(String recordUuid) {
		this.record = recordUuid;
		return this;
	}
	
	DisclosureRecord noted(String why) {
		this.note = why;
		return this;
	}
	
	@Override
	public Integer getId() {
		return disclosureId;
	}
	
	@Override
	public void setId(Integer id) {
		this.disclosureId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	Instant getDisclosedAt() {
		return disclosedAt;
	}
	
	String getSegments() {
		return segments;
	}
	
	PurposeOfUse getPurpose() {
		return purpose;
	}
	
	DisclosureBasis getBasis() {
		return basis;
	}
	
	Integer getRecipientUser() {
		return recipientUser;
	}
	
	String getRecipient() {
		return recipient;
	}
	
	String getAffiliation() {
		return affiliation;
	}
	
	String getConsent() {
		return consent;
	}
	
	String getNoticeVersion() {
		return noticeVersion;
	}
	
	String getRecord() {
		return record;
	}
	
	String getNote() {
		return note;
	}
}
