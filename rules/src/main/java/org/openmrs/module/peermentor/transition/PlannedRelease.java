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
import java.util.Objects;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What was planned for a release, as said at one moment. A later word does not change it; it follows. Immutable.
 */
public final class PlannedRelease {
	
	private final LocalDate day;
	
	private final LocalTime time;
	
	private final ReleaseCertainty certainty;
	
	private final WhyUnknown whyUnknown;
	
	private final Instant saidAt;
	
	private PlannedRelease(LocalDate day, LocalTime time, ReleaseCertainty certainty, WhyUnknown whyUnknown,
	    Instant saidAt) {
		this.day = day;
		this.time = time;
		this.certainty = certainty;
		this.whyUnknown = whyUnknown;
		this.saidAt = Objects.requireNonNull(saidAt, "saidAt");
	}
	
	/**
	 * @param day of the site's zone
	 * @param time on the site's clock, null if only the day is known
	 * @param certainty confirmed or estimated
	 * @param saidAt when this became known
	 */
	public static PlannedRelease on(LocalDate day, LocalTime time, ReleaseCertainty certainty, Instant saidAt) {
		return new PlannedRelease(day, time, certainty, null, saidAt);
	}
	
	/**
	 * @param saidAt when this became known
	 */
	public static PlannedRelease unknown(WhyUnknown why, Instant saidAt) {
		return new PlannedRelease(null, null, ReleaseCertainty.UNKNOWN, why, saidAt);
	}
	
	/**
	 * What somebody handed in, before {@link #check}.
	 */
	public static PlannedRelease of(LocalDate day, LocalTime time, ReleaseCertainty certainty, WhyUnknown whyUnknown,
	        Instant saidAt) {
		return new PlannedRelease(day, time, certainty, whyUnknown, saidAt);
	}
	
	/**
	 * A day comes with a certainty that is not "unknown"; no day comes with the reason why.
	 */
	public void check(Problems problems) {
		if (!problems.require("certainty", certainty)) {
			return;
		}
		if (certainty == ReleaseCertainty.UNKNOWN) {
			problems.require("whyUnknown", whyUnknown);
			if (day != null) {
				problems.add("plannedOn", "peermentor.error.plan.dayOfUnknown");
			}
		} else {
			problems.require("plannedOn", day);
			if (whyUnknown != null) {
				problems.add("whyUnknown", "peermentor.error.plan.whyOfKnown");
			}
		}
		if (time != null && day == null && !problems.has("plannedOn")) {
			problems.require("plannedOn", day);
		}
	}
	
	/**
	 * @return null if nobody knows
	 */
	public LocalDate getDay() {
		return day;
	}
	
	/**
	 * @return null if only the day is known, or not even that
	 */
	public LocalTime getTime() {
		return time;
	}
	
	public ReleaseCertainty getCertainty() {
		return certainty;
	}
	
	/**
	 * @return null unless nobody knows the day
	 */
	public WhyUnknown getWhyUnknown() {
		return whyUnknown;
	}
	
	public Instant getSaidAt() {
		return saidAt;
	}
	
	/**
	 * @return whether both mean the same day and time, whatever the certainty
	 */
	boolean isSameMoment(PlannedRelease other) {
		return Objects.equals(day, other.day) && Objects.equals(time, other.time);
	}
}
