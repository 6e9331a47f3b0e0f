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
	
	RETURNED_TO_CUSTODY,
	ADMITTED_TO_HOSPITAL,
	MOVED_TO_ANOTHER_CENTRE,
	RELEASED_NOW,
	/** At its agreed end: what comes after the support window is still asked. */
	PLAN_COMPLETED,
	PLAN_CLOSED,
	DIED
}
