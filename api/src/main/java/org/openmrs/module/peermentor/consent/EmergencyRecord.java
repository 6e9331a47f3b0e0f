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

import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One emergency access, as it is kept. Who opened it is its creator; all that changes is its review, once.
 */
@Entity(name = "PeerEmergency")
@Table(name = "peermentor_emergency_access")
class EmergencyRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "emergency_id")
	private Integer emergencyId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "opened_at", nullable = false, updatable = false)
	private Instant openedAt;
	
	/** From when on it shows nothing any more. */
	@Convert(converter = InstantMillis.class)
	@Column(name = "ends_at", nullable = false, updatable = false)
	private Instant endsAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 40, nullable = false, updatable = false)
	private EmergencyReason reason;
	
	@Column(name = "text", length = 1000, nullable = false, updatable = false)
	private String text;
	
	@Column(name = "recipient_name", length = 255, nullable = false, updatable = false)
	private String recipientName;
	
	@Column(name = "affiliation", length = 255, nullable = false, updatable = false)
	private String affiliation;
	
	@Column(name = "nature", length = 1000, nullable = false, updatable = false)
	private String nature;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private EmergencyStatus status;
	
	@Column(name = "reviewed_by")
	private Integer reviewedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "reviewed_at")
	private Instant reviewedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "outcome", length = 40)
	private EmergencyOutcome outcome;
	
	@Column(name = "review_text", length = 1000)
	private String reviewText;
	
	/** For Hibernate. */
	EmergencyRecord() {
	}
	
	/**
	 * @param said complete and checked
	 */
	EmergencyRecord(int patientId, NewEmergency said, Instant openedAt, Instant endsAt) {
		this.patientId = patientId;
		this.openedAt = openedAt;
		this.endsAt = endsAt;
		this.reason = said.getReason();
		this.text = said.getText();
		this.recipientName = said.getRecipientName();
		this.affiliation = said.getAffiliation();
		this.nature = said.getNature();
		this.status = EmergencyStatus.LIFECYCLE.getInitial();
		if (said.getUuid() != null) {
			setUuid(said.getUuid());
		}
	}
	
	void review(Assessment<EmergencyStatus, EmergencyOutcome> review, int by, Instant at) {
		status = review.getStatus();
		outcome = review.getOutcome();
		reviewText = review.getText();
		reviewedBy = by;
		reviewedAt = at;
	}
	
	/**
	 * @return whether it shows anything at that instant: its time is not over, and no reviewer found that there was no cause
	 */
	boolean isOpenAt(Instant at) {
		return at.isBefore(endsAt) && outcome != EmergencyOutcome.NOT_JUSTIFIED;
	}
	
	@Override
	public Integer getId() {
		return emergencyId;
	}
	
	@Override
	public void setId(Integer id) {
		this.emergencyId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	Instant getOpenedAt() {
		return openedAt;
	}
	
	Instant getEndsAt() {
		return endsAt;
	}
	
	EmergencyReason getReason() {
		return reason;
	}
	
	String getText() {
		return text;
	}
	
	String getRecipientName() {
		return recipientName;
	}
	
	String getAffiliation() {
		return affiliation;
	}
	
	String getNature() {
		return nature;
	}
	
	EmergencyStatus getStatus() {
		return status;
	}
	
	Instant getReviewedAt() {
		return reviewedAt;
	}
	
	EmergencyOutcome getOutcome() {
		return outcome;
	}
	
	String getReviewText() {
		return reviewText;
	}
}
