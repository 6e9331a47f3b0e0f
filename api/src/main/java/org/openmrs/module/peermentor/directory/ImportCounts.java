/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import javax.persistence.Column;
import javax.persistence.Embeddable;

/**
 * What an import did so far: every record that was read is inserted, changed, unchanged, repeated or refused.
 */
@Embeddable
class ImportCounts {
	
	/** Read: rows of all tables, those in other records as well. */
	@Column(name = "rows_read", nullable = false)
	int read;
	
	@Column(name = "inserted", nullable = false)
	int inserted;
	
	@Column(name = "changed", nullable = false)
	int changed;
	
	@Column(name = "unchanged", nullable = false)
	int unchanged;
	
	/** The same record stood in the file before; what it said there counts. */
	@Column(name = "repeated", nullable = false)
	int repeated;
	
	@Column(name = "refused", nullable = false)
	int refused;
	
	/** What was found wrong and kept nobody out. */
	@Column(name = "noted", nullable = false)
	int noted;
	
	@Column(name = "conflicts", nullable = false)
	int conflicts;
	
	@Column(name = "vanished", nullable = false)
	int vanished;
	
	/** Had vanished, and are there again. */
	@Column(name = "returned", nullable = false)
	int returned;
	
	ImportCounts() {
	}
	
	ImportCounts(ImportCounts other) {
		read = other.read;
		inserted = other.inserted;
		changed = other.changed;
		unchanged = other.unchanged;
		repeated = other.repeated;
		refused = other.refused;
		noted = other.noted;
		conflicts = other.conflicts;
		vanished = other.vanished;
		returned = other.returned;
	}
}
