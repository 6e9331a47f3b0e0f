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
 * Where a request from outside stands. One that is legal stays received, and holds the records, until a privacy officer
 * decides; any other is answered as soon as it is kept.
 */
public enum RequestStatus {
	
	/** Came in. */
	RECEIVED,
	
	/** Answered by the script, and nothing was released. */
	ANSWERED,
	
	/** Nothing is released, for a coded reason. */
	REFUSED,
	
	/** Some segments were released, as far as an order goes. */
	RELEASED_UNDER_ORDER;
	
	/** Who may take a request from where to where. */
	public static final Lifecycle<RequestStatus> LIFECYCLE = Lifecycle.of("informationRequest", RECEIVED)
	        .move(RECEIVED, ANSWERED, Privileges.RECORD_REQUESTS)
	        .moveWithReason(RECEIVED, REFUSED, Privileges.REVIEW_ACCESS)
	        .move(RECEIVED, RELEASED_UNDER_ORDER, Privileges.REVIEW_ACCESS).build();
}
