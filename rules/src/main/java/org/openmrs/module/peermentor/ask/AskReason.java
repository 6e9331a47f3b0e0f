/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Why a mentor declines what was asked, or why it was taken back.
 */
public enum AskReason {
	
	/** The participant does not want it. */
	PARTICIPANT_DECLINES(AskStatus.DECLINED),
	
	/** The mentor cannot in time. */
	NO_TIME(AskStatus.DECLINED),
	
	/** The participant cannot be found. */
	CANNOT_REACH(AskStatus.DECLINED),
	
	/** It would make the mentor speak for the participant, or is clinical work. */
	NOT_A_MENTORS_PART(AskStatus.DECLINED),
	
	NOT_SAFE(AskStatus.DECLINED),
	
	OTHER(AskStatus.DECLINED, AskStatus.WITHDRAWN),
	
	NO_LONGER_NEEDED(AskStatus.WITHDRAWN),
	
	ASKED_IN_ERROR(AskStatus.WITHDRAWN),
	
	/** The participant has died. */
	DECEASED(AskStatus.WITHDRAWN);
	
	private final Set<AskStatus> ends;
	
	AskReason(AskStatus first, AskStatus... others) {
		this.ends = Collections.unmodifiableSet(EnumSet.of(first, others));
	}
	
	/**
	 * @return whether an ask can come to this end for this reason
	 */
	public boolean leadsTo(AskStatus end) {
		return ends.contains(end);
	}
}
