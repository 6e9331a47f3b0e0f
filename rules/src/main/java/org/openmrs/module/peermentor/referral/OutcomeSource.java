/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

/**
 * Who says what came of a referral. Each speaks for itself: none overwrites another.
 */
public enum OutcomeSource {
	
	/** The service itself. */
	PARTNER,
	
	/** Whom it is about. */
	PARTICIPANT,
	
	/** A mentor, of what they saw with their own eyes. */
	MENTOR
}
