/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

/**
 * What a line of a timeline is about.
 */
public enum TimelineKind {
	
	/** A contact of a mentor with the participant. */
	CONTACT,
	
	/** A step of a transition plan. */
	PLAN,
	
	/** A clinical encounter that is no peer contact. */
	ENCOUNTER,
	
	/** A step of a referral that a service knows of. */
	REFERRAL,
	
	/** That there are peer notes which are not shared with the reader; has no time and is never kept. */
	UNSHARED_NOTES
}
