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
 * Where a readiness item stands.
 */
public enum ItemStatus {
	
	/** Nobody has asked. Counts as missing. */
	UNKNOWN,
	/** Asked, and wanting. */
	NEEDED,
	IN_PROGRESS,
	DONE,
	/** The participant does not want it, or has it already. Nothing is missing. */
	NOT_WANTED,
	/** Cannot be had, for a coded reason. The participant leaves without it: it stays on the list of what is missing. */
	NOT_POSSIBLE;
	
	/** Who may take an item from where to where. */
	public static final Lifecycle<ItemStatus> LIFECYCLE = Lifecycle.of("readinessItem", UNKNOWN)
	        .move(UNKNOWN, NEEDED, Privileges.MANAGE_PLANS).move(UNKNOWN, IN_PROGRESS, Privileges.MANAGE_PLANS)
	        .move(UNKNOWN, DONE, Privileges.MANAGE_PLANS).move(UNKNOWN, NOT_WANTED, Privileges.MANAGE_PLANS)
	        .moveWithReason(UNKNOWN, NOT_POSSIBLE, Privileges.MANAGE_PLANS)
	        .move(NEEDED, IN_PROGRESS, Privileges.MANAGE_PLANS).move(NEEDED, DONE, Privileges.MANAGE_PLANS)
	        .move(NEEDED, NOT_WANTED, Privileges.MANAGE_PLANS).moveWithReason(NEEDED, NOT_POSSIBLE, Privileges.MANAGE_PLANS)
	        .move(IN_PROGRESS, NEEDED, Privileges.MANAGE_PLANS).move(IN_PROGRESS, DONE, Privileges.MANAGE_PLANS)
	        .move(IN_PROGRESS, NOT_WANTED, Privileges.MANAGE_PLANS)
	        .moveWithReason(IN_PROGRESS, NOT_POSSIBLE, Privileges.MANAGE_PLANS)
	        .moveWithReason(DONE, NEEDED, Privileges.MANAGE_PLANS).moveWithReason(DONE, IN_PROGRESS, Privileges.MANAGE_PLANS)
	        .move(NOT_WANTED, NEEDED, Privileges.MANAGE_PLANS).move(NOT_WANTED, IN_PROGRESS, Privileges.MANAGE_PLANS)
	        .move(NOT_WANTED, DONE, Privileges.MANAGE_PLANS).move(NOT_POSSIBLE, NEEDED, Privileges.MANAGE_PLANS)
	        .move(NOT_POSSIBLE, IN_PROGRESS, Privileges.MANAGE_PLANS).move(NOT_POSSIBLE, DONE, Privileges.MANAGE_PLANS)
	        .move(NOT_POSSIBLE, NOT_WANTED, Privileges.MANAGE_PLANS).build();
	
	/**
	 * @return whether the participant would have to do without it if the door opened now
	 */
	public boolean isMissing() {
		return this != DONE && this != NOT_WANTED;
	}
	
	/**
	 * @return whether somebody still has to do or to decide something
	 */
	public boolean isUndecided() {
		return this == UNKNOWN || this == NEEDED || this == IN_PROGRESS;
	}
}
