/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;

/**
 * Where a supervisor's question about a contact stands.
 */
public enum QuestionStatus {
	
	/** Waits for the mentor. */
	ASKED,
	
	/** Waits for the supervisor to read it. */
	ANSWERED,
	
	CLOSED;
	
	/** Who may take a question from where to where; that the answer comes from the contact's own mentor is asked besides. */
	public static final Lifecycle<QuestionStatus> LIFECYCLE = Lifecycle.of("question", ASKED)
	        .move(ASKED, ANSWERED, Privileges.RECORD_CONTACTS).move(ANSWERED, CLOSED, Privileges.REVIEW_CONTACTS)
	        .moveWithReason(ASKED, CLOSED, Privileges.REVIEW_CONTACTS).build();
	
	/**
	 * @return whether somebody still has to do something about it
	 */
	public boolean isOpen() {
		return this != CLOSED;
	}
}
