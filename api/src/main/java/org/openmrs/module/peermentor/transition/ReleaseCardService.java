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
 * Which release cards were printed for the participant of a plan, so that it can be seen that a card has grown old. What is on
 * a card never comes here.
 */
public interface ReleaseCardService {
	
	/**
	 * @return a page of the cards of a plan, the one printed last first
	 * @throws NotFound if there is no such plan for the caller
	 */
	@Authorized(Privileges.VIEW_PLANS)
	Page<ReleaseCardView> getReleaseCards(String planUuid, PageRequest page);
	
	/**
	 * Keeps that a card was printed, also for a plan that was closed meanwhile. A repeat of the same uuid writes nothing and answers
	 * what is there.
	 * 
	 * @throws NotFound if there is no such plan for the caller, who has to be of the team or a mentor of the therapy
	 * @throws InvalidInput naming every field that cannot be taken; on <code>uuid</code> if it is taken
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS })
	ReleaseCardView keepReleaseCard(String planUuid, NewReleaseCard request);
}
