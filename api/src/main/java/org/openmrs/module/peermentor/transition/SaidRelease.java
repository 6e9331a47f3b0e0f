/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What somebody says about when a participant will be released. Immutable.
 */
public final class SaidRelease {
	
	private final LocalDate day;
	
	private final LocalTime time;
	
	private final ReleaseCertainty certainty;
	
	private final WhyUnknown whyUnknown;
	
	/**
	 * @param day of the site's zone, null if nobody knows
	 * @param time on the site's clock, null if only the day is known
	 * @param whyUnknown null unless nobody knows the day
	 */
	public SaidRelease(LocalDate day, LocalTime time, ReleaseCertainty certainty, WhyUnknown whyUnknown) {
		this.day = day;
		this.time = time;
		this.certainty = certainty;
		this.whyUnknown = whyUnknown;
	}
	
	PlannedRelease at(Instant saidAt) {
		return PlannedRelease.of(day, time, certainty, whyUnknown, saidAt);
	}
}
