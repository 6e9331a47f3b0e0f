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
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * The hand-over of a plan: what the custody side tells the community side, and that it was heard. Ticks are set and taken
 * back, never changed.
 */
public interface HandoverService {
	
	/**
	 * @return the steps as they stand now, all of them, in their order
	 * @throws NotFound if there is no such plan for the caller
	 */
	@Authorized(Privileges.VIEW_PLANS)
	Page<HandoverStepView> getHandover(String planUuid, PageRequest page);
	
	/**
	 * Sets a tick, or takes one back. A repeat of the same uuid writes nothing and answers what is there. Once the clinic
	 * has accepted, it leads.
	 * 
	 * @return the step as it stands from then on
	 * @throws NotFound if there is no such plan for the caller
	 * @throws InvalidInput on <code>step</code> if it is missing or the plan is closed, on <code>uuid</code> if it is taken
	 */
	@Authorized(Privileges.MANAGE_PLANS)
	HandoverStepView enterHandover(String planUuid, NewHandoverEntry request);
}
