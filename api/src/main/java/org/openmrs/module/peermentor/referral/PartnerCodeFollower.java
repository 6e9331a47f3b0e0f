/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Takes codes back when their referral waits for no answer any more, or may tell nothing any more, in the transaction in which
 * that becomes known.
 */
@Component("peermentor.PartnerCodeFollower")
class PartnerCodeFollower implements ApplicationListener<ReferralsChanged> {
	
	private final PartnerCodes codes;
	
	@Autowired
	PartnerCodeFollower(PartnerCodes codes) {
		this.codes = codes;
	}
	
	@Override
	public void onApplicationEvent(ReferralsChanged event) {
		if (event.getReferralId() == null || event.getTo() == null) {
			return;
		}
		if (event.getReason() == ReferralReason.CONSENT_WITHDRAWN) {
			codes.revokeAll(event.getReferralId(), PartnerCodeReason.CONSENT_WITHDRAWN);
		} else if (event.isWithdrawn() || !event.getTo().isOpen()) {
			codes.revokeAll(event.getReferralId(), PartnerCodeReason.REFERRAL_ENDED);
		}
	}
}
