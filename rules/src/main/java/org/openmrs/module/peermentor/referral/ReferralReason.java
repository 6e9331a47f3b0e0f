/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.openmrs.module.peermentor.directory.FieldReportKind;

/**
 * Why a referral was refused, waits, was taken back, came to nothing, or should never have been made.
 */
public enum ReferralReason {
	
	SERVICE_FULL(FieldReportKind.FULL, true, ReferralStatus.REJECTED, ReferralStatus.ON_HOLD, ReferralStatus.FAILED),
	
	/** The participant stands on a list. */
	WAITING_LIST(FieldReportKind.FULL, true, ReferralStatus.REJECTED, ReferralStatus.ON_HOLD, ReferralStatus.FAILED),
	
	NOT_ELIGIBLE(null, true, ReferralStatus.REJECTED, ReferralStatus.FAILED),
	
	/** For being on opioid agonist therapy: a barrier that programmes track (domain case 54). No partner is asked for it. */
	TURNED_AWAY_FOR_OAT(FieldReportKind.TURNED_AWAY_FOR_OAT, false, ReferralStatus.REJECTED, ReferralStatus.FAILED),
	
	/** For a record. No partner is asked for it. */
	TURNED_AWAY_FOR_RECORD(FieldReportKind.TURNED_AWAY_FOR_RECORD, false, ReferralStatus.REJECTED, ReferralStatus.FAILED),
	
	OUT_OF_AREA(null, true, ReferralStatus.REJECTED, ReferralStatus.FAILED),
	
	/** A paper that the service asks for is not there. */
	MISSING_DOCUMENT(null, true, ReferralStatus.REJECTED, ReferralStatus.ON_HOLD, ReferralStatus.FAILED),
	
	/** The service is closed, for good or for now. */
	CLOSED(FieldReportKind.CLOSED, true, ReferralStatus.REJECTED, ReferralStatus.ON_HOLD, ReferralStatus.FAILED, ReferralStatus.CANCELLED),
	
	/** The service never answered (domain case 53). */
	NO_ANSWER(null, false, ReferralStatus.FAILED),
	
	PARTICIPANT_DECLINES(null, true, ReferralStatus.REJECTED, ReferralStatus.ON_HOLD, ReferralStatus.FAILED, ReferralStatus.CANCELLED),
	
	/** The participant could not be reached, or did not come. */
	PARTICIPANT_NOT_FOUND(null, true, ReferralStatus.REJECTED, ReferralStatus.ON_HOLD, ReferralStatus.FAILED, ReferralStatus.CANCELLED),
	
	NO_LONGER_NEEDED(null, false, ReferralStatus.CANCELLED),
	
	/** No consent opens any more what it tells: withdrawn, ended or run out. */
	CONSENT_WITHDRAWN(null, false, ReferralStatus.ON_HOLD, ReferralStatus.CANCELLED),
	
	DIED(null, false, ReferralStatus.CANCELLED),
	
	BACK_IN_CUSTODY(null, false, ReferralStatus.ON_HOLD, ReferralStatus.FAILED, ReferralStatus.CANCELLED),
	
	/** Another referral does what this one was to do. */
	REPLACED(null, false, ReferralStatus.CANCELLED, ReferralStatus.ENTERED_IN_ERROR),
	
	MADE_IN_ERROR(null, false, ReferralStatus.ENTERED_IN_ERROR),
	
	OTHER(null, true, ReferralStatus.REJECTED, ReferralStatus.ON_HOLD, ReferralStatus.FAILED, ReferralStatus.CANCELLED);
	
	private final FieldReportKind report;
	
	private final boolean forPartner;
	
	private final Set<ReferralStatus> ends;
	
	ReferralReason(FieldReportKind report, boolean forPartner, ReferralStatus first, ReferralStatus... others) {
		this.report = report;
		this.forPartner = forPartner;
		this.ends = Collections.unmodifiableSet(EnumSet.of(first, others));
	}
	
	/**
	 * @return whether a referral can come to this state for this reason
	 */
	public boolean leadsTo(ReferralStatus end) {
		return ends.contains(end);
	}
	
	/**
	 * @return what the directory learns of the service from it; null for nothing
	 */
	public FieldReportKind getReport() {
		return report;
	}
	
	/**
	 * @return whether a partner is asked for it; a choice must not tell what nobody told them
	 */
	public boolean isForPartner() {
		return forPartner;
	}
}
