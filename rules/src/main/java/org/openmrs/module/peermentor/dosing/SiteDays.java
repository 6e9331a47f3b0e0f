/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The days of the site's zone around one instant, and which of them the participant spent in a facility. A day belongs to
 * where the participant is at its end; today, to where the participant is now. On a day that a stay only touches, the
 * facility may have given the dose.
 */
final class SiteDays {
	
	private final ZoneId zone;
	
	private final Instant now;
	
	private final LocalDate today;
	
	private final List<Stay> stays;
	
	private final boolean staysKnown;
	
	SiteDays(ZoneId zone, Instant now, DoseHistory history) {
		this.zone = zone;
		this.now = now;
		this.today = now.atZone(zone).toLocalDate();
		this.stays = history.getStays();
		this.staysKnown = history.areStaysKnown();
	}
	
	ZoneId getZone() {
		return zone;
	}
	
	Instant getNow() {
		return now;
	}
	
	LocalDate getToday() {
		return today;
	}
	
	LocalDate dayOf(Instant instant) {
		return instant.atZone(zone).toLocalDate();
	}
	
	Instant startOf(LocalDate day) {
		return day.atStartOfDay(zone).toInstant();
	}
	
	/**
	 * @return the first instant after the day; where midnight comes twice, after the second
	 */
	Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(zone).withLaterOffsetAtOverlap().toInstant();
	}
	
	/**
	 * @return whether days without a stay are known to have been spent outside
	 */
	boolean areStaysKnown() {
		return staysKnown;
	}
	
	boolean isInFacilityNow() {
		return isInFacility(now);
	}
	
	/**
	 * @param day today or before
	 */
	boolean isFacilityDay(LocalDate day) {
		if (stays.isEmpty()) {
			return false;
		}
		return isInFacility(day.isBefore(today) ? endOf(day).minusMillis(1) : now);
	}
	
	/**
	 * @param day today or before
	 * @return whether the participant was in a facility at any time of it so far
	 */
	boolean isTouchedByFacility(LocalDate day) {
		for (Stay stay : stays) {
			boolean begun = stay.getFrom().isBefore(endOf(day)) && !stay.getFrom().isAfter(now);
			if (begun && (stay.getTo() == null || stay.getTo().isAfter(startOf(day)))) {
				return true;
			}
		}
		return false;
	}
	
	private boolean isInFacility(Instant instant) {
		for (Stay stay : stays) {
			if (stay.includes(instant)) {
				return true;
			}
		}
		return false;
	}
}
