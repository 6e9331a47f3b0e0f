/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.List;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * What is done, in turn, while a service does not answer. The clock reminds, asks for a call and proposes others; that a referral
 * is closed as unanswered it only proposes, and a person does it: a machine does not know of the call that was made an hour ago,
 * and what is closed leaves every list.
 */
public interface LadderService {
	
	/**
	 * @return a page of the steps that were taken, the first at first, and behind them the one that is next, if any
	 * @throws NotFound if there is no such referral for the caller
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	Page<LadderStepView> getSteps(String referralUuid, PageRequest page);
	
	/**
	 * Takes the next step before the clock does, or closes a referral as unanswered once that was proposed.
	 * 
	 * @throws NotFound if there is no such referral for the caller
	 * @throws NotAllowed if the caller wants to close it and may not
	 * @throws InvalidInput if nobody waits for an answer, if it is not the next step, or naming each segment that no consent
	 *             opens any more
	 */
	@Authorized({ Privileges.MAKE_REFERRALS, Privileges.SETTLE_REFERRALS })
	LadderStepView takeStep(String referralUuid, NewLadderStep request);
	
	/**
	 * @return the ids of referrals with a step that is due, the longest due first
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	List<Integer> getStepsDue();
	
	/**
	 * Takes the step of a referral that is due; none, if another node was faster, or the service has answered.
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	void takeDue(Integer referralId);
	
	/**
	 * @return an id for each service whose measures are to be counted once more
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	List<Integer> getRecounts();
	
	/**
	 * Counts once more what was measured of a service; nothing, if another node was faster.
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	void recount(Integer recountId);
}
