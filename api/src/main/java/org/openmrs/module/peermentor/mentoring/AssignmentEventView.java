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
 * One line of an assignment's history as its readers see it.
 */
public final class AssignmentEventView implements View {
	
	private final AssignmentEvent event;
	
	private final String assignmentUuid;
	
	private final Ref changedBy;
	
	AssignmentEventView(AssignmentEvent event, String assignmentUuid, Ref changedBy) {
		this.event = event;
		this.assignmentUuid = assignmentUuid;
		this.changedBy = changedBy;
	}
	
	@Override
	public String getUuid() {
		return event.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return event.getWhat().name();
	}
	
	/**
	 * @return the assignment that it happened to
	 */
	public String getAssignmentUuid() {
		return assignmentUuid;
	}
	
	public AssignmentChangeKind getWhat() {
		return event.getWhat();
	}
	
	public Instant getHappenedAt() {
		return event.getHappenedAt();
	}
	
	public Ref getChangedBy() {
		return changedBy;
	}
	
	/**
	 * @return the start from then on
	 */
	public Instant getStartedAt() {
		return event.getStartedAt();
	}
	
	/**
	 * @return the end from then on, null if it was open
	 */
	public Instant getEndedAt() {
		return event.getEndedAt();
	}
	
	/**
	 * @return the reason of the end from then on, null if it was open
	 */
	public EndReason getEndReason() {
		return event.getEndReason();
	}
}
