/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Counts the days after a release on the site's clock. The day of release is day 0, whatever the hour; hours are hours
 * that passed.
 */
public final class SupportClock {
	
	/** The support window where a programme does not say. */
	public static final int DEFAULT_SUPPORT_DAYS = 90;
	
	private static final Duration FIRST_HOURS = Duration.ofHours(72);
	
	private final ZoneId zone;
	
	private final int supportDays;
	
	/**
	 * @param zone the site's zone
	 * @param supportDays the last day of the support window, counted from the day of release
	 */
	public SupportClock(ZoneId zone, int supportDays) {
		this.zone = zone;
		this.supportDays = supportDays;
	}
	
	public ZoneId getZone() {
		return zone;
	}
	
	/**
	 * @return days of the site's calendar since the day of release; negative before it
	 */
	public long dayNumber(Instant release, Instant now) {
		return ChronoUnit.DAYS.between(dayOf(release), dayOf(now));
	}
	
	/**
	 * @param release null if it has not happened
	 */
	public Phase phase(Instant release, Instant now) {
		if (release == null || now.isBefore(release)) {
			return Phase.BEFORE_RELEASE;
		}
		Phase byDay = Phase.ofDay(dayNumber(release, now), supportDays);
		boolean within = Duration.between(release, now).compareTo(FIRST_HOURS) < 0;
		return within && byDay.isSupported() && byDay != Phase.DAY_OF_RELEASE ? Phase.FIRST_72_HOURS : byDay;
	}
	
	/**
	 * @return the first instant after the support window
	 */
	public Instant endOfSupport(Instant release) {
		return dayOf(release).plusDays(supportDays + 1L).atStartOfDay(zone).toInstant();
	}
	
	/**
	 * @return the phase in which that day begins
	 */
	Phase phaseOfDay(Instant release, LocalDate day) {
		Instant start = day.atStartOfDay(zone).toInstant();
		return phase(release, start.isBefore(release) ? release : start);
	}
	
	LocalDate dayOf(Instant instant) {
		return instant.atZone(zone).toLocalDate();
	}
}
