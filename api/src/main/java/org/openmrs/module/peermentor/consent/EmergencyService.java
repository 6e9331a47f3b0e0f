/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Emergencies, in which a clinician sees the little that saves a life without a consent. Each is kept, told to the privacy
 * officers at once, and reviewed.
 */
public interface EmergencyService {
	
	/**
	 * Opens it for the caller, for as long as the site has set. A repeat of the same uuid by the same user for the same
	 * participant writes nothing and answers what is there.
	 * 
	 * @throws NotAllowed to mentors, whatever else they are here
	 * @throws InvalidInput naming every field that cannot be taken; on <code>patient</code> also for the caller's own record and
	 *             for whomever they must not be matched with, as if there were no such participant
	 */
	@Authorized(Privileges.BREAK_GLASS)
	EmergencyView openEmergency(NewEmergency emergency);
	
	/**
	 * @throws NotFound if the caller did not open it, nor reviews such
	 */
	@Authorized({ Privileges.BREAK_GLASS, Privileges.REVIEW_ACCESS })
	EmergencyView getEmergency(String uuid);
	
	/**
	 * @param status null for any
	 * @param patient the uuid of a participant, null for any
	 * @return a page of one's own, and for reviewers of all, the latest opened first
	 */
	@Authorized({ Privileges.BREAK_GLASS, Privileges.REVIEW_ACCESS })
	Page<EmergencyView> getEmergencies(EmergencyStatus status, String patient, PageRequest page);
	
	/**
	 * Shows what the emergency opens, and keeps that it was read.
	 * 
	 * @return last confirmed doses, medication lines, allergies, safety concerns about body or life; nothing else
	 * @throws NotFound if the caller did not open it, its time is over, or a reviewer found no cause for it
	 */
	@Authorized(Privileges.BREAK_GLASS)
	Page<EmergencyFactView> readEmergency(String uuid, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such access for the caller
	 * @throws NotAllowed if the caller opened it
	 * @throws Stale if it changed since the caller read it
	 * @throws InvalidInput naming every field that cannot be taken, and for a step the legal ones
	 */
	@Authorized(Privileges.REVIEW_ACCESS)
	EmergencyView reviewEmergency(String uuid, Assessment<EmergencyStatus, EmergencyOutcome> review);
}
