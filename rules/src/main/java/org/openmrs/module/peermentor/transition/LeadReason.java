/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * Why somebody leads.
 */
public enum LeadReason {
	
	RELEASE_IS_FAR_OFF(Lead.CUSTODY_TEAM),
	BACK_IN_CUSTODY(Lead.CUSTODY_TEAM),
	/** Planned within the days of in-reach. */
	RELEASE_IS_NEAR(Lead.TRANSITION_TEAM),
	/** Nobody knows the day, or the custody may end any day: as near as can be. */
	RELEASE_CAN_COME_ANY_DAY(Lead.TRANSITION_TEAM),
	/** The planned day is over, and no release is recorded. */
	PLANNED_DAY_HAS_PASSED(Lead.TRANSITION_TEAM),
	IN_HOSPITAL(Lead.TRANSITION_TEAM),
	NO_MENTOR_ASSIGNED(Lead.TRANSITION_TEAM),
	/** Whoever is assigned is away, and nobody stands in. */
	MENTOR_ON_LEAVE(Lead.TRANSITION_TEAM),
	NOT_MET_YET(Lead.TRANSITION_TEAM),
	SUPPORT_ENDED_WITHOUT_HAND_OVER(Lead.TRANSITION_TEAM),
	MET_BY_MENTOR(Lead.MENTOR),
	CLINIC_ACCEPTED(Lead.COMMUNITY_CLINIC),
	PLAN_CLOSED(Lead.NOBODY);
	
	private final Lead lead;
	
	LeadReason(Lead lead) {
		this.lead = lead;
	}
	
	public Lead getLead() {
		return lead;
	}
}
