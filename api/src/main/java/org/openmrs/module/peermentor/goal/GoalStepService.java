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
 * The steps towards a goal; whoever meets the goal meets them. Those of a goal that is not active stand as they are.
 */
public interface GoalStepService {
	
	/**
	 * @throws NotFound if there is no such step of this goal for the caller
	 */
	@Authorized(Privileges.VIEW_GOALS)
	GoalStepView getStep(String goal, String uuid);
	
	/**
	 * @return a page of the steps of a goal, in the order in which they were agreed on
	 * @throws NotFound if there is no such goal for the caller
	 */
	@Authorized(Privileges.VIEW_GOALS)
	Page<GoalStepView> getSteps(String goal, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such goal for the caller
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_GOALS)
	GoalStepView addStep(String goal, NewStep request);
	
	/**
	 * Changes what a step says, keeping what it said before, or takes it somewhere else.
	 * 
	 * @throws NotFound if there is no such step of this goal for the caller
	 * @throws Stale if somebody changed it meanwhile
	 * @throws InvalidInput naming what cannot be taken
	 */
	@Authorized(Privileges.RECORD_GOALS)
	GoalStepView changeStep(String goal, String uuid, StepChange request);
	
	/**
	 * Takes back a step that should never have been written down.
	 * 
	 * @throws NotFound if there is no such step of this goal for the caller
	 * @throws NotAllowed if records of the participant have to stay
	 * @throws InvalidInput on <code>reason</code>, on <code>status</code> if the goal is not active
	 */
	@Authorized(Privileges.RECORD_GOALS)
	void voidStep(String goal, String uuid, String reason);
}
