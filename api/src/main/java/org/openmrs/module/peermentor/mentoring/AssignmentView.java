/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * An assignment as its readers see it.
 */
public final class AssignmentView implements View {
	
	private final String uuid;
	
	private final int version;
	
	private final Ref patient;
	
	private final Ref mentor;
	
	private final Term term;
	
	private final boolean scopeTold;
	
	private final AssignmentStatus status;
	
	private final EndReason endReason;
	
	private final Ref assignedBy;
	
	AssignmentView(String uuid, int version, Ref patient, Ref mentor, Term term, boolean scopeTold,
	        AssignmentStatus status, EndReason endReason, Ref assignedBy) {
		this.uuid = uuid;
		this.version = version;
		this.patient = patient;
		this.mentor = mentor;
		this.term = term;
		this.scopeTold = scopeTold;
		this.status = status;
		this.endReason = endReason;
		this.assignedBy = assignedBy;
	}
	
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return mentor.getDisplay() + " (" + (scopeTold ? term.getScope() + ", " : "") + term.getKind() + ")";
	}
	
	public int getVersion() {
		return version;
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return the mentor's provider record
	 */
	public Ref getMentor() {
		return mentor;
	}
	
	/**
	 * @return null for those who may know who the mentor is and not of the therapy
	 */
	public Scope getScope() {
		return scopeTold ? term.getScope() : null;
	}
	
	public AssignmentKind getKind() {
		return term.getKind();
	}
	
	/**
	 * @return where it stood when it was read
	 */
	public AssignmentStatus getStatus() {
		return status;
	}
	
	public Instant getStartedAt() {
		return term.getStart();
	}
	
	/**
	 * @return null while the end is open
	 */
	public Instant getEndedAt() {
		return term.getEnd();
	}
	
	/**
	 * @return null while the end is open
	 */
	public EndReason getEndReason() {
		return endReason;
	}
	
	/**
	 * @return the user who made it
	 */
	public Ref getAssignedBy() {
		return assignedBy;
	}
}
