/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Moves a referral on by what a service said on a sheet that came back, or on the phone: it has answered, and nobody need ask it
 * again. What participants and mentors say moves nothing: it does not tell what the service does.
 */
@Component("peermentor.PartnerMoves")
class PartnerMoves {
	
	private final ParticipantAccess access;
	
	private final ReferralDesk desk;
	
	@Autowired
	PartnerMoves(ParticipantAccess access, ReferralDesk desk) {
		this.access = access;
		this.desk = desk;
	}
	
	/**
	 * Moves it where it is open and the table of moves lets the caller; else leaves it where it is.
	 */
	void follow(ReferralRecord referral, OutcomeVoice voice) {
		ReferralStatus from = referral.getStatus();
		ReferralStatus to = voice.getSource() == OutcomeSource.PARTNER && from.isOpen() ? target(voice.getOutcome(), from) : null;
		if (to == null || to == from || ReferralStatus.LIFECYCLE.legalMoves(from, access.viewer()::holds).stream()
		        .noneMatch(move -> move.getTo() == to)) {
			return;
		}
		boolean no = to == ReferralStatus.ON_HOLD || to == ReferralStatus.REJECTED;
		desk.move(referral, to, no ? voice.getReason().asReferralReason() : null, ReferralActor.USER);
	}
	
	/**
	 * @return null if it says nothing of what the service does
	 */
	private static ReferralStatus target(Outcome outcome, ReferralStatus from) {
		switch (outcome) {
			case ENROLLED:
				return ReferralStatus.COMPLETED;
			case REACHED:
				return ReferralStatus.IN_PROGRESS;
			case WAITLISTED:
				return ReferralStatus.ON_HOLD;
			case TURNED_AWAY:
				return ReferralStatus.REJECTED;
			case DID_NOT_GO:
				// The service would have taken them: it has answered.
				return from == ReferralStatus.REQUESTED ? ReferralStatus.ACCEPTED : null;
			default:
				return null;
		}
	}
}
