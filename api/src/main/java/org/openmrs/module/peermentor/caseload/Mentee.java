/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.peermentor.mentoring.AssignmentKind;
import org.openmrs.module.peermentor.view.Ref;

/**
 * A participant in a caseload, with the assignments that put them there.
 */
final class Mentee {
	
	private final int patientId;
	
	private final Ref participant;
	
	private final boolean dead;
	
	private final List<CaseloadAssignment> assignments = new ArrayList<>();
	
	Mentee(int patientId, Ref participant, boolean dead) {
		this.patientId = patientId;
		this.participant = participant;
		this.dead = dead;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	Ref getParticipant() {
		return participant;
	}
	
	boolean isDead() {
		return dead;
	}
	
	/** In the order of their start; at least one. */
	List<CaseloadAssignment> getAssignments() {
		return assignments;
	}
	
	void add(CaseloadAssignment assignment) {
		assignments.add(assignment);
	}
	
	boolean hasBegunAt(Instant now) {
		return !getSince().isAfter(now);
	}
	
	Instant getSince() {
		return assignments.get(0).getSince();
	}
	
	boolean isCoverOnly() {
		return assignments.stream().allMatch(a -> a.getKind() == AssignmentKind.INTERIM_COVER);
	}
}
