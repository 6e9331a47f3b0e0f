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
import java.util.stream.Collectors;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * A request from outside, as it is kept. Who kept it is its creator; all that changes is the decision about it, once.
 */
@Entity(name = "PeerInformationRequest")
@Table(name = "peermentor_information_request")
class InformationRequest extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "request_id")
	private Integer requestId;
	
	/** Null where the person who was asked about is unknown here. */
	@Column(name = "patient_id")
	private Integer patientId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "asker", length = 30, nullable = false, updatable = false)
	private RequestAsker asker;
	
	@Column(name = "asker_name", length = 255, updatable = false)
	private String askerName;
	
	@Column(name = "affiliation", length = 255, updatable = false)
	private String affiliation;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "subject", length = 30, nullable = false, updatable = false)
	private RequestSubject subject;
	
	@Column(name = "question", length = 1000, updatable = false)
	private String question;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "asked_at", nullable = false, updatable = false)
	private Instant askedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "channel", length = 30, nullable = false, updatable = false)
	private RequestChannel channel;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "form", length = 30, nullable = false, updatable = false)
	private RequestForm form;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "answer", length = 30, nullable = false, updatable = false)
	private RequestAnswer answer;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 30, nullable = false)
	private RequestStatus status;
	
	@Column(name = "decided_by")
	private Integer decidedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "decided_at")
	private Instant decidedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30)
	private RequestRefusal reason;
	
	@Column(name = "decision_text", length = 1000)
	private String decisionText;
	
	/** The names of the segments, with commas between them; null if none was released. */
	@Column(name = "segments", length = 255)
	private String segments;
	
	@Column(name = "authority", length = 255)
	private String authority;
	
	@Column(name = "notice_version", length = 50)
	private String noticeVersion;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "participant_informed", length = 20)
	private ParticipantInformed participantInformed;
	
	/** For Hibernate. */
	InformationRequest() {
	}
	
	/**
	 * @param patientId null where the person who was asked about is unknown here
	 * @param said complete and checked
	 */
	InformationRequest(Integer patientId, NewInformationRequest said, Instant now) {
		this.patientId = patientId;
		this.asker = said.getAsker();
		this.askerName = said.getAskerName();
		this.affiliation = said.getAffiliation();
		this.subject = said.getSubject();
		this.question = said.getQuestion();
		this.askedAt = said.getAskedAt() == null ? now : said.getAskedAt();
		this.channel = said.getChannel();
		this.form = said.getForm();
		this.answer = said.getAnswer();
		this.status = RequestStatus.LIFECYCLE.getInitial();
		if (said.getUuid() != null) {
			setUuid(said.getUuid());
		}
	}
	
	void answered() {
		status = RequestStatus.ANSWERED;
	}
	
	void decide(RequestDecision decision, int by, Instant at) {
		status = decision.getStatus();
		decidedBy = by;
		decidedAt = at;
		reason = decision.getReason();
		decisionText = decision.getText();
		segments = decision.getSegments();
		authority = decision.getAuthority();
		noticeVersion = decision.getNoticeVersion();
		participantInformed = decision.getInformed();
	}
	
	@Override
	public Integer getId() {
		return requestId;
	}
	
	@Override
	public void setId(Integer id) {
		this.requestId = id;
	}
	
	/**
	 * @return null where the person who was asked about is unknown here
	 */
	Integer getPatientId() {
		return patientId;
	}
	
	RequestAsker getAsker() {
		return asker;
	}
	
	String getAskerName() {
		return askerName;
	}
	
	String getAffiliation() {
		return affiliation;
	}
	
	RequestSubject getSubject() {
		return subject;
	}
	
	String getQuestion() {
		return question;
	}
	
	Instant getAskedAt() {
		return askedAt;
	}
	
	RequestChannel getChannel() {
		return channel;
	}
	
	RequestForm getForm() {
		return form;
	}
	
	RequestAnswer getAnswer() {
		return answer;
	}
	
	RequestStatus getStatus() {
		return status;
	}
	
	Instant getDecidedAt() {
		return decidedAt;
	}
	
	RequestRefusal getReason() {
		return reason;
	}
	
	String getDecisionText() {
		return decisionText;
	}
	
	List<Segment> getSegments() {
		return segments == null ? Collections.emptyList()
		        : Arrays.stream(segments.split(",")).map(Segment::valueOf).collect(Collectors.toList());
	}
	
	String getAuthority() {
		return authority;
	}
	
	String getNoticeVersion() {
		return noticeVersion;
	}
	
	ParticipantInformed getParticipantInformed() {
		return participantInformed;
	}
}
