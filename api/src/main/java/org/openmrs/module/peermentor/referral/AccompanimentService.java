/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * The contacts at which a mentor went along to what a referral is for. How it went for the mentor and for the participant are two
 * facts, which stand in the contact (domain case 55).
 */
public interface AccompanimentService {
	
	/**
	 * @return a page of the contacts of a referral that the caller may see, the latest first
	 * @throws NotFound if there is no such referral for the caller
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	Page<AccompanimentView> getAccompaniments(String referralUuid, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such referral for the caller, or no such contact of it
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	AccompanimentView getAccompaniment(String referralUuid, String uuid);
	
	/**
	 * Says that a contact was for what the referral is for. What the mentor saw, by the facts of the contact, is kept as the
	 * mentor's voice. Repeats write nothing.
	 * 
	 * @param uuid the uuid that the caller chose, null to have one made
	 * @param contactUuid the contact
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 * @throws NotFound if there is no such referral for the caller
	 * @throws InvalidInput naming what cannot be taken
	 */
	@Authorized(Privileges.MAKE_REFERRALS)
	AccompanimentView link(String referralUuid, String uuid, String contactUuid, Problems found);
	
	/**
	 * Takes the link back, and with it the mentor's voice that came from it. The contact stays.
	 * 
	 * @throws NotFound if there is no such referral for the caller, or no such contact of it
	 * @throws NotAllowed if records have to stay
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized(Privileges.MAKE_REFERRALS)
	void voidLink(String referralUuid, String uuid, String reason);
}
