/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * The thirteen kinds of peer contact. Each is an encounter type of its own, so that every screen, report and export of
 * encounters can tell them apart.
 */
public enum ContactKind {
	
	PRE_RELEASE_VISIT,
	
	RELEASE_DAY_ACCOMPANIMENT,
	
	ACCOMPANIMENT_TO_APPOINTMENT,
	
	CHECK_IN,
	
	/** Nobody reached, most often; as quick to record as a contact, because attempts are work too. */
	OUTREACH_ATTEMPT,
	
	GOAL_SETTING,
	
	RESOURCE_NAVIGATION,
	
	ADVOCACY,
	
	EMPLOYMENT_SUPPORT,
	
	SKILLS_AND_COPING_SESSION,
	
	GROUP_SESSION,
	
	CRISIS_SUPPORT,
	
	CLOSING_AND_HAND_OFF;
	
	/**
	 * @return whether a contact of this kind that took place must say how the accompaniment went
	 */
	public boolean isAccompaniment() {
		return this == RELEASE_DAY_ACCOMPANIMENT || this == ACCOMPANIMENT_TO_APPOINTMENT;
	}
	
	/**
	 * @return whether a contact of this kind took place where the caller does not say
	 */
	public TookPlace tookPlaceByDefault() {
		return this == OUTREACH_ATTEMPT ? TookPlace.NO : TookPlace.YES;
	}
}
