/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

/**
 * What happened with a code, as the administrator's log says it. To whoever tried, every one but {@link #OPENED} and
 * {@link #ANSWERED} looks the same.
 */
public enum PartnerEvent {
	
	/** A code was made and shown once to whoever made it. */
	ISSUED,
	
	/** Somebody who had the code looked at what is asked. */
	OPENED,
	
	/** Somebody who had the code answered; it is used up. */
	ANSWERED,
	
	/** No code can look so: a slip in typing. */
	MISTYPED,
	
	/** Could be a code and is none: a guess. */
	WRONG,
	
	/** Too late. */
	EXPIRED,
	
	/** Answered before. */
	REPLAYED,
	
	/** The code was taken back, then or before. */
	REVOKED,
	
	/** What may be told is no longer consented to, or the referral waits for no answer any more. */
	NOT_OPEN,
	
	/** Too many wrong tries came before, or the code was looked at too often. */
	LOCKED,
	
	/** The site does not take answers by code. */
	OFF;
	
	/**
	 * @return whether whoever tried got what they came for
	 */
	public boolean isGranted() {
		return this == OPENED || this == ANSWERED;
	}
}
