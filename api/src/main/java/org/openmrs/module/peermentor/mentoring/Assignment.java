/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

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
 * A mentor accompanies a participant from one instant to another. Row-level access hangs on it, so only this room
 * makes and changes one; every change leaves an {@link AssignmentEvent}.
 */
@Entity(name = "PeerAssignment")
@Table(name = "peermentor_assignment")
public class Assignment extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "assignment_id")
	private Integer assignmentId;
	
	@Column(name = "patient_id", nullable = false)
	private Integer patientId;
	
	@Column(name = "provider_id", nullable = false)
	private Integer providerId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "scope", nullable = false, length = 20)
	private Scope scope;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "kind", nullable = false, length = 20)
	private AssignmentKind kind;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "started_at", nullable = false)
	private Instant startedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "ended_at")
	private Instant endedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "end_reason", length = 30)
	private EndReason endReason;
	
	/** For Hibernate. */
	Assignment() {
	}
	
	Assignment(Integer patientId, Integer providerId, Term term, EndReason endReason) {
		this.patientId = patientId;
		this.providerId = providerId;
		this.scope = term.getScope();
		this.kind = term.getKind();
		run(term.getStart(), term.getEnd(), endReason);
	}
	
	@Override
	public Integer getId() {
		return assignmentId;
	}
	
	@Override
	public void setId(Integer id) {
		this.assignmentId = id;
	}
	
	public Integer getPatientId() {
		return patientId;
	}
	
	public Integer getProviderId() {
		return providerId;
	}
	
	/**
	 * @return why it ends or ended, null while its end is open
	 */
	public EndReason getEndReason() {
		return endReason;
	}
	
	/**
	 * @return when and as what it runs, never null
	 */
	public Term getTerm() {
		return new Term(kind, scope, startedAt, endedAt);
	}
	
	void run(Instant start, Instant end, EndReason reason) {
		this.startedAt = start;
		this.endedAt = end;
		this.endReason = reason;
	}
	
	void moveToPatient(Integer otherPatientId) {
		this.patientId = otherPatientId;
	}
}
