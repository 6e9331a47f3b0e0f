/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * When a participant is to be released, or was.
 */
public final class Release {
	
	private final LocalDate plannedOn;
	
	private final Instant releasedAt;
	
	private Release(LocalDate plannedOn, Instant releasedAt) {
		this.plannedOn = plannedOn;
		this.releasedAt = releasedAt;
	}
	
	/**
	 * @param day the day of the site's zone that is planned, not null
	 */
	public static Release plannedOn(LocalDate day) {
		return new Release(Objects.requireNonNull(day, "day"), null);
	}
	
	/**
	 * @param instant when it happened, not null
	 */
	public static Release at(Instant instant) {
		return new Release(null, Objects.requireNonNull(instant, "instant"));
	}
	
	/**
	 * @return null if it has happened
	 */
	public LocalDate getPlannedOn() {
		return plannedOn;
	}
	
	/**
	 * @return null if it has not happened
	 */
	public Instant getReleasedAt() {
		return releasedAt;
	}
}
