/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * A possible breach, as it is kept. Who reported it is its creator; all that changes is its assessment, once. Who had seen
 * the records is not copied: the rows of disclosures and reads never change, so that what stood there up to the report stays
 * readable as it was.
 */
@Entity(name = "PeerBreach")
@Table(name = "peermentor_breach")
class BreachRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "breach_id")
	private Integer breachId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Column(name = "contact", length = 38, updatable = false)
	private String contact;
	
	/** The uuids of the contact and of what hangs on it, with commas between them; null if it is about all of the records. */
	@Type(type = "text")
	@Column(name = "records", updatable = false)
	private String records;
	
	@Column(name = "refiled_as", length = 38, updatable = false)
	private String refiledAs;
	
	/** From when on the records may have been seen. */
	@Convert(converter = InstantMillis.class)
	@Column(name = "since_at", nullable = false, updatable = false)
	private Instant since;
	
	@Column(name = "text", length = 1000, updatable = false)
	private String text;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "opened_at", nullable = false, updatable = false)
	private Instant openedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private BreachStatus status;
	
	@Column(name = "assessed_by")
	private Integer assessedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "assessed_at")
	private Instant assessedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "outcome", length = 40)
	private BreachOutcome outcome;
	
	@Column(name = "review_text", length = 1000)
	private String reviewText;
	
	/** For Hibernate. */
	BreachRecord() {
	}
	
	BreachRecord(int patientId, NewBreach said, Instant since, Instant openedAt) {
		this.patientId = patientId;
		this.contact = said.getContact();
		this.refiledAs = said.getRefiledAs();
		this.since = since;
		this.text = said.getText();
		this.openedAt = openedAt;
		this.status = BreachStatus.LIFECYCLE.getInitial();
		if (said.getUuid() != null) {
			setUuid(said.getUuid());
		}
	}
	
	BreachRecord about(Set<String> recordUuids) {
		this.records = String.join(",", recordUuids);
		return this;
	}
	
	void assess(Assessment<BreachStatus, BreachOutcome> assessment, int by, Instant at) {
		status = assessment.getStatus();
		outcome = assessment.getOutcome();
		reviewText = assessment.getText();
		assessedBy = by;
		assessedAt = at;
	}
	
	@Override
	public Integer getId() {
		return breachId;
	}
	
	@Override
	public void setId(Integer id) {
		this.breachId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	String getContact() {
		return contact;
	}
	
	/**
	 * @return the uuids of the contact and of what hangs on it; empty if it is about all of the records
	 */
	List<String> getRecords() {
		return records == null ? Collections.emptyList() : Arrays.asList(records.split(","));
	}
	
	String getRefiledAs() {
		return refiledAs;
	}
	
	Instant getSince() {
		return since;
	}
	
	String getText() {
		return text;
	}
	
	Instant getOpenedAt() {
		return openedAt;
	}
	
	BreachStatus getStatus() {
		return status;
	}
	
	Instant getAssessedAt() {
		return assessedAt;
	}
	
	BreachOutcome getOutcome() {
		return outcome;
	}
	
	String getReviewText() {
		return reviewText;
	}
}
