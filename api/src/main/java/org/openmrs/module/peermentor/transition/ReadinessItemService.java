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
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * What has to be there when the door opens, item by item.
 */
public interface ReadinessItemService {
	
	/**
	 * @throws NotFound if there is no such plan for the caller, or no such item in it
	 */
	@Authorized(Privileges.VIEW_PLANS)
	ReadinessItemView getReadinessItem(String planUuid, String uuid);
	
	/**
	 * @return a page of a plan's items, in the order of its template
	 * @throws NotFound if there is no such plan for the caller
	 */
	@Authorized(Privileges.VIEW_PLANS)
	Page<ReadinessItemView> getReadinessItems(String planUuid, PageRequest page);
	
	/**
	 * Takes an item to another status.
	 * 
	 * @throws NotFound if there is no such plan for the caller, or no such item in it
	 * @throws Stale if the item has changed since the caller read it
	 * @throws InvalidInput on <code>status</code> with the legal moves, or because the plan is closed; on
	 *             <code>reason</code> where one is missing
	 */
	@Authorized(Privileges.MANAGE_PLANS)
	ReadinessItemView moveReadinessItem(String planUuid, String uuid, ItemMove move);
}
