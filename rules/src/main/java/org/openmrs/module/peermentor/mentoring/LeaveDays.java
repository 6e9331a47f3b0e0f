/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * From which day to which a mentor is away, as the site counts its days; both days belong to it.
 */
public final class LeaveDays {
	
	private final LocalDate start;
	
	private final LocalDate end;
	
	/**
	 * @param start not null
	 * @param end the last day, no earlier than the first; null for an open end
	 */
	public LeaveDays(LocalDate start, LocalDate end) {
		this.start = start;
		this.end = end;
	}
	
	public LocalDate getStart() {
		return start;
	}
	
	/**
	 * @return null for an open end
	 */
	public LocalDate getEnd() {
		return end;
	}
	
	/**
	 * @return whether some day belongs to both
	 */
	public boolean overlaps(LeaveDays other) {
		return reachesUpTo(other.start) && other.reachesUpTo(start);
	}
	
	private boolean reachesUpTo(LocalDate day) {
		return end == null || !end.isBefore(day);
	}
	
	/**
	 * @return from the first instant of its first day to the first after its last; where midnight comes twice, after the
	 *         second
	 */
	public Span in(ZoneId zone) {
		return new Span(start.atStartOfDay(zone).toInstant(),
		        end == null ? null : end.plusDays(1).atStartOfDay(zone).withLaterOffsetAtOverlap().toInstant());
	}
	
	/**
	 * @return whether the mentor is away at that instant
	 */
	public boolean holdsAt(Instant instant, ZoneId zone) {
		return in(zone).includes(instant);
	}
}
