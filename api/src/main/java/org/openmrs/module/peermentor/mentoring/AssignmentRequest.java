/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who assigns a mentor to a participant.
 */
public final class AssignmentRequest {
	
	private String uuid;
	
	private String patient;
	
	private String mentor;
	
	private Scope scope;
	
	private AssignmentKind kind;
	
	private Instant startedAt;
	
	private Instant endedAt;
	
	private EndReason endReason;
	
	private final Problems found;
	
	public AssignmentRequest() {
		this(new Problems());
	}
	
	/**
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public AssignmentRequest(Problems found) {
		this.found = found;
	}
	
	Problems getFound() {
		return found;
	}
	
	/**
	 * @return the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 */
	public String getUuid() {
		return uuid;
	}
	
	public AssignmentRequest setUuid(String uuid) {
		this.uuid = uuid;
		return this;
	}
	
	/**
	 * @return the participant's uuid
	 */
	public String getPatient() {
		return patient;
	}
	
	public AssignmentRequest setPatient(String patient) {
		this.patient = patient;
		return this;
	}
	
	/**
	 * @return the uuid of the mentor's provider record
	 */
	public String getMentor() {
		return mentor;
	}
	
	public AssignmentRequest setMentor(String mentor) {
		this.mentor = mentor;
		return this;
	}
	
	public Scope getScope() {
		return scope;
	}
	
	public AssignmentRequest setScope(Scope scope) {
		this.scope = scope;
		return this;
	}
	
	public AssignmentKind getKind() {
		return kind;
	}
	
	public AssignmentRequest setKind(AssignmentKind kind) {
		this.kind = kind;
		return this;
	}
	
	/**
	 * @return null for now
	 */
	public Instant getStartedAt() {
		return startedAt;
	}
	
	public AssignmentRequest setStartedAt(Instant startedAt) {
		this.startedAt = startedAt;
		return this;
	}
	
	/**
	 * @return null for an open end
	 */
	public Instant getEndedAt() {
		return endedAt;
	}
	
	public AssignmentRequest setEndedAt(Instant endedAt) {
		this.endedAt = endedAt;
		return this;
	}
	
	/**
	 * @return why it ends; null with an end for {@link EndReason#agreedFor}
	 */
	public EndReason getEndReason() {
		return endReason;
	}
	
	public AssignmentRequest setEndReason(EndReason endReason) {
		this.endReason = endReason;
		return this;
	}
}
