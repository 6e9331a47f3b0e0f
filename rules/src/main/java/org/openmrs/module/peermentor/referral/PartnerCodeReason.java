/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

/**
 * Why a partner's code was taken back.
 */
public enum PartnerCodeReason {
	
	/** Another code was made for the same referral. */
	REISSUED(false),
	
	/** The referral waits for no answer any more: taken back, ended, or settled otherwise. */
	REFERRAL_ENDED(false),
	
	/** The participant no longer agrees to what it tells. */
	CONSENT_WITHDRAWN(false),
	
	/** The sheet was lost. */
	LOST(true),
	
	/** Somebody has it whom it is not for. */
	WRONG_HANDS(true),
	
	/** The service answered another way. */
	ANSWERED_OTHERWISE(true),
	
	/** Should not have been made. */
	ENTERED_IN_ERROR(true);
	
	private final boolean forPersons;
	
	PartnerCodeReason(boolean forPersons) {
		this.forPersons = forPersons;
	}
	
	/**
	 * @return whether a person may give it; the others are found out
	 */
	public boolean isForPersons() {
		return forPersons;
	}
}
