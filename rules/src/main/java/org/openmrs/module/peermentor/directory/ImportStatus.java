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
 * Where the import of one file stands. Every end but a whole one is safe to repeat: what is in stays as it is, what is
 * missing comes.
 */
public enum ImportStatus {
	
	/** At work, as long as it shows signs of life. */
	RUNNING,
	
	/** Went through the whole file: every record is in, or in the report. */
	DONE,
	
	/** The file was refused as a whole; nothing was written. */
	REFUSED,
	
	/** Something failed on the way; what was written until then is whole. */
	BROKEN_OFF,
	
	/** Showed no sign of life any more, and made way for another. */
	ABANDONED;
	
	/** Who may take an import from where to where; an end is final, another try is another import. */
	public static final Lifecycle<ImportStatus> LIFECYCLE = Lifecycle.of("directoryImport", RUNNING)
	        .move(RUNNING, DONE, Privileges.IMPORT_DIRECTORY)
	        .move(RUNNING, REFUSED, Privileges.IMPORT_DIRECTORY)
	        .move(RUNNING, BROKEN_OFF, Privileges.IMPORT_DIRECTORY)
	        .move(RUNNING, ABANDONED, Privileges.IMPORT_DIRECTORY).build();
}
