/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

/**
 * How sure it is what came of a referral, the least sure first; {@link #DISPUTED} stands beside that order.
 */
public enum OutcomeConfidence {
	
	/** Nobody has said anything, or those who were asked cannot or will not say. */
	NOTHING_KNOWN,
	
	/** The sources exclude each other, and nobody has settled it. */
	DISPUTED,
	
	/** The participant alone says it (domain case 53). */
	CLAIMED,
	
	/** A mentor alone saw it. */
	SEEN,
	
	/** The service alone says it. */
	REPORTED,
	
	/** At least two sources say it, or what it goes on from, and none says otherwise. */
	CONFIRMED,
	
	/** The sources exclude each other, and somebody entitled to has settled it. */
	SETTLED;
	
	/** How sure it is if one source alone says it. */
	static OutcomeConfidence ofOne(OutcomeSource source) {
		switch (source) {
			case PARTNER:
				return REPORTED;
			case MENTOR:
				return SEEN;
			default:
				return CLAIMED;
		}
	}
}
