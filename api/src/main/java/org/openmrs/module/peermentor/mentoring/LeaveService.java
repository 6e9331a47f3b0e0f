/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.util.List;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Keeps from when to when mentors are away. Mentors meet and keep their own leave; whoever assigns mentors meets and keeps
 * everybody's; for others there is none. Why somebody is away is never asked.
 */
public interface LeaveService {
	
	/**
	 * @throws NotFound if there is no such leave for the caller
	 */
	@Authorized(Privileges.VIEW_ASSIGNMENTS)
	LeaveView getLeave(String uuid);
	
	/**
	 * @param mentorUuid the uuid of a provider, null for any
	 * @param current whether only leaves are wanted that are not over
	 * @return a page of leaves in the caller's sight, the earliest first
	 */
	@Authorized(Privileges.VIEW_ASSIGNMENTS)
	Page<LeaveView> getLeaves(String mentorUuid, boolean current, PageRequest page);
	
	/**
	 * @return the participants in the caller's sight whom nobody else accompanies at some instant of it, of what is still
	 *         ahead, the longest accompanied first
	 * @throws NotFound if there is no such leave for the caller
	 */
	@Authorized(Privileges.MANAGE_ASSIGNMENTS)
	Page<UncoveredView> getUncovered(String uuid, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such leave for the caller, or nobody is missed by this assignment
	 */
	@Authorized(Privileges.MANAGE_ASSIGNMENTS)
	UncoveredView getUncovered(String uuid, String assignmentUuid);
	
	/**
	 * Says that a mentor will be away. Where that leaves participants alone, whoever assigns mentors is told. A repeat of
	 * the same uuid by the same user for the same mentor writes nothing and answers what is there.
	 *
	 * @throws InvalidInput naming every field that cannot be taken
	 * @throws NotAllowed if the leave is another mentor's and the caller does not assign mentors
	 */
	@Authorized(Privileges.RECORD_LEAVE)
	LeaveView recordLeave(NewLeave request);
	
	/**
	 * Moves the days of a leave. Where that leaves further participants alone, whoever assigns mentors is told.
	 *
	 * @throws NotFound if there is no such leave for the caller
	 * @throws Stale if somebody has changed it meanwhile
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_LEAVE)
	LeaveView changeLeave(String uuid, LeaveChange change);
	
	/**
	 * Takes a leave back.
	 *
	 * @param reason the name of a {@link LeaveVoidReason}
	 * @throws NotFound if there is no such leave for the caller
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized(Privileges.RECORD_LEAVE)
	void voidLeave(String uuid, String reason);
	
	/**
	 * @return the ids of leaves that have begun without anybody noting it, the longest running first
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	List<Integer> getLeavesBegun();
	
	/**
	 * Notes that a leave has begun, and tells the other rooms of each participant of its mentor ({@link MentorAway}); nothing
	 * if another node was faster.
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	void handOn(Integer leaveId);
}
