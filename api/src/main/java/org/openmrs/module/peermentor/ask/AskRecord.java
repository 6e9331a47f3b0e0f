/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

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

import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * What somebody asks a participant's mentor, and what became of it. Who asked is its creator.
 */
@Entity(name = "PeerAsk")
@Table(name = "peermentor_ask")
class AskRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	/** The longest ask or answer, in characters. */
	static final int LONGEST_TEXT = 1_000;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "ask_id")
	private Integer askId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "kind", length = 30, nullable = false, updatable = false)
	private AskKind kind;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "scope", length = 20, nullable = false, updatable = false)
	private Scope scope;
	
	@Column(name = "text", length = LONGEST_TEXT, nullable = false, updatable = false)
	private String text;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "due_at", updatable = false)
	private Instant dueAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "asked_at", nullable = false, updatable = false)
	private Instant askedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private AskStatus status;
	
	@Column(name = "accepted_by")
	private Integer acceptedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "accepted_at")
	private Instant acceptedAt;
	
	@Column(name = "answer", length = LONGEST_TEXT)
	private String answer;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30)
	private AskReason reason;
	
	@Column(name = "closed_by")
	private Integer closedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "closed_at")
	private Instant closedAt;
	
	/** For Hibernate. */
	AskRecord() {
	}
	
	AskRecord(int patientId, AskKind kind, Scope scope, String text, Instant dueAt, Instant askedAt) {
		this.patientId = patientId;
		this.kind = kind;
		this.scope = scope;
		this.text = text;
		this.dueAt = dueAt;
		this.askedAt = askedAt;
		this.status = AskStatus.LIFECYCLE.getInitial();
	}
	
	void accept(int userId, Instant at) {
		status = AskStatus.ACCEPTED;
		acceptedBy = userId;
		acceptedAt = at;
	}
	
	/**
	 * @param words what came of it, null where there is only a reason
	 * @param why null for an answer
	 */
	void close(AskStatus end, String words, AskReason why, int userId, Instant at) {
		status = end;
		answer = words;
		reason = why;
		closedBy = userId;
		closedAt = at;
	}
	
	@Override
	public Integer getId() {
		return askId;
	}
	
	@Override
	public void setId(Integer id) {
		this.askId = id;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	AskKind getKind() {
		return kind;
	}
	
	Scope getScope() {
		return scope;
	}
	
	String getText() {
		return text;
	}
	
	Instant getDueAt() {
		return dueAt;
	}
	
	Instant getAskedAt() {
		return askedAt;
	}
	
	AskStatus getStatus() {
		return status;
	}
	
	Instant getAcceptedAt() {
		return acceptedAt;
	}
	
	String getAnswer() {
		return answer;
	}
	
	AskReason getReason() {
		return reason;
	}
	
	Instant getClosedAt() {
		return closedAt;
	}
}
