/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Collection;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * The tasks of a plan, and the linked tasks of signed thresholds among them, which open and close together.
 */
public interface PlanTaskService {
	
	/**
	 * @throws NotFound if there is no such plan for the caller, or no such task in it
	 */
	@Authorized(Privileges.VIEW_PLANS)
	PlanTaskView getTask(String planUuid, String uuid);
	
	/**
	 * @param statuses those wanted; all if empty
	 * @return a page of a plan's tasks, what has waited longest first
	 * @throws NotFound if there is no such plan for the caller
	 */
	@Authorized(Privileges.VIEW_PLANS)
	Page<PlanTaskView> getTasks(String planUuid, Collection<TaskStatus> statuses, PageRequest page);
	
	/**
	 * Claims a task, gives it back, closes it, or opens it again. Alerts and worklist follow.
	 * 
	 * @throws NotFound if there is no such plan for the caller, or no such task in it
	 * @throws Stale if the task has changed since the caller read it
	 * @throws InvalidInput on <code>status</code> with the legal moves, where the task is somebody else's, or because the
	 *             plan is closed; on <code>reason</code> where one is missing
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS })
	PlanTaskView moveTask(String planUuid, String uuid, TaskMove move);
}
