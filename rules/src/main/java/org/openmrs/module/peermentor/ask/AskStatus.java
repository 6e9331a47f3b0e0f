/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;

/**
 * Where an ask to a mentor stands. Each step keeps who took it and when.
 */
public enum AskStatus {
	
	/** Asked; no mentor has said anything yet. */
	ASKED,
	
	/** A mentor has taken it on. */
	ACCEPTED,
	
	/** Done, or known; the answer says what came of it. */
	ANSWERED,
	
	/** The mentor does not do it. */
	DECLINED,
	
	/** Whoever asked takes it back. */
	WITHDRAWN;
	
	/** Who may take an ask from where to where; an end is final, a new ask begins anew. */
	public static final Lifecycle<AskStatus> LIFECYCLE = Lifecycle.of("mentorAsk", ASKED)
	        .move(ASKED, ACCEPTED, Privileges.ANSWER_ASKS)
	        .move(ASKED, ANSWERED, Privileges.ANSWER_ASKS)
	        .moveWithReason(ASKED, DECLINED, Privileges.ANSWER_ASKS)
	        .moveWithReason(ASKED, WITHDRAWN, Privileges.ASK_MENTOR)
	        .move(ACCEPTED, ANSWERED, Privileges.ANSWER_ASKS)
	        .moveWithReason(ACCEPTED, DECLINED, Privileges.ANSWER_ASKS)
	        .moveWithReason(ACCEPTED, WITHDRAWN, Privileges.ASK_MENTOR).build();
	
	/**
	 * @return whether somebody waits for an answer
	 */
	public boolean isOpen() {
		return this == ASKED || this == ACCEPTED;
	}
}
