/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody tried to reach the participant, and did not. Immutable.
 */
public final class OutreachAttempt {
	
	private final OutreachStep step;
	
	private final Instant at;
	
	/**
	 * @param step not null
	 * @param at not null
	 */
	public OutreachAttempt(OutreachStep step, Instant at) {
		this.step = Objects.requireNonNull(step, "step");
		this.at = Objects.requireNonNull(at, "at");
	}
	
	public OutreachStep getStep() {
		return step;
	}
	
	public Instant getAt() {
		return at;
	}
}
