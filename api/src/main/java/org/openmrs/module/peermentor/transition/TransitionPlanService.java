/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Keeps the transition plans of participants, one a release, each linked to the one before. A plan tells that somebody is on
 * opioid agonist therapy: whoever may not know of the therapy does not know of the plan.
 */
public interface TransitionPlanService {
	
	/**
	 * @throws NotFound if there is no such plan for the caller
	 */
	@Authorized(Privileges.VIEW_PLANS)
	PlanView getTransitionPlan(String uuid);
	
	/**
	 * @return a page of plans, the one opened last first
	 */
	@Authorized(Privileges.VIEW_PLANS)
	Page<PlanView> getTransitionPlans(PlanCriteria criteria, PageRequest page);
	
	/**
	 * @return a page of what happened to a plan and to what belongs to it, the latest entered first
	 * @throws NotFound if there is no such plan for the caller
	 */
	@Authorized(Privileges.VIEW_PLANS)
	Page<PlanEventView> getPlanHistory(String uuid, PageRequest page);
	
	/**
	 * @return what is missing if the door opened now, each with its owner, the most pressing first
	 * @throws NotFound if there is no such plan for the caller
	 */
	@Authorized(Privileges.VIEW_PLANS)
	Page<MissingView> getMissing(String uuid, PageRequest page);
	
	/**
	 * Refers a participant for a plan. A plan that waits in custody ends with it. A repeat of the same uuid for the same
	 * participant writes nothing and answers what is there.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken; on <code>patient</code> if there is an open plan or
	 *             the participant has died
	 */
	@Authorized(Privileges.MANAGE_PLANS)
	PlanView referForPlan(NewPlan request);
	
	/**
	 * Moves a plan, or takes a new word about it. Only the latest plan of a participant can be changed; releases and returns
	 * to custody have services of their own.
	 * 
	 * @throws NotFound if there is no such plan for the caller
	 * @throws NotAllowed if it asks for more than moves and the caller does not manage plans
	 * @throws Stale if the plan has changed since the caller read it
	 * @throws InvalidInput naming every field that cannot be taken, or the legal moves
	 */
	@Authorized({ Privileges.MANAGE_PLANS, Privileges.APPROVE_PLANS, Privileges.RECORD_RELEASE })
	PlanView changePlan(String uuid, PlanChange change);
	
	/**
	 * Takes back a plan that should never have been opened: the latest, before any release.
	 * 
	 * @throws NotFound if there is no such plan for the caller
	 * @throws InvalidInput on <code>reason</code>, or on <code>status</code> if the plan has gone too far
	 */
	@Authorized(Privileges.MANAGE_PLANS)
	void voidTransitionPlan(String uuid, String reason);
}
