/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Actors;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;

/**
 * Where a goal stands. No end is final: a goal that was reached or laid aside can be taken up again.
 */
public enum GoalStatus {
	
	/** The participant is on the way. */
	ACTIVE,
	
	/** The participant says that it is reached. */
	COMPLETED,
	
	/** Laid aside; the reason says why. */
	ARCHIVED;
	
	/** Who may take a goal from where to where. The module itself lays aside what somebody who has died wanted to do. */
	public static final Lifecycle<GoalStatus> LIFECYCLE = Lifecycle.of("goal", ACTIVE)
	        .move(ACTIVE, COMPLETED, Privileges.RECORD_GOALS)
	        .moveWithReason(ACTIVE, ARCHIVED, Privileges.RECORD_GOALS, Actors.MODULE)
	        .moveWithReason(COMPLETED, ACTIVE, Privileges.RECORD_GOALS)
	        .move(ARCHIVED, ACTIVE, Privileges.RECORD_GOALS).build();
	
	/**
	 * @return whether somebody is on the way to it
	 */
	public boolean isOpen() {
		return this == ACTIVE;
	}
}
