/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.util.Objects;

/**
 * A time in custody, hospital or detox, where the facility gives the doses: from its start, which belongs to it, to its
 * end, which does not. Days of a stay do not count as missed; they do not count as taken either until the facility says.
 */
public final class Stay {
	
	private final DosePlace place;
	
	private final Instant from;
	
	private final Instant to;
	
	/**
	 * @param place a facility
	 * @param from not null
	 * @param to null while it lasts
	 */
	public Stay(DosePlace place, Instant from, Instant to) {
		if (!place.isFacility()) {
			throw new IllegalArgumentException("nobody stays at a " + place);
		}
		this.place = place;
		this.from = Objects.requireNonNull(from, "from");
		this.to = to;
	}
	
	public DosePlace getPlace() {
		return place;
	}
	
	public Instant getFrom() {
		return from;
	}
	
	/**
	 * @return the first instant after it, null while it lasts
	 */
	public Instant getTo() {
		return to;
	}
	
	public boolean includes(Instant instant) {
		return !instant.isBefore(from) && (to == null || instant.isBefore(to));
	}
}
