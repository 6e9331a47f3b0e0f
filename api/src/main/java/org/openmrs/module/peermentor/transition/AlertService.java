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
 * What the caller was told about tasks that wait, and that they have heard it.
 */
public interface AlertService {
	
	/**
	 * @throws NotFound if the caller was not told that
	 */
	@Authorized(Privileges.VIEW_PLANS)
	AlertView getAlert(String uuid);
	
	/**
	 * @param waiting whether only what waits for an acknowledgement is wanted
	 * @return a page of what the caller was told, the latest first
	 */
	@Authorized(Privileges.VIEW_PLANS)
	Page<AlertView> getAlerts(boolean waiting, PageRequest page);
	
	/**
	 * Takes the task. Whoever was told from the duty list accompanies the participant from then on, until a coordinator ends
	 * it. To say it twice is no harm.
	 * 
	 * @throws NotFound if the caller was not told that
	 * @throws InvalidInput on <code>status</code> if somebody else has taken it, or it waits no more
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS })
	AlertView acknowledgeAlert(String uuid);
}
