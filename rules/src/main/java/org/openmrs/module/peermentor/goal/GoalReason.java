/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Why a goal was laid aside, or is taken up again. None of them blames.
 */
public enum GoalReason {
	
	/** The participant does not want it any more. */
	NO_LONGER_WANTED(GoalStatus.ARCHIVED),
	
	/** The participant wants something else instead, which is a goal of its own. */
	CHANGED(GoalStatus.ARCHIVED),
	
	/** It cannot be done for now. */
	NOT_POSSIBLE_NOW(GoalStatus.ARCHIVED),
	
	/** The participant is not with the programme any more. */
	PARTICIPANT_LEFT(GoalStatus.ARCHIVED),
	
	DIED(GoalStatus.ARCHIVED),
	
	/** It was written down wrongly and stays to be seen; what should never have been written is taken back instead. */
	ENTERED_IN_ERROR(GoalStatus.ARCHIVED),
	
	/** It was not reached after all, or not laid aside. */
	MARKED_BY_MISTAKE(GoalStatus.ACTIVE),
	
	/** It was reached and is lost again, such as a home. */
	LOST_AGAIN(GoalStatus.ACTIVE),
	
	WANTED_AGAIN(GoalStatus.ACTIVE),
	
	POSSIBLE_NOW(GoalStatus.ACTIVE),
	
	OTHER(GoalStatus.ARCHIVED, GoalStatus.ACTIVE);
	
	private final Set<GoalStatus> ends;
	
	GoalReason(GoalStatus first, GoalStatus... others) {
		this.ends = Collections.unmodifiableSet(EnumSet.of(first, others));
	}
	
	/**
	 * @return whether a goal can come to this state for this reason
	 */
	public boolean leadsTo(GoalStatus end) {
		return ends.contains(end);
	}
}
