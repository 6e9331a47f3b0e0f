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
 * What came of a referral, in the words of each source, and what it comes to. A voice stands beside the others and never in the
 * place of one.
 */
public interface OutcomeService {
	
	/**
	 * @return a page of what was said and stands, the latest entered at first
	 * @throws NotFound if there is no such referral for the caller
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	Page<VoiceView> getVoices(String referralUuid, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such referral for the caller, or no such voice that stands
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	VoiceView getVoice(String referralUuid, String uuid);
	
	/**
	 * @return a page with the one result
	 * @throws NotFound if there is no such referral for the caller
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	Page<ResultView> getResult(String referralUuid, PageRequest page);
	
	/**
	 * Keeps what a source says. What a service said on a sheet or a call moves the referral on, where it is open and the caller
	 * may. Being turned away is answered with what can be tried instead.
	 * 
	 * @throws NotFound if there is no such referral for the caller
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.MAKE_REFERRALS)
	VoiceView say(String referralUuid, NewVoice request);
	
	/**
	 * Takes back what was taken down in error. It stays, with the reason, and counts no more.
	 * 
	 * @throws NotFound if there is no such referral for the caller, or no such voice that stands
	 * @throws NotAllowed if somebody else took it down and the caller may not settle outcomes, or records have to stay
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized({ Privileges.MAKE_REFERRALS, Privileges.SETTLE_REFERRALS })
	void voidVoice(String referralUuid, String uuid, String reason);
	
	/**
	 * @return a page of settlements, the latest at first
	 * @throws NotFound if there is no such referral for the caller
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	Page<SettlementView> getSettlements(String referralUuid, PageRequest page);
	
	/**
	 * @throws NotFound if there is no such referral for the caller, or no such settlement
	 */
	@Authorized(Privileges.VIEW_REFERRALS)
	SettlementView getSettlement(String referralUuid, String uuid);
	
	/**
	 * Settles sources that exclude each other.
	 * 
	 * @throws NotFound if there is no such referral for the caller
	 * @throws Stale if other voices count than the caller read
	 * @throws InvalidInput if they do not exclude each other, or naming what cannot be taken
	 */
	@Authorized(Privileges.SETTLE_REFERRALS)
	SettlementView settle(String referralUuid, NewSettlement request);
}
