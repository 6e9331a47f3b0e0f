/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * What a line in the history of a plan is about.
 */
public enum PlanSubject {
	
	/** Where the plan stands. */
	STATUS,
	/** When release is planned for. */
	PLANNED_RELEASE,
	/** Where the participant is held. */
	CENTRE,
	/** A readiness item; the code is its area. */
	READINESS_ITEM,
	/** A task; the code is the template's. */
	TASK,
	/** The linked tasks of a signed threshold, without the rule: its name tells of a medicine. */
	THRESHOLD,
	/** A step of the hand-over. */
	HAND_OVER,
	/** A release condition; the code is its category. */
	CONDITION,
	/** Two records became one. */
	MERGE
}
