/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One thing that happened to an assignment: who did what when, why, and what the term was from then on. Written once,
 * never changed.
 */
@Entity(name = "PeerAssignmentEvent")
@Table(name = "peermentor_assignment_event")
@Immutable
public class AssignmentEvent {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "assignment_event_id")
	private Integer assignmentEventId;
	
	@Column(name = "uuid", nullable = false, unique = true, length = 38, updatable = false)
	private String uuid;
	
	@Column(name = "assignment_id", nullable = false, updatable = false)
	private Integer assignmentId;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "what", nullable = false, length = 20, updatable = false)
	private AssignmentChangeKind what;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "happened_at", nullable = false, updatable = false)
	private Instant happenedAt;
	
	@Column(name = "user_id", nullable = false, updatable = false)
	private Integer userId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "started_at", nullable = false, updatable = false)
	private Instant startedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "ended_at", updatable = false)
	private Instant endedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "end_reason", length = 30, updatable = false)
	private EndReason endReason;
	
	@Column(name = "void_reason", length = 255, updatable = false)
	private String voidReason;
	
	/** For Hibernate. */
	AssignmentEvent() {
	}
	
	/**
	 * @param assignment a saved assignment, as it stands after the change
	 * @param userId who made the change
	 */
	AssignmentEvent(Assignment assignment, AssignmentChangeKind what, Instant happenedAt, Integer userId) {
		this.uuid = UUID.randomUUID().toString();
		this.assignmentId = assignment.getId();
		this.what = what;
		this.happenedAt = happenedAt;
		this.userId = userId;
		this.startedAt = assignment.getTerm().getStart();
		this.endedAt = assignment.getTerm().getEnd();
		this.endReason = assignment.getEndReason();
		this.voidReason = what == AssignmentChangeKind.VOIDED ? assignment.getVoidReason() : null;
	}
	
	public Integer getAssignmentEventId() {
		return assignmentEventId;
	}
	
	public String getUuid() {
		return uuid;
	}
	
	public Integer getAssignmentId() {
		return assignmentId;
	}
	
	public AssignmentChangeKind getWhat() {
		return what;
	}
	
	public Instant getHappenedAt() {
		return happenedAt;
	}
	
	public Integer getUserId() {
		return userId;
	}
	
	public Instant getStartedAt() {
		return startedAt;
	}
	
	/**
	 * @return null while the end is open
	 */
	public Instant getEndedAt() {
		return endedAt;
	}
	
	/**
	 * @return null while the end is open
	 */
	public EndReason getEndReason() {
		return endReason;
	}
	
	/**
	 * @return null unless the assignment was voided
	 */
	public String getVoidReason() {
		return voidReason;
	}
}
