/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Says who needs someone now, and why. Time alone puts somebody on the list; whatever settles the reason takes them off in
 * the transaction that writes it.
 */
public interface WorklistService {
	
	/**
	 * @param criteria which plans are wanted
	 * @param page which part of the list; with a total, everything is counted too
	 * @return the plans that need someone at this moment and that the caller may see, the gravest first, then what has
	 *         waited longest
	 */
	@Authorized(Privileges.VIEW_PLANS)
	WorklistView readWorklist(WorklistCriteria criteria, PageRequest page);
}
