/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Does what a service's answer says: moves the referral as far as it goes, and keeps what the service says came of it beside what
 * others say.
 */
@Component("peermentor.PartnerAnswers")
class PartnerAnswers {
	
	private final ReferralDesk desk;
	
	private final PartnerVoice voice;
	
	@Autowired
	PartnerAnswers(ReferralDesk desk, PartnerVoice voice) {
		this.desk = desk;
		this.voice = voice;
	}
	
	/**
	 * @param referral whose participant's turn the caller holds
	 * @param reply checked for this referral
	 * @param zone of the site: a day that the service names ends there
	 */
	void take(ReferralRecord referral, PartnerReply reply, ZoneId zone) {
		ReferralStatus to = reply.choice.moves(referral.getStatus());
		if (reply.nextDate != null) {
			referral.expect(referral.getAnswerDue(), reply.nextDate.plusDays(1).atStartOfDay(zone).toInstant());
		}
		// First, as from any other source: what it tells the directory is locked before what is counted of the service.
		if (reply.choice.getOutcome() != null) {
			voice.say(referral, reply.choice.getOutcome(), reply.why(), null);
		}
		if (to != null) {
			boolean no = to == ReferralStatus.REJECTED || to == ReferralStatus.ON_HOLD;
			desk.move(referral, to, no ? reply.why().asReferralReason() : null, ReferralActor.PARTNER);
		} else if (reply.nextDate != null) {
			desk.keep(referral);
		}
	}
}
