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
 * Where a safety concern stands with the supervisors. Each step keeps who took it and when; none can be taken back.
 */
public enum ConcernStatus {
	
	/** Raised by a mentor or colleague; no supervisor has said yet that they know. */
	RAISED,
	
	/** A supervisor knows and has taken it on. */
	ACKNOWLEDGED,
	
	/** Talked through with the mentor afterwards. */
	DEBRIEFED;
	
	/** Who may take a safety concern from where to where. */
	public static final Lifecycle<ConcernStatus> LIFECYCLE = Lifecycle.of("safetyConcern", RAISED)
	        .move(RAISED, ACKNOWLEDGED, Privileges.MANAGE_CONCERNS)
	        .move(ACKNOWLEDGED, DEBRIEFED, Privileges.MANAGE_CONCERNS).build();
}
