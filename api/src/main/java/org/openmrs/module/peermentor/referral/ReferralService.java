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
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Referrals of participants to services of the directory. A referral tells of the plan, one to work of work alone: each is met by
 * whoever may see that. What a service is told a consent to that organisation by name must open, when it is queued and again
 * when it goes.
 */
public interface ReferralService {
	
	/**
	 * @throws NotFound if there is no such referral for the caller
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	ReferralView getReferral(String uuid);
	
	/**
	 * @return a page of referrals: those that are open first, the soonest due at first; then those that ended, the latest at
	 *         first
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	Page<ReferralView> getReferrals(ReferralCriteria criteria, PageRequest page);
	
	/**
	 * @return a page of the moves of a referral, the first at first
	 * @throws NotFound if there is no such referral for the caller
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	Page<ReferralMoveView> getHistory(String uuid, PageRequest page);
	
	/**
	 * Writes a draft, of which no service knows.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.MAKE_REFERRALS)
	ReferralView makeReferral(NewReferral request);
	
	/**
	 * Changes what a draft says, queues it, sends it, or moves it on. One that was queued and whose consents are gone when it is
	 * to go does not go: it is put on hold, which the answer says.
	 * 
	 * @throws NotFound if there is no such referral for the caller
	 * @throws NotAllowed if the caller may not write referrals, and asks for what only they may do
	 * @throws Stale if somebody changed it meanwhile
	 * @throws InvalidInput naming what cannot be taken, and each segment that no consent opens
	 */
	@Authorized({ Privileges.MAKE_REFERRALS, Privileges.SETTLE_REFERRALS })
	ReferralView changeReferral(String uuid, ReferralChange request);
	
	/**
	 * Takes a draft back as if it had never been written.
	 * 
	 * @throws NotFound if there is no such referral for the caller
	 * @throws NotAllowed if records of the participant have to stay
	 * @throws InvalidInput on <code>status</code> once it was sent, on <code>reason</code>
	 */
	@Authorized(Privileges.MAKE_REFERRALS)
	void voidReferral(String uuid, String reason);
	
	/**
	 * Puts together what goes to the service, from what consents open at this moment, and keeps that it was told.
	 * 
	 * @throws NotFound if there is no such referral for the caller
	 * @throws InvalidInput if nothing may go to the service, or this cannot go this way
	 */
	@Authorized(Privileges.MAKE_REFERRALS)
	ReferralSheet writeSheet(String uuid, NewSheet request);
}
