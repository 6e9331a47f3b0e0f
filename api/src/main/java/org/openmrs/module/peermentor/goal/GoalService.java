/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * What participants want to reach, in their own words. A goal about work or learning is met by whoever may see what is of work,
 * every other one by whoever may see the plan, because its words may tell of the therapy.
 */
public interface GoalService {
	
	/**
	 * @throws NotFound if there is no such goal for the caller
	 */
	@Authorized(Privileges.VIEW_GOALS)
	GoalView getGoal(String uuid);
	
	/**
	 * @return a page of a participant's goals with all their steps: those that are active first, in each part the one set last at
	 *         first; none of a participant whom the caller does not meet
	 */
	@Authorized(Privileges.VIEW_GOALS)
	Page<GoalView> getGoals(GoalCriteria criteria, PageRequest page);
	
	/**
	 * @return a page of the changes of a goal and of its steps, the first at first
	 * @throws NotFound if there is no such goal for the caller
	 */
	@Authorized(Privileges.VIEW_GOALS)
	Page<GoalEventView> getHistory(String uuid, PageRequest page);
	
	/**
	 * Writes down a goal, with its first steps.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_GOALS)
	GoalView setGoal(NewGoal request);
	
	/**
	 * Changes what an active goal says, keeping what it said before, or takes a goal somewhere else.
	 * 
	 * @throws NotFound if there is no such goal for the caller
	 * @throws Stale if somebody changed it meanwhile
	 * @throws InvalidInput naming what cannot be taken
	 */
	@Authorized(Privileges.RECORD_GOALS)
	GoalView changeGoal(String uuid, GoalChange request);
	
	/**
	 * Takes back a goal that should never have been written down, with its steps.
	 * 
	 * @throws NotFound if there is no such goal for the caller
	 * @throws NotAllowed if records of the participant have to stay
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized(Privileges.RECORD_GOALS)
	void voidGoal(String uuid, String reason);
}
