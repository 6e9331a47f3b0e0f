/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.EnumMap;
import java.util.Map;

import org.openmrs.module.peermentor.contact.MentorOutcome;
import org.openmrs.module.peermentor.contact.ParticipantOutcome;
import org.openmrs.module.peermentor.contact.TurnedAwayReason;

/**
 * What a mentor saw of a referral when they went along, read from the facts of the contact. How it went for the mentor and how
 * for the participant are kept apart (domain case 55): a mentor who was not there saw nothing, whatever they heard later.
 * Immutable.
 */
public final class AccompaniedOutcome {
	
	private static final Map<TurnedAwayReason, OutcomeReason> REASONS = new EnumMap<>(TurnedAwayReason.class);
	
	static {
		REASONS.put(TurnedAwayReason.FULL, OutcomeReason.SERVICE_FULL);
		REASONS.put(TurnedAwayReason.WAITLIST, OutcomeReason.WAITING_LIST);
		REASONS.put(TurnedAwayReason.ON_OAT, OutcomeReason.TURNED_AWAY_FOR_OAT);
		REASONS.put(TurnedAwayReason.RECORD, OutcomeReason.TURNED_AWAY_FOR_RECORD);
		REASONS.put(TurnedAwayReason.NO_IDENTIFICATION, OutcomeReason.MISSING_DOCUMENT);
		REASONS.put(TurnedAwayReason.NOT_ELIGIBLE, OutcomeReason.NOT_ELIGIBLE);
		REASONS.put(TurnedAwayReason.CLOSED, OutcomeReason.CLOSED);
		REASONS.put(TurnedAwayReason.LATE, OutcomeReason.LATE);
		REASONS.put(TurnedAwayReason.OTHER, OutcomeReason.OTHER);
	}
	
	private final Outcome outcome;
	
	private final OutcomeReason reason;
	
	private AccompaniedOutcome(Outcome outcome, OutcomeReason reason) {
		this.outcome = outcome;
		this.reason = reason;
	}
	
	/**
	 * @param participant how it went for the participant, null if nobody said
	 * @param mentor how it went for the mentor, null if nobody said
	 * @param reason why the participant was turned away, null if they were not or nobody said
	 * @return null if the mentor saw nothing of what came of it
	 */
	public static AccompaniedOutcome of(ParticipantOutcome participant, MentorOutcome mentor, TurnedAwayReason reason) {
		if (participant == null || mentor == null || mentor == MentorOutcome.NOT_THERE) {
			return null;
		}
		switch (participant) {
			case ATTENDED_TOGETHER:
				return mentor == MentorOutcome.WAITED_AND_LEFT ? null : new AccompaniedOutcome(Outcome.REACHED, null);
			case NO_SHOW:
				return new AccompaniedOutcome(Outcome.DID_NOT_GO, OutcomeReason.NOT_SAID);
			case TURNED_AWAY:
				return turnedAway(reason);
			default:
				return null;
		}
	}
	
	private static AccompaniedOutcome turnedAway(TurnedAwayReason reason) {
		OutcomeReason why = reason == null ? OutcomeReason.NONE_GIVEN : REASONS.get(reason);
		return new AccompaniedOutcome(reason == TurnedAwayReason.WAITLIST ? Outcome.WAITLISTED : Outcome.TURNED_AWAY, why);
	}
	
	public Outcome getOutcome() {
		return outcome;
	}
	
	/**
	 * @return null for what is no no
	 */
	public OutcomeReason getReason() {
		return reason;
	}
}
