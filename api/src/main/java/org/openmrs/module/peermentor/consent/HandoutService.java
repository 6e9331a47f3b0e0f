/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Hands records on to organisations outside: what consents open to them, when it was prepared and again when it leaves.
 */
public interface HandoutService {
	
	/** The longest name of an organisation. */
	int LONGEST_NAME = 255;
	
	/**
	 * @throws org.openmrs.module.peermentor.refusal.NotFound if there is no such hand-out for the caller
	 */
	@Authorized(Privileges.DISCLOSE)
	HandoutView getHandout(String uuid);
	
	/**
	 * @param patientUuid a participant, null for any
	 * @return a page of hand-outs, the latest first
	 */
	@Authorized(Privileges.DISCLOSE)
	Page<HandoutView> getHandouts(String patientUuid, PageRequest page);
	
	/**
	 * Prepares what may go to an organisation. A repeat with the same uuid answers with what stands.
	 * 
	 * @throws org.openmrs.module.peermentor.refusal.InvalidInput with everything that is wrong; on <code>segments</code> each
	 *             that no consent opens to this organisation, for this purpose, now
	 */
	@Authorized(Privileges.DISCLOSE)
	HandoutView prepareHandout(NewHandout request);
	
	/**
	 * Gives up what was prepared and has not left.
	 * 
	 * @throws org.openmrs.module.peermentor.refusal.InvalidInput if it cannot be given up
	 */
	@Authorized(Privileges.DISCLOSE)
	HandoutView cancelHandout(String uuid, HandoutCancelling request);
	
	/**
	 * Puts together what leaves, from what is held and what consents open at this moment, and keeps that it left. Where no
	 * consent opens all of it any more nothing leaves, and a hand-out that was only prepared is blocked for good.
	 * 
	 * @return what leaves, or that nothing does and why
	 * @throws org.openmrs.module.peermentor.refusal.NotFound if there is no such hand-out for the caller
	 */
	@Authorized(Privileges.DISCLOSE)
	HandoutDocumentView handOver(String uuid);
}
