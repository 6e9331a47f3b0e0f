/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

/**
 * What came of a referral, in the words of one source. Not having been asked is none of these: then there is no voice.
 */
public enum Outcome {
	
	/** The service takes the participant on, or gave what was needed. */
	ENROLLED("enrolled"),
	
	/** The participant was there and was seen; whether they were taken on was not said. */
	REACHED(null),
	
	/** Not taken on yet: on a waiting list, or something has to come first. */
	WAITLISTED("not-enrolled-on-waitlist"),
	
	/** The participant was there, or asked, and was not taken. */
	TURNED_AWAY("not-enrolled"),
	
	/** The participant was not there. */
	DID_NOT_GO("not-enrolled"),
	
	/** Asked, and the source cannot or will not say. */
	UNKNOWN(null);
	
	private final String enrolment;
	
	Outcome(String enrolment) {
		this.enrolment = enrolment;
	}
	
	/**
	 * @return the word for it among those that referrals between systems use for an enrolment; null where it says nothing about
	 *         one
	 */
	public String getEnrolment() {
		return enrolment;
	}
	
	/**
	 * @return whether the participant was seen by the service
	 */
	public boolean isReached() {
		return this == ENROLLED || this == REACHED;
	}
	
	/**
	 * @return whether it is a no, so that a coded reason has to come along
	 */
	public boolean needsReason() {
		return !isReached();
	}
	
	/**
	 * Whether two sources can both be right. Having been seen leaves open what came of it; all else excludes each other.
	 * 
	 * @param other neither null nor {@link #UNKNOWN}
	 */
	boolean agreesWith(Outcome other) {
		return this == other || this == REACHED && other.goesOnFromReached() || other == REACHED && goesOnFromReached();
	}
	
	private boolean goesOnFromReached() {
		return this == ENROLLED || this == WAITLISTED;
	}
}
