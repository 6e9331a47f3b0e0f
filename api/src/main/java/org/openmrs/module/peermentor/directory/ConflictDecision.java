/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a steward decides about a conflict, as requested.
 */
public final class ConflictDecision {
	
	final int version;
	
	final ConflictStatus status;
	
	final Problems found;
	
	/**
	 * @param version the version that the caller read
	 * @param status kept or taken
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public ConflictDecision(int version, ConflictStatus status, Problems found) {
		this.version = version;
		this.status = status;
		this.found = found;
	}
	
	void check() {
		found.require("status", status);
		found.throwIfAny();
	}
}
