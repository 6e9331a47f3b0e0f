/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;

/**
 * Where a report from the field stands. Both ends are final; who finds it otherwise reports anew.
 */
public enum FieldReportStatus {
	
	/** A steward has yet to ask the service. */
	OPEN,
	
	/** It was so, and the directory says so now. */
	ACCEPTED,
	
	/** The directory stays as it is. */
	DECLINED;
	
	/** Who may take a report from where to where. */
	public static final Lifecycle<FieldReportStatus> LIFECYCLE = Lifecycle.of("fieldReport", OPEN)
	        .move(OPEN, ACCEPTED, Privileges.STEWARD_DIRECTORY)
	        .moveWithReason(OPEN, DECLINED, Privileges.STEWARD_DIRECTORY).build();
}
