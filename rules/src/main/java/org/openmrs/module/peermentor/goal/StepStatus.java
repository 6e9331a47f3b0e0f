/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;

/**
 * Where a step towards a goal stands.
 */
public enum StepStatus {
	
	/** Agreed on; nobody has begun. */
	NOT_STARTED,
	
	/** Begun. */
	ACTIVE,
	
	/** Done. */
	COMPLETED,
	
	/** Will not be taken; the reason says why. */
	DROPPED;
	
	/** Who may take a step from where to where; each can be taken back. */
	public static final Lifecycle<StepStatus> LIFECYCLE = Lifecycle.of("goalStep", NOT_STARTED)
	        .move(NOT_STARTED, ACTIVE, Privileges.RECORD_GOALS)
	        .move(NOT_STARTED, COMPLETED, Privileges.RECORD_GOALS)
	        .moveWithReason(NOT_STARTED, DROPPED, Privileges.RECORD_GOALS)
	        .move(ACTIVE, NOT_STARTED, Privileges.RECORD_GOALS)
	        .move(ACTIVE, COMPLETED, Privileges.RECORD_GOALS)
	        .moveWithReason(ACTIVE, DROPPED, Privileges.RECORD_GOALS)
	        .move(COMPLETED, NOT_STARTED, Privileges.RECORD_GOALS)
	        .move(COMPLETED, ACTIVE, Privileges.RECORD_GOALS)
	        .move(DROPPED, NOT_STARTED, Privileges.RECORD_GOALS)
	        .move(DROPPED, ACTIVE, Privileges.RECORD_GOALS).build();
}
