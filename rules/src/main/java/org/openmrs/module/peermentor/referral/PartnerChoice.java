/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.lifecycle.Actors;

/**
 * What a service can answer with a code: each choice says where the referral goes, and what the service says came of it.
 */
public enum PartnerChoice {
	
	/** Takes the participant; that they came is said by another answer. */
	ACCEPTED(ReferralStatus.ACCEPTED, null, true),
	
	WAITING_LIST(ReferralStatus.ON_HOLD, Outcome.WAITLISTED, true, OutcomeReason.WAITING_LIST),
	
	FULL(ReferralStatus.REJECTED, Outcome.TURNED_AWAY, false, OutcomeReason.SERVICE_FULL),
	
	NOT_ELIGIBLE(ReferralStatus.REJECTED, Outcome.TURNED_AWAY, false, OutcomeReason.NOT_ELIGIBLE),
	
	/** Refused for a reason that has to be named. */
	TURNED_AWAY(ReferralStatus.REJECTED, Outcome.TURNED_AWAY, false, OutcomeReason.MISSING_DOCUMENT, OutcomeReason.OUT_OF_AREA,
	        OutcomeReason.CLOSED, OutcomeReason.LATE, OutcomeReason.TURNED_AWAY_FOR_OAT, OutcomeReason.TURNED_AWAY_FOR_RECORD,
	        OutcomeReason.OTHER),
	
	/** The participant was there and got what they came for. */
	HELPED(ReferralStatus.COMPLETED, Outcome.ENROLLED, false),
	
	/** The participant was there; what comes of it is open. */
	SEEN(ReferralStatus.IN_PROGRESS, Outcome.REACHED, true),
	
	/** The service would have taken the participant. */
	DID_NOT_COME(ReferralStatus.ACCEPTED, Outcome.DID_NOT_GO, false, OutcomeReason.NOT_SAID);
	
	private final ReferralStatus target;
	
	private final Outcome outcome;
	
	private final boolean dated;
	
	private final List<OutcomeReason> reasons;
	
	PartnerChoice(ReferralStatus target, Outcome outcome, boolean dated, OutcomeReason... reasons) {
		this.target = target;
		this.outcome = outcome;
		this.dated = dated;
		this.reasons = Collections.unmodifiableList(Arrays.asList(reasons));
	}
	
	/**
	 * @return what can be answered at all: what moves the referral on, or says what came of it
	 */
	public static Set<PartnerChoice> offered(ReferralStatus from) {
		Set<PartnerChoice> offered = EnumSet.allOf(PartnerChoice.class);
		offered.removeIf(choice -> choice.outcome == null && choice.moves(from) == null);
		return offered;
	}
	
	/**
	 * @return where it takes the referral; null if it stays where it is
	 */
	public ReferralStatus moves(ReferralStatus from) {
		// Who did not come would have been taken: that answers a request, and says no more of what began since.
		boolean answers = this != DID_NOT_COME || from == ReferralStatus.REQUESTED;
		return answers && ReferralStatus.LIFECYCLE.legalMoves(from, Actors.PARTNER::equals).stream()
		        .anyMatch(move -> move.getTo() == target) ? target : null;
	}
	
	/**
	 * The reasons among which a service chooses. For the therapy, or for a record, only whoever was told of it is asked: a choice
	 * must not tell what nobody told them.
	 * 
	 * @param told what consents open to the service now
	 * @return empty where there is nothing to choose
	 */
	public List<OutcomeReason> reasons(Collection<Segment> told) {
		if (reasons.size() < 2) {
			return Collections.emptyList();
		}
		List<OutcomeReason> asked = new ArrayList<>(reasons);
		asked.removeIf(reason -> reason == OutcomeReason.TURNED_AWAY_FOR_OAT && !told.contains(Segment.PLAN)
		        || reason == OutcomeReason.TURNED_AWAY_FOR_RECORD && !told.contains(Segment.JUSTICE));
		return asked;
	}
	
	/**
	 * @return the reason that the choice itself says; null if it says none, or one is chosen
	 */
	public OutcomeReason getReason() {
		return reasons.size() == 1 ? reasons.get(0) : null;
	}
	
	/**
	 * @return what it says came of the referral; null for nothing yet
	 */
	public Outcome getOutcome() {
		return outcome;
	}
	
	/**
	 * @return whether a day may go with it, on which the service expects the participant
	 */
	public boolean isDated() {
		return dated;
	}
}
