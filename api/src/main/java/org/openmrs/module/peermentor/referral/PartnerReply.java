/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a service answers with a code, as it came.
 */
public final class PartnerReply {
	
	/** A day further off than this is a slip. */
	private static final Duration FURTHEST = Duration.ofDays(366);
	
	final String code;
	
	final PartnerChoice choice;
	
	final OutcomeReason reason;
	
	final LocalDate nextDate;
	
	final Problems found;
	
	/**
	 * @param code as it was typed
	 * @param reason needed where the choice has several
	 * @param nextDate on which the service expects the participant, null if it did not say
	 * @param found what reading the request found wrong
	 */
	public PartnerReply(String code, PartnerChoice choice, OutcomeReason reason, LocalDate nextDate, Problems found) {
		this.code = code;
		this.choice = choice;
		this.reason = reason;
		this.nextDate = nextDate;
		this.found = found;
	}
	
	/** What is wrong whatever the code is; asked before the code, so that the refusal tells nothing of it. */
	void checkForm(LocalDate today) {
		found.require("code", code);
		if (found.require("answer", choice)) {
			if (nextDate != null && (!choice.isDated() || nextDate.isBefore(today)
			        || nextDate.isAfter(today.plusDays(FURTHEST.toDays())))) {
				found.add("nextDate", "peermentor.error.partner.nextDate");
			}
			boolean chosen = !choice.reasons(EnumSet.allOf(Segment.class)).isEmpty();
			if (chosen) {
				found.require("reason", reason);
			} else if (reason != null) {
				found.add("reason", "peermentor.error.partner.reason");
			}
		}
		found.throwIfAny();
	}
	
	/** What is wrong for whoever has the code. */
	void checkFor(ReferralStatus status, Collection<Segment> told) {
		if (!PartnerChoice.offered(status).contains(choice)) {
			found.add("answer", "peermentor.error.partner.notOffered");
		}
		if (reason != null && !choice.reasons(told).contains(reason)) {
			found.add("reason", "peermentor.error.partner.reason");
		}
		found.throwIfAny();
	}
	
	/**
	 * @return why, null where there is no why
	 */
	OutcomeReason why() {
		return reason != null ? reason : choice.getReason();
	}
	
	@Override
	public String toString() {
		return "PartnerReply";
	}
}
