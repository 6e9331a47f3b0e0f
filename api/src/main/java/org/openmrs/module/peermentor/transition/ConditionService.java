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
 * The release conditions of a plan, as much of them as helps the participant not to breach them, and what they say of a
 * place and time.
 */
public interface ConditionService {
	
	/**
	 * @throws NotFound if there is no such plan for the caller, or no such condition in it
	 */
	@Authorized(Privileges.VIEW_PLANS)
	ConditionView getCondition(String planUuid, String uuid);
	
	/**
	 * @return a page of a plan's conditions, in the order in which they were entered
	 * @throws NotFound if there is no such plan for the caller
	 */
	@Authorized(Privileges.VIEW_PLANS)
	Page<ConditionView> getConditions(String planUuid, PageRequest page);
	
	/**
	 * @return everything that stands against the booking; empty if nothing does
	 * @throws NotFound if there is no such plan for the caller
	 * @throws InvalidInput on <code>start</code> or <code>end</code> if the times make no sense
	 */
	@Authorized(Privileges.VIEW_PLANS)
	Page<BookingWarningView> getBookingWarnings(String planUuid, Booking booking, PageRequest page);
	
	/**
	 * Enters a condition. A repeat of the same uuid for the same plan writes nothing and answers what is there.
	 * 
	 * @throws NotFound if there is no such plan for the caller
	 * @throws InvalidInput naming every field that cannot be taken; on <code>category</code> if the plan is closed
	 */
	@Authorized(Privileges.MANAGE_PLANS)
	ConditionView enterCondition(String planUuid, NewCondition request);
	
	/**
	 * Takes back a condition that does not hold any more or never did.
	 * 
	 * @throws NotFound if there is no such plan for the caller, or no such condition in it
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized(Privileges.MANAGE_PLANS)
	void voidCondition(String planUuid, String uuid, String reason);
}
