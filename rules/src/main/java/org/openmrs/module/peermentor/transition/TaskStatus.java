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
 * Where a task stands. That it is overdue is derived from the clock.
 */
public enum TaskStatus {
	
	/** Waits; nobody has taken it. */
	OPEN,
	/** Somebody has said that they see to it. */
	CLAIMED,
	DONE,
	/** Could not be done, for a coded reason. */
	NOT_POSSIBLE,
	/** Is not needed any more, for a coded reason. */
	CANCELLED;
	
	/** Who may take a task from where to where; that it is theirs is asked besides. */
	public static final Lifecycle<TaskStatus> LIFECYCLE = Lifecycle.of("transitionTask", OPEN)
	        .move(OPEN, CLAIMED, Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS)
	        .move(OPEN, DONE, Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS)
	        .moveWithReason(OPEN, NOT_POSSIBLE, Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS)
	        .moveWithReason(OPEN, CANCELLED, Privileges.MANAGE_PLANS)
	        .move(CLAIMED, DONE, Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS)
	        .moveWithReason(CLAIMED, OPEN, Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS)
	        .moveWithReason(CLAIMED, NOT_POSSIBLE, Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS)
	        .moveWithReason(CLAIMED, CANCELLED, Privileges.MANAGE_PLANS)
	        .moveWithReason(DONE, OPEN, Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS)
	        .moveWithReason(NOT_POSSIBLE, OPEN, Privileges.RECORD_CONTACTS, Privileges.MANAGE_PLANS)
	        .moveWithReason(CANCELLED, OPEN, Privileges.MANAGE_PLANS).build();
	
	/**
	 * @return whether somebody still has to do something
	 */
	public boolean isOpen() {
		return this == OPEN || this == CLAIMED;
	}
}
