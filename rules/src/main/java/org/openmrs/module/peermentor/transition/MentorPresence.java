/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * Whether a participant's mentor is there.
 */
public enum MentorPresence {
	
	/** No mentor is assigned. */
	NONE,
	/** Whoever is assigned is on leave. */
	ON_LEAVE,
	AT_WORK
}
