/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who ends a medication line.
 */
public final class LineEnding {
	
	final Integer version;
	
	final LocalDate on;
	
	final LineEnd reason;
	
	final Problems found;
	
	/**
	 * @param version the version that the caller read; null only if a problem says so
	 * @param on the first day on which the line no longer holds
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public LineEnding(Integer version, LocalDate on, LineEnd reason, Problems found) {
		this.version = version;
		this.on = on;
		this.reason = reason;
		this.found = found;
	}
}
