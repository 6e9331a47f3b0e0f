/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Who mentors whom. Mentors reach a participant through their assignments alone, so only those who coordinate make
 * them. Each caller finds the assignments of the participants in their own reach, and no others.
 */
public interface AssignmentService {
	
	/**
	 * @throws NotFound if there is no such assignment for the caller
	 */
	@Authorized(Privileges.VIEW_ASSIGNMENTS)
	AssignmentView getAssignment(String uuid);
	
	/**
	 * @return a page of assignments, the latest start first; the voided are never among them
	 */
	@Authorized(Privileges.VIEW_ASSIGNMENTS)
	Page<AssignmentView> getAssignments(AssignmentCriteria criteria, PageRequest page);
	
	/**
	 * @return a page of what happened to an assignment, the latest first
	 * @throws NotFound if there is no such assignment for the caller
	 */
	@Authorized(Privileges.VIEW_ASSIGNMENTS)
	Page<AssignmentEventView> getAssignmentHistory(String uuid, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such line in the history of this assignment for the caller
	 */
	@Authorized(Privileges.VIEW_ASSIGNMENTS)
	AssignmentEventView getAssignmentEvent(String assignmentUuid, String eventUuid);
	
	/**
	 * Assigns a mentor to a participant. A repeat of the same uuid by the same user for the same two writes nothing and
	 * answers what is there.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken; that two must not be matched is said without a
	 *             reason
	 */
	@Authorized(Privileges.MANAGE_ASSIGNMENTS)
	AssignmentView assignMentor(AssignmentRequest request);
	
	/**
	 * Moves the start of a planned assignment, or sets, moves or opens the end of one that is not over.
	 * 
	 * @throws NotFound if there is no such assignment for the caller
	 * @throws Stale if it changed since the caller read it
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.MANAGE_ASSIGNMENTS)
	AssignmentView changeAssignment(String uuid, AssignmentChange change);
	
	/**
	 * Takes back an assignment that was a mistake. Its row and history stay, unseen.
	 * 
	 * @throws NotFound if there is no such assignment for the caller
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized(Privileges.MANAGE_ASSIGNMENTS)
	void voidAssignment(String uuid, String reason);
}
