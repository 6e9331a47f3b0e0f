/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What a service says itself, with its code, of what came of a referral. Nobody is logged in. Whoever calls checked the code,
 * holds the participant's turn, and moves the referral itself, where the answer moves it.
 */
@Component("peermentor.PartnerVoice")
class PartnerVoice {
	
	private final OutcomeDesk desk;
	
	private final SiteTime time;
	
	@Autowired
	PartnerVoice(OutcomeDesk desk, SiteTime time) {
		this.desk = desk;
		this.time = time;
	}
	
	/**
	 * Keeps it beside what others say; never in the place of it.
	 * 
	 * @param referral read with {@link ReferralDao#lock}
	 * @param reason null for what is no no
	 * @param at when it was so, null for now
	 * @throws InvalidInput on <code>outcome</code>, <code>reason</code>, <code>at</code>
	 */
	void say(ReferralRecord referral, Outcome outcome, OutcomeReason reason, Instant at) {
		Instant now = time.now();
		NewVoice said = NewVoice.byCode(outcome, reason, at == null ? now : at);
		said.check(referral, now);
		desk.say(referral, new OutcomeVoice(referral.getId(), OutcomeSource.PARTNER, outcome, reason, HowHeard.ANSWER_CODE,
		        said.at, now, null));
	}
}
