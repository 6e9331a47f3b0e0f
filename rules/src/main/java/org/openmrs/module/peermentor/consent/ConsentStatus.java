/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;

/**
 * Where a consent stands. That its period is over, or its signature overdue, is read from the clock and is no state.
 */
public enum ConsentStatus {
	
	/** Being prepared; opens nothing. */
	DRAFT,
	
	/** Given; opens what it says while it lasts. */
	ACTIVE,
	
	/** Taken back by the participant, for all that it covered. */
	WITHDRAWN,
	
	/** The event until which it was given has come. */
	ENDED,
	
	/** Another consent stands in its place. */
	SUPERSEDED,
	
	/** Should never have been recorded; opens nothing and never did. */
	ENTERED_IN_ERROR;
	
	/** Who may take a consent from where to where; nothing is taken back, a change of mind is another consent. */
	public static final Lifecycle<ConsentStatus> LIFECYCLE = Lifecycle.of("consent", DRAFT)
	        .move(DRAFT, ACTIVE, Privileges.RECORD_CONSENTS)
	        .moveWithReason(DRAFT, ENTERED_IN_ERROR, Privileges.RECORD_CONSENTS)
	        .moveWithReason(ACTIVE, WITHDRAWN, Privileges.RECORD_CONSENTS)
	        .moveWithReason(ACTIVE, ENDED, Privileges.RECORD_CONSENTS)
	        .move(ACTIVE, SUPERSEDED, Privileges.RECORD_CONSENTS)
	        .moveWithReason(ACTIVE, ENTERED_IN_ERROR, Privileges.RECORD_CONSENTS).build();
}
