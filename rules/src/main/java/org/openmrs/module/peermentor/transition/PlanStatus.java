/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;

/**
 * Where a transition plan stands. A plan is for one release; a return to custody pauses it, and the next release opens a
 * linked one.
 */
public enum PlanStatus {
	
	/** Asked for; nobody has begun. */
	REFERRED,
	/** Worked on before release. */
	PREPARING,
	/** A coordinator approved it. */
	READY,
	/** Out, and not met yet. */
	RELEASED,
	/** Out, and met. */
	IN_SUPPORT,
	/** Back in custody; waits for the next release, which opens a plan of its own. */
	PAUSED_IN_CUSTODY,
	/** In hospital or detox, before or after release. */
	PAUSED_IN_HOSPITAL,
	CLOSED;
	
	/** Who may take a plan from where to where; what the facts allow is asked besides. */
	public static final Lifecycle<PlanStatus> LIFECYCLE = Lifecycle.of("transitionPlan", REFERRED)
	        .move(REFERRED, PREPARING, Privileges.MANAGE_PLANS).move(PREPARING, READY, Privileges.APPROVE_PLANS)
	        .moveWithReason(READY, PREPARING, Privileges.MANAGE_PLANS, Privileges.APPROVE_PLANS)
	        .move(REFERRED, RELEASED, Privileges.RECORD_RELEASE).move(PREPARING, RELEASED, Privileges.RECORD_RELEASE)
	        .move(READY, RELEASED, Privileges.RECORD_RELEASE)
	        .move(RELEASED, IN_SUPPORT, Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS)
	        .move(REFERRED, PAUSED_IN_HOSPITAL, Privileges.RECORD_RELEASE, Privileges.MANAGE_PLANS)
	        .move(PREPARING, PAUSED_IN_HOSPITAL, Privileges.RECORD_RELEASE, Privileges.MANAGE_PLANS)
	        .move(READY, PAUSED_IN_HOSPITAL, Privileges.RECORD_RELEASE, Privileges.MANAGE_PLANS)
	        .move(RELEASED, PAUSED_IN_HOSPITAL, Privileges.RECORD_RELEASE, Privileges.MANAGE_PLANS)
	        .move(IN_SUPPORT, PAUSED_IN_HOSPITAL, Privileges.RECORD_RELEASE, Privileges.MANAGE_PLANS)
	        .move(PAUSED_IN_HOSPITAL, PREPARING, Privileges.RECORD_RELEASE, Privileges.MANAGE_PLANS)
	        .move(PAUSED_IN_HOSPITAL, RELEASED, Privileges.RECORD_RELEASE)
	        .move(PAUSED_IN_HOSPITAL, IN_SUPPORT, Privileges.RECORD_RELEASE, Privileges.MANAGE_PLANS)
	        .move(RELEASED, PAUSED_IN_CUSTODY, Privileges.RECORD_RELEASE, Privileges.MANAGE_PLANS)
	        .move(IN_SUPPORT, PAUSED_IN_CUSTODY, Privileges.RECORD_RELEASE, Privileges.MANAGE_PLANS)
	        .move(PAUSED_IN_HOSPITAL, PAUSED_IN_CUSTODY, Privileges.RECORD_RELEASE, Privileges.MANAGE_PLANS)
	        .moveWithReason(PAUSED_IN_CUSTODY, RELEASED, Privileges.MANAGE_PLANS)
	        .moveWithReason(PAUSED_IN_CUSTODY, IN_SUPPORT, Privileges.MANAGE_PLANS)
	        .moveWithReason(REFERRED, CLOSED, Privileges.MANAGE_PLANS)
	        .moveWithReason(PREPARING, CLOSED, Privileges.MANAGE_PLANS)
	        .moveWithReason(READY, CLOSED, Privileges.MANAGE_PLANS)
	        .moveWithReason(RELEASED, CLOSED, Privileges.MANAGE_PLANS)
	        .moveWithReason(IN_SUPPORT, CLOSED, Privileges.MANAGE_PLANS)
	        .moveWithReason(PAUSED_IN_CUSTODY, CLOSED, Privileges.MANAGE_PLANS, Privileges.RECORD_RELEASE)
	        .moveWithReason(PAUSED_IN_HOSPITAL, CLOSED, Privileges.MANAGE_PLANS)
	        .moveWithReason(CLOSED, PREPARING, Privileges.APPROVE_PLANS)
	        .moveWithReason(CLOSED, RELEASED, Privileges.APPROVE_PLANS)
	        .moveWithReason(CLOSED, IN_SUPPORT, Privileges.APPROVE_PLANS).build();
	
	public boolean isOpen() {
		return this != CLOSED;
	}
	
	/**
	 * @return whether the participant is in custody as far as the plan knows
	 */
	public boolean isInCustody() {
		return this == REFERRED || this == PREPARING || this == READY || this == PAUSED_IN_CUSTODY;
	}
	
	/**
	 * @return whether contacts and community tasks wait
	 */
	public boolean isPaused() {
		return this == PAUSED_IN_CUSTODY || this == PAUSED_IN_HOSPITAL;
	}
}
