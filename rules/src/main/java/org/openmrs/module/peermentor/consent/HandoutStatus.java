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
 * Where a hand-out to an organisation outside stands. What was handed over can be handed over again while consents last;
 * what was blocked or cancelled has to be prepared anew.
 */
public enum HandoutStatus {
	
	/** Consents opened it when it was prepared; nothing left yet. */
	PREPARED,
	
	/** It left. */
	HANDED_OVER,
	
	/** When it was to leave, no consent opened all of it any more. */
	BLOCKED,
	
	/** Given up before it left. */
	CANCELLED;
	
	/** Who may take a hand-out from where to where. */
	public static final Lifecycle<HandoutStatus> LIFECYCLE = Lifecycle.of("handout", PREPARED)
	        .move(PREPARED, HANDED_OVER, Privileges.DISCLOSE).moveWithReason(PREPARED, BLOCKED, Privileges.DISCLOSE)
	        .moveWithReason(PREPARED, CANCELLED, Privileges.DISCLOSE).build();
}
