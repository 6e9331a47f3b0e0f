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
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Possible breaches, such as a contact that was filed on the wrong participant: who had seen it, and what has to follow.
 */
public interface BreachService {
	
	/**
	 * Reports one and tells the privacy officers that it waits. A repeat of the same uuid by the same user for the same
	 * participant writes nothing and answers what is there.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.REVIEW_ACCESS })
	BreachView reportBreach(NewBreach breach);
	
	/**
	 * @throws NotFound if the caller did not report it, nor assesses such
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.REVIEW_ACCESS })
	BreachView getBreach(String uuid);
	
	/**
	 * @param status null for any
	 * @return a page of those that the caller reported, and for privacy officers of all, the latest first
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.REVIEW_ACCESS })
	Page<BreachView> getBreaches(BreachStatus status, PageRequest page);
	
	/**
	 * @return a page of everybody who had seen the records, from disclosures and reads, the latest first
	 * @throws NotFound if there is no such breach for the caller
	 */
	@Authorized(Privileges.REVIEW_ACCESS)
	Page<SeenView> getSeen(String uuid, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such breach for the caller
	 * @throws Stale if it changed since the caller read it
	 * @throws InvalidInput naming every field that cannot be taken, and for a step the legal ones
	 */
	@Authorized(Privileges.REVIEW_ACCESS)
	BreachView assessBreach(String uuid, Assessment<BreachStatus, BreachOutcome> assessment);
}
