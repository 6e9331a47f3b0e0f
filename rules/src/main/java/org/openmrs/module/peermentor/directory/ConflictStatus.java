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
 * Where it stands that a field was changed here and at its source. Until somebody decides, what stands here counts.
 */
public enum ConflictStatus {
	
	/** Nobody has decided yet. */
	OPEN,
	
	/** What stands here is right. */
	KEPT,
	
	/** What the source says is right, and stands here now. */
	TAKEN,
	
	/** Both came to say the same again before anybody decided. */
	SETTLED;
	
	/** Who may take a conflict from where to where; the source saying something else again is another conflict. */
	public static final Lifecycle<ConflictStatus> LIFECYCLE = Lifecycle.of("directoryConflict", OPEN)
	        .move(OPEN, KEPT, Privileges.STEWARD_DIRECTORY)
	        .move(OPEN, TAKEN, Privileges.STEWARD_DIRECTORY)
	        .move(OPEN, SETTLED, Privileges.IMPORT_DIRECTORY).build();
}
