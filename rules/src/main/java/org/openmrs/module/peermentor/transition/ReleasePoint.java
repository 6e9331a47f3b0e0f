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
import java.time.ZoneId;

/**
 * What times relative to release are counted from: the release that has happened, else the one planned, else nothing.
 * Immutable.
 */
public final class ReleasePoint {
	
	private final Instant at;
	
	private final LocalDate day;
	
	private final LocalTime time;
	
	private ReleasePoint(Instant at, LocalDate day, LocalTime time) {
		this.at = at;
		this.day = day;
		this.time = time;
	}
	
	/**
	 * @return the point as that plan knows it
	 */
	public static ReleasePoint of(PlanFacts plan) {
		if (plan.getRelease() != null) {
			return new ReleasePoint(plan.getRelease().getAt(), null, null);
		}
		PlannedRelease planned = plan.getPlanned();
		return planned == null ? unknown() : of(planned);
	}
	
	public static ReleasePoint of(PlannedRelease planned) {
		return new ReleasePoint(null, planned.getDay(), planned.getTime());
	}
	
	public static ReleasePoint at(Instant release) {
		return new ReleasePoint(release, null, null);
	}
	
	public static ReleasePoint unknown() {
		return new ReleasePoint(null, null, null);
	}
	
	public boolean isKnown() {
		return at != null || day != null;
	}
	
	/**
	 * @return the first instant at which it is too late; null where nobody knows when release is
	 */
	public Instant deadline(RelativeTime due, ZoneId zone) {
		if (at != null) {
			return due.deadline(at, zone);
		}
		return day == null ? null : due.deadline(day, time, zone);
	}
	
	/**
	 * @return the site's day of release, null where nobody knows
	 */
	public LocalDate day(ZoneId zone) {
		return at == null ? day : at.atZone(zone).toLocalDate();
	}
}
