/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * Why a task was given back, not done, cancelled or opened again.
 */
public enum TaskReason {
	
	RETURNED_TO_CUSTODY,
	IN_HOSPITAL,
	DECEASED,
	PLAN_CLOSED,
	RELEASED_NOW,
	RELEASE_MOVED,
	PARTICIPANT_DECLINED,
	NOT_REACHED,
	SERVICE_REFUSED,
	NO_TIME,
	NO_LONGER_NEEDED,
	OWNER_CHANGED,
	FELL_THROUGH,
	/** What called for it was corrected. */
	CORRECTED,
	RECORDED_IN_ERROR,
	OTHER
}
