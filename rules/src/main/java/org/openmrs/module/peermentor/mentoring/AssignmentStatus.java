/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

/**
 * Where an assignment stands at an instant. Derived from its {@link Term}, never stored.
 */
public enum AssignmentStatus {
	
	/** Begins later. */
	PLANNED,
	/** Runs now, and gives the mentor reach of the participant. */
	ACTIVE,
	/** Is over, or will never begin. */
	ENDED
}
