/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.openmrs.module.peermentor.directory.FieldReportKind;

/**
 * Why it came to no; what a referral itself can end for has the same name in {@link ReferralReason}. Being turned away for
 * opioid agonist therapy or for a record is a barrier that programmes track (domain case 54); not knowing, not wanting to say
 * and not having been reached are different answers.
 */
public enum OutcomeReason {
	
	/** Turned away for being on opioid agonist therapy. */
	TURNED_AWAY_FOR_OAT(FieldReportKind.TURNED_AWAY_FOR_OAT, Outcome.TURNED_AWAY),
	
	/** Turned away for a criminal record. */
	TURNED_AWAY_FOR_RECORD(FieldReportKind.TURNED_AWAY_FOR_RECORD, Outcome.TURNED_AWAY),
	
	SERVICE_FULL(FieldReportKind.FULL, Outcome.TURNED_AWAY),
	
	/** The participant stands on a list. */
	WAITING_LIST(FieldReportKind.FULL, Outcome.WAITLISTED),
	
	/** A paper that the service asks for was not there. */
	MISSING_DOCUMENT(null, Outcome.TURNED_AWAY, Outcome.WAITLISTED),
	
	NOT_ELIGIBLE(null, Outcome.TURNED_AWAY),
	
	OUT_OF_AREA(null, Outcome.TURNED_AWAY),
	
	/** The service was closed, or there is none any more. */
	CLOSED(FieldReportKind.CLOSED, Outcome.TURNED_AWAY),
	
	/** Came too late. */
	LATE(null, Outcome.TURNED_AWAY),
	
	/** An assessment has to come first. */
	ASSESSMENT_FIRST(null, Outcome.WAITLISTED),
	
	/** The service gave no reason. */
	NONE_GIVEN(null, Outcome.TURNED_AWAY, Outcome.WAITLISTED),
	
	/** The participant did not want it any more; no reason is asked. */
	PARTICIPANT_DECLINES(null, Outcome.DID_NOT_GO),
	
	NO_LONGER_NEEDED(null, Outcome.DID_NOT_GO),
	
	FORGOT(null, Outcome.DID_NOT_GO),
	
	TRANSPORT(null, Outcome.DID_NOT_GO),
	
	ILL(null, Outcome.DID_NOT_GO),
	
	IN_CUSTODY(null, Outcome.DID_NOT_GO),
	
	IN_HOSPITAL(null, Outcome.DID_NOT_GO),
	
	/** Going there would not have been safe. */
	NOT_SAFE(null, Outcome.DID_NOT_GO),
	
	/** Whoever says it knows that the participant was not there, and not why. */
	NOT_SAID(null, Outcome.DID_NOT_GO),
	
	DOES_NOT_KNOW(null, Outcome.UNKNOWN),
	
	DOES_NOT_WANT_TO_SAY(null, Outcome.UNKNOWN),
	
	/** Was tried, and could not be asked. */
	NOT_REACHED_TO_ASK(null, Outcome.UNKNOWN),
	
	OTHER(null, Outcome.TURNED_AWAY, Outcome.WAITLISTED, Outcome.DID_NOT_GO);
	
	private final FieldReportKind correction;
	
	private final Set<Outcome> outcomes;
	
	OutcomeReason(FieldReportKind correction, Outcome first, Outcome... others) {
		this.correction = correction;
		this.outcomes = Collections.unmodifiableSet(EnumSet.of(first, others));
	}
	
	/**
	 * @return whether it can be why somebody says this
	 */
	public boolean leadsTo(Outcome outcome) {
		return outcomes.contains(outcome);
	}
	
	/**
	 * @return why the referral itself comes to rest for it, as far as referrals know the same reason; else
	 *         {@link ReferralReason#OTHER}
	 */
	public ReferralReason asReferralReason() {
		return Arrays.stream(ReferralReason.values()).filter(reason -> reason.name().equals(name())).findFirst()
		        .orElse(ReferralReason.OTHER);
	}
	
	/**
	 * @return what the directory's steward has to hear of the service; null if it says nothing about the service
	 */
	public FieldReportKind getCorrection() {
		return correction;
	}
}
