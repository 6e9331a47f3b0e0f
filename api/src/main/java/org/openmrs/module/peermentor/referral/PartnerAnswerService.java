/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Collection;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Codes with which services answer referrals, for those who are logged in: whoever refers makes them and takes them back, the
 * administrator sees the log and takes them back. With a code one goes through {@link PartnerDoor}.
 */
public interface PartnerAnswerService {
	
	/**
	 * Makes a code for a referral that was sent. Every earlier code for it is taken back.
	 * 
	 * @param referral its uuid
	 * @return with the code, which is shown this once
	 * @throws NotFound if there is no such referral for the caller
	 * @throws InvalidInput on <code>referral</code> if the site takes no answers by code or the referral waits for none, on
	 *             <code>segments</code> for each that no consent opens
	 */
	@Authorized(Privileges.MAKE_REFERRALS)
	PartnerCodeView issueCode(String referral);
	
	/**
	 * @param referral its uuid
	 * @return a page of the codes that were made for it, the newest first, without the codes themselves
	 * @throws NotFound if there is no such referral for the caller
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	Page<PartnerCodeView> getCodes(String referral, PageRequest page);
	
	/**
	 * Takes a code back.
	 * 
	 * @throws NotFound if there is no such code, or its referral is none for a caller who is no administrator of answers
	 * @throws Stale if somebody changed it meanwhile
	 * @throws InvalidInput naming what cannot be taken; on <code>status</code> if it was used or taken back before
	 */
	@Authorized({ Privileges.MAKE_REFERRALS, Privileges.MANAGE_PARTNER_ANSWERS })
	PartnerCodeView revokeCode(String uuid, PartnerCodeMove move);
	
	/**
	 * @param happened what to list, empty for everything
	 * @param code the uuid of one code's record, null for all
	 * @return a page of what happened with codes, the newest first; nothing in it is about participants
	 */
	@Authorized(Privileges.MANAGE_PARTNER_ANSWERS)
	Page<PartnerLogView> getLog(Collection<PartnerEvent> happened, String code, PageRequest page);
}
