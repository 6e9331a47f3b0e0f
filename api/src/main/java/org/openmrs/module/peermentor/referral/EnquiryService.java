/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Collection;
import java.util.List;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Somebody outside asks for somebody to be taken in: themselves, a relative, the organisation that the mentors come from
 * (domain case 57). It is taken down and forwarded to whom admission is for; no chart is made, and nobody is admitted. Whoever
 * forwards enquiries sees all of them, whoever took one down their own.
 */
public interface EnquiryService {
	
	/**
	 * @throws NotFound if there is no such enquiry for the caller
	 */
	@Authorized({ Privileges.MAKE_REFERRALS, Privileges.SETTLE_REFERRALS })
	EnquiryView getEnquiry(String uuid);
	
	/**
	 * @param statuses empty for any
	 * @return a page of enquiries, without what could tell who it was: those that wait first, the longest at first
	 */
	@Authorized({ Privileges.MAKE_REFERRALS, Privileges.SETTLE_REFERRALS })
	Page<EnquiryView> getEnquiries(Collection<EnquiryStatus> statuses, PageRequest page);
	
	/**
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.MAKE_REFERRALS)
	EnquiryView takeDown(NewEnquiry request);
	
	/**
	 * Forwards or closes.
	 * 
	 * @throws NotFound if there is no such enquiry
	 * @throws Stale if somebody changed it meanwhile
	 * @throws InvalidInput naming what cannot be taken
	 */
	@Authorized(Privileges.SETTLE_REFERRALS)
	EnquiryView moveEnquiry(String uuid, EnquiryMove move);
	
	/**
	 * @return the ids of enquiries with which nobody did anything for so long, after closing or before, that who asked is to be
	 *         wiped, the longest waiting first
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	List<Integer> getEnquiriesToForget();
	
	/**
	 * Wipes what could tell who asked, and closes what nobody closed; nothing, if another node was faster.
	 */
	@Authorized(Privileges.MANAGE_MODULE)
	void forget(Integer enquiryId);
}
