/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Holds a place and time against the release conditions, when an appointment or a pharmacy is chosen.
 */
public final class Bookings {
	
	private Bookings() {
	}
	
	/**
	 * @param place where
	 * @param start when it begins, null if it has no time, as a pharmacy has none
	 * @param end when it ends, null if not known
	 * @return everything that stands against it; empty if nothing does
	 */
	public static List<BookingWarning> warnings(Address place, Instant start, Instant end,
	        Collection<ReleaseCondition> conditions, ZoneId zone) {
		List<BookingWarning> warnings = new ArrayList<>();
		for (ReleaseCondition condition : conditions) {
			BookingWarning.Kind kind = condition.getArea() != null ? ofPlace(condition.getArea(), place)
			        : ofTime(condition, start, end, zone);
			if (kind != null) {
				warnings.add(new BookingWarning(kind, condition.getKey()));
			}
		}
		return warnings;
	}
	
	private static BookingWarning.Kind ofPlace(Area area, Address place) {
		switch (area.holds(place)) {
			case INSIDE:
				return BookingWarning.Kind.IN_NO_GO_AREA;
			case NOBODY_KNOWS:
				return BookingWarning.Kind.MAY_BE_IN_NO_GO_AREA;
			default:
				return null;
		}
	}
	
	private static BookingWarning.Kind ofTime(ReleaseCondition condition, Instant start, Instant end, ZoneId zone) {
		if (start == null || condition.getTimes() == null
		        || !condition.getTimes().meets(start, end == null ? start : end, zone)) {
			return null;
		}
		switch (condition.getCategory()) {
			case CURFEW:
				return BookingWarning.Kind.IN_CURFEW;
			case REPORTING:
				return BookingWarning.Kind.REPORTING_AT_THAT_TIME;
			default:
				return BookingWarning.Kind.COURT_AT_THAT_TIME;
		}
	}
	
	/**
	 * @param madeFor the moment of release for which something was booked
	 * @param at when it is booked for
	 * @return whether it has to be booked again, because the release has moved since and it is still to come
	 */
	public static boolean needsRebooking(ReleasePoint madeFor, ReleasePoint current, Instant at, ZoneId zone, Instant now) {
		boolean moved = current.day(zone) == null || !current.day(zone).equals(madeFor.day(zone));
		return moved && at.isAfter(now);
	}
}
