/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.Objects;

/**
 * A time in which a referral was on hold, so that nothing counted. Immutable.
 */
public final class LadderHold {
	
	private final Instant from;
	
	private final Instant until;
	
	/**
	 * @param until null if it still is
	 */
	public LadderHold(Instant from, Instant until) {
		this.from = Objects.requireNonNull(from, "from");
		this.until = until;
	}
	
	boolean holdsAt(Instant at) {
		return !at.isBefore(from) && (until == null || at.isBefore(until));
	}
	
	Instant getUntil() {
		return until;
	}
	
	boolean isOpenEnded() {
		return until == null;
	}
}
