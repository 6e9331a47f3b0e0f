/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
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

import org.hibernate.annotations.Type;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * A safety concern. Who raised it is its creator; each step of its life keeps who took it and when.
 */
@Entity(name = "PeerConcern")
@Table(name = "peermentor_concern")
class Concern extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "concern_id")
	private Integer concernId;
	
	@Column(name = "patient_id", nullable = false)
	private Integer patientId;
	
	/** The contact it arose in; null if none. */
	@Column(name = "encounter_id")
	private Integer encounterId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "type", nullable = false, length = 40, updatable = false)
	private ConcernType type;
	
	/** Names of {@link ImmediateAction}, by commas. */
	@Column(name = "immediate_actions", nullable = false, length = 255, updatable = false)
	private String immediateActions;
	
	@Type(type = "text")
	@Column(name = "details", length = ConcernFacts.LONGEST_DETAILS)
	private String details;
	
	@Column(name = "told_whom", length = 255)
	private String toldWhom;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "told_at")
	private Instant toldAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "raised_at", nullable = false, updatable = false)
	private Instant raisedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", nullable = false, length = 20)
	private ConcernStatus status;
	
	@Column(name = "acknowledged_by")
	private Integer acknowledgedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "acknowledged_at")
	private Instant acknowledgedAt;
	
	@Column(name = "debriefed_by")
	private Integer debriefedBy;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "debriefed_at")
	private Instant debriefedAt;
	
	/** For Hibernate. */
	Concern() {
	}
	
	Concern(int patientId, Integer encounterId, ConcernFacts facts, Instant raisedAt) {
		this.patientId = patientId;
		this.encounterId = encounterId;
		this.type = facts.getType();
		this.immediateActions = facts.getImmediateActions().stream().map(Enum::name).collect(Collectors.joining(","));
		tell(facts.getDetails(), facts.getToldWhom(), facts.getToldAt());
		this.raisedAt = raisedAt;
		this.status = ConcernStatus.LIFECYCLE.getInitial();
	}
	
	@Override
	public Integer getId() {
		return concernId;
	}
	
	@Override
	public void setId(Integer id) {
		this.concernId = id;
	}
	
	Integer getPatientId() {
		return patientId;
	}
	
	Integer getEncounterId() {
		return encounterId;
	}
	
	ConcernType getType() {
		return type;
	}
	
	String getImmediateActions() {
		return immediateActions;
	}
	
	String getDetails() {
		return details;
	}
	
	String getToldWhom() {
		return toldWhom;
	}
	
	Instant getToldAt() {
		return toldAt;
	}
	
	Instant getRaisedAt() {
		return raisedAt;
	}
	
	ConcernStatus getStatus() {
		return status;
	}
	
	Integer getAcknowledgedBy() {
		return acknowledgedBy;
	}
	
	Instant getAcknowledgedAt() {
		return acknowledgedAt;
	}
	
	Integer getDebriefedBy() {
		return debriefedBy;
	}
	
	Instant getDebriefedAt() {
		return debriefedAt;
	}
	
	/**
	 * @return what was said when it was raised, with what was added since
	 */
	ConcernFacts getFacts() {
		Set<ImmediateAction> actions = Arrays.stream(immediateActions.split(",")).map(ImmediateAction::valueOf)
		        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ImmediateAction.class)));
		return new ConcernFacts(type, actions, details, toldWhom, toldAt);
	}
	
	final void tell(String details, String toldWhom, Instant toldAt) {
		this.details = details;
		this.toldWhom = toldWhom;
		this.toldAt = toldAt;
	}
	
	void move(ConcernStatus to, int by, Instant at) {
		if (to == ConcernStatus.ACKNOWLEDGED) {
			acknowledgedBy = by;
			acknowledgedAt = at;
		} else if (to == ConcernStatus.DEBRIEFED) {
			debriefedBy = by;
			debriefedAt = at;
		}
		status = to;
	}
}
