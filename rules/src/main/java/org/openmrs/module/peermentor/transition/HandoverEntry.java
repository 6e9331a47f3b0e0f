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
 * Somebody ticked a step of the hand-over, or took a tick back. Immutable; entries are added, never changed.
 */
public final class HandoverEntry {
	
	private final HandoverStep step;
	
	private final boolean done;
	
	private final String by;
	
	private final Instant at;
	
	/**
	 * @param step which
	 * @param done false to take it back
	 * @param by the key of the user
	 * @param at when it was entered
	 */
	public HandoverEntry(HandoverStep step, boolean done, String by, Instant at) {
		this.step = Objects.requireNonNull(step, "step");
		this.done = done;
		this.by = Objects.requireNonNull(by, "by");
		this.at = Objects.requireNonNull(at, "at");
	}
	
	public HandoverStep getStep() {
		return step;
	}
	
	public boolean isDone() {
		return done;
	}
	
	public String getBy() {
		return by;
	}
	
	public Instant getAt() {
		return at;
	}
}
