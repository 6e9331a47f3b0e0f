/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * What can happen to somebody with a plan, as far as their tasks are concerned.
 */
public enum Movement {
	
	RETURNED_TO_CUSTODY(TaskReason.RETURNED_TO_CUSTODY),
	ADMITTED_TO_HOSPITAL(null),
	MOVED_TO_ANOTHER_CENTRE(null),
	RELEASED_NOW(null),
	/** At its agreed end: what comes after the support window is still asked. */
	PLAN_COMPLETED(TaskReason.PLAN_CLOSED),
	PLAN_CLOSED(TaskReason.PLAN_CLOSED),
	DIED(TaskReason.DECEASED);
	
	private final TaskReason reason;
	
	Movement(TaskReason reason) {
		this.reason = reason;
	}
	
	/**
	 * @return why it ends what waits for the community, null if that goes on
	 */
	TaskReason getReason() {
		return reason;
	}
}
