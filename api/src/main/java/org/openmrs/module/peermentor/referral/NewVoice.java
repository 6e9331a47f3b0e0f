/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a source says came of a referral, as requested.
 */
public final class NewVoice {
	
	final String uuid;
	
	final OutcomeSource source;
	
	final Outcome outcome;
	
	final OutcomeReason reason;
	
	final HowHeard how;
	
	final Instant at;
	
	final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param reason needed for every no, allowed for nothing else
	 * @param how how it was heard; needed for what a service says, else face to face
	 * @param at when it was so, null for now
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewVoice(String uuid, OutcomeSource source, Outcome outcome, OutcomeReason reason, HowHeard how, Instant at,
	    Problems found) {
		this.uuid = uuid;
		this.source = source;
		this.outcome = outcome;
		this.reason = reason;
		this.how = how == null && source != OutcomeSource.PARTNER ? HowHeard.IN_PERSON : how;
		this.at = at;
		this.found = found;
	}
	
	static NewVoice byCode(Outcome outcome, OutcomeReason reason, Instant at) {
		return new NewVoice(null, OutcomeSource.PARTNER, outcome, reason, HowHeard.ANSWER_CODE, at, new Problems());
	}
	
	/**
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	void check(ReferralRecord referral, Instant now) {
		found.require("source", source);
		if (found.require("outcome", outcome)) {
			checkReason();
		}
		if (found.require("how", how) && source != null && !how.hears(source)) {
			found.add("how", "peermentor.error.outcome.how", source.name());
		}
		if (at != null && at.isAfter(now)) {
			found.add("at", "peermentor.error.outcome.future");
		}
		if (referral.getSentAt() == null || referral.getStatus() == ReferralStatus.ENTERED_IN_ERROR) {
			found.add("status", "peermentor.error.outcome.notSent");
		}
		found.throwIfAny();
	}
	
	private void checkReason() {
		if (!outcome.needsReason()) {
			if (reason != null) {
				found.add("reason", "peermentor.error.outcome.reason", outcome.name());
			}
		} else if (found.require("reason", reason) && !reason.leadsTo(outcome)) {
			found.add("reason", "peermentor.error.outcome.reason", outcome.name());
		}
	}
}
