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
 * Where an edition of a narrative stands that a supervisor should look at.
 */
public enum ReviewStatus {
	
	/** Waits for a supervisor. */
	OPEN,
	
	/** A supervisor looked, and said what came of it. */
	REVIEWED,
	
	/** A later edition stands in its place before anybody looked. */
	REPLACED;
	
	/** Who may take a review from where to where; an edition that is written after a review has a review of its own. */
	public static final Lifecycle<ReviewStatus> LIFECYCLE = Lifecycle.of("narrativeReview", OPEN)
	        .moveWithReason(OPEN, REVIEWED, Privileges.REVIEW_CONTACTS).move(OPEN, REPLACED, Privileges.RECORD_CONTACTS).build();
}
