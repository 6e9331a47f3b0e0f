/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

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
 * One answer to whether a participant returned to full-agonist use; never changed. Where nobody asked, there is none.
 */
@Entity(name = "PeerReturnAnswer")
@Table(name = "peermentor_return_answer")
public class AnswerRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "return_answer_id")
	private Integer returnAnswerId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "answer", length = 10, nullable = false, updatable = false)
	private ReturnToUse answer;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "asked_at", nullable = false, updatable = false)
	private Instant askedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "recorded_at", nullable = false, updatable = false)
	private Instant recordedAt;
	
	/** For Hibernate. */
	AnswerRecord() {
	}
	
	AnswerRecord(int patientId, ReturnToUse answer, Instant askedAt, Instant recordedAt) {
		this.patientId = patientId;
		this.answer = answer;
		this.askedAt = askedAt;
		this.recordedAt = recordedAt;
	}
	
	@Override
	public Integer getId() {
		return returnAnswerId;
	}
	
	@Override
	public void setId(Integer id) {
		this.returnAnswerId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	ReturnToUse getAnswer() {
		return answer;
	}
	
	Instant getAskedAt() {
		return askedAt;
	}
	
	Instant getRecordedAt() {
		return recordedAt;
	}
	
	/**
	 * @return the same as a fact for the rules
	 */
	ReturnAnswer toFact() {
		return new ReturnAnswer(answer, askedAt);
	}
}
