/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;

import org.openmrs.module.peermentor.contact.Mode;

/**
 * An attempt to reach a participant, in vain.
 */
public final class FailedAttempt {
	
	private final Instant at;
	
	private final Mode mode;
	
	FailedAttempt(Instant at, Mode mode) {
		this.at = at;
		this.mode = mode;
	}
	
	public Instant getAt() {
		return at;
	}
	
	/**
	 * @return in which way it was tried, null if nobody said
	 */
	public Mode getMode() {
		return mode;
	}
}
