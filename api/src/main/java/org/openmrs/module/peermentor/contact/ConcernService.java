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
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Safety concerns about participants in the caller's reach: one's own, and for supervisors all. For everybody else there
 * are none.
 */
public interface ConcernService {
	
	/**
	 * @throws NotFound if there is no such concern for the caller
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	ConcernView getConcern(String uuid);
	
	/**
	 * @return a page of concerns, the latest raised first
	 */
	@Authorized(Privileges.VIEW_CONTACTS)
	Page<ConcernView> getConcerns(ConcernSearchCriteria criteria, PageRequest page);
	
	/**
	 * Raises a concern and tells the supervisors that there is one. A repeat of the same uuid by the same user for the
	 * same participant writes nothing and answers what is there.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_CONTACTS)
	ConcernView raiseConcern(NewConcern concern);
	
	/**
	 * Takes a concern a step further, or adds to it; what it said before is kept. A change of nothing writes nothing.
	 * 
	 * @throws NotFound if there is no such concern for the caller
	 * @throws NotAllowed if it is another's and the caller does not manage concerns
	 * @throws Stale if it changed since the caller read it
	 * @throws InvalidInput naming every field that cannot be taken, and for a step the legal ones
	 */
	@Authorized({ Privileges.RECORD_CONTACTS, Privileges.MANAGE_CONCERNS })
	ConcernView changeConcern(String uuid, ConcernChange change);
	
	/**
	 * Takes back a concern that was a mistake. Its row stays, unseen.
	 * 
	 * @throws NotFound if there is no such concern for the caller
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized(Privileges.MANAGE_CONCERNS)
	void voidConcern(String uuid, String reason);
}
