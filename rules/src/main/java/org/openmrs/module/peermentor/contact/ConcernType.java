/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * What a safety concern is about. <code>MENTOR_SAFETY</code> is about the mentor and never stands in a participant's
 * chart.
 */
public enum ConcernType {
	
	OVERDOSE,
	SUICIDE,
	VIOLENCE,
	EXPLOITATION,
	CHILD_PROTECTION,
	MEDICAL,
	MISSING,
	MENTOR_SAFETY,
	OTHER;
	
	/**
	 * @return whether it is about body or life, so that whoever treats the participant in an emergency needs it
	 */
	public boolean bearsOnEmergency() {
		return this == OVERDOSE || this == SUICIDE || this == MEDICAL;
	}
	
	/**
	 * @return whether it is about the participant, so that a clinician of theirs can be told
	 */
	public boolean isAboutParticipant() {
		return this != MENTOR_SAFETY;
	}
}
