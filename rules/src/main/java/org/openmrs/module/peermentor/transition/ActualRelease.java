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
 * A release that has happened. Immutable.
 */
public final class ActualRelease {
	
	private final Instant at;
	
	private final boolean estimated;
	
	private final ReleasePlace place;
	
	private final ReleaseKind kind;
	
	/**
	 * @param at not null
	 * @param estimated whether the minute is a guess
	 * @param place not null
	 * @param kind not null
	 */
	public ActualRelease(Instant at, boolean estimated, ReleasePlace place, ReleaseKind kind) {
		this.at = Objects.requireNonNull(at, "at");
		this.estimated = estimated;
		this.place = Objects.requireNonNull(place, "place");
		this.kind = Objects.requireNonNull(kind, "kind");
	}
	
	public Instant getAt() {
		return at;
	}
	
	public boolean isEstimated() {
		return estimated;
	}
	
	public ReleasePlace getPlace() {
		return place;
	}
	
	public ReleaseKind getKind() {
		return kind;
	}
}
