/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Participants' own words for a mentor who is new to them, in editions of which the latest counts. A new mentor reads these
 * and the shared lines, and nothing that was written for another. For the team and the mentors assigned now; no consent
 * opens them to anybody else.
 */
public interface IntroductionService {
	
	/**
	 * @return a page of editions, the one that counts first; empty if there is none
	 * @throws InvalidInput on <code>patient</code> if there is no such participant for the caller
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	Page<IntroductionView> getIntroductions(String patientUuid, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such edition for the caller
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	IntroductionView getIntroduction(String uuid);
	
	/**
	 * Keeps a new edition, which counts from now on. A repeat of the same uuid by the same user for the same participant
	 * writes nothing and answers what is there.
	 *
	 * @throws Stale if the edition that counts is another than the caller read
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS })
	IntroductionView saveIntroduction(NewIntroduction request);
}
