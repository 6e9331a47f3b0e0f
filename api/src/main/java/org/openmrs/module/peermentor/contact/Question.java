/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

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

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * A supervisor's question about a contact, and what became of it. Who asked is its creator.
 */
@Entity(name = "PeerQuestion")
@Table(name = "peermentor_question")
class Question extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** The longest question or answer, in characters. */
	static final int LONGEST_TEXT = 4_000;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "question_id")
	private Integer questionId;
	
	@Column(name = "encounter_id", nullable = false, updatable = false)
	private Integer encounterId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", nullable = false, length = 20)
	private QuestionStatus status;
	
	@Type(type = "text")
	@Column(name = "text", length = LONGEST_TEXT, nullable = false, updatable = false)
	private String text;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "asked_at", nullable = false, updatable = false)
	private Instant askedAt;
	
	@Type(type = "text")
	@Column(name = "answer", length = LONGEST_TEXT)
	private String answer;
	
	@Column(name = "answered_by")
	private Integer answeredBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "answered_at")
	private Instant answeredAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "close_reason", length = 40)
	private QuestionCloseReason closeReason;
	
	@Column(name = "closed_by")
	private Integer closedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "closed_at")
	private Instant closedAt;
	
	/** For Hibernate. */
	Question() {
	}
	
	Question(int encounterId, String text, Instant askedAt) {
		this.encounterId = encounterId;
		this.status = QuestionStatus.LIFECYCLE.getInitial();
		this.text = text;
		this.askedAt = askedAt;
	}
	
	@Override
	public Integer getId() {
		return questionId;
	}
	
	@Override
	public void setId(Integer id) {
		this.questionId = id;
	}
	
	Integer getEncounterId() {
		return encounterId;
	}
	
	QuestionStatus getStatus() {
		return status;
	}
	
	String getText() {
		return text;
	}
	
	Instant getAskedAt() {
		return askedAt;
	}
	
	String getAnswer() {
		return answer;
	}
	
	Integer getAnsweredBy() {
		return answeredBy;
	}
	
	Instant getAnsweredAt() {
		return answeredAt;
	}
	
	QuestionCloseReason getCloseReason() {
		return closeReason;
	}
	
	Integer getClosedBy() {
		return closedBy;
	}
	
	Instant getClosedAt() {
		return closedAt;
	}
	
	void answer(String answer, int answeredBy, Instant answeredAt) {
		this.status = QuestionStatus.ANSWERED;
		this.answer = answer;
		this.answeredBy = answeredBy;
		this.answeredAt = answeredAt;
	}
	
	void close(QuestionCloseReason reason, int closedBy, Instant closedAt) {
		this.status = QuestionStatus.CLOSED;
		this.closeReason = reason;
		this.closedBy = closedBy;
		this.closedAt = closedAt;
	}
}
