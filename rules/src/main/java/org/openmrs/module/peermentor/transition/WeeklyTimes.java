/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Hours that come back on days of the week, on the site's clock. An end that is not after the beginning lies on the next
 * morning. Immutable.
 */
public final class WeeklyTimes {
	
	/** How many days to look ahead: a week, and the morning after. */
	private static final int LOOK_AHEAD = 8;
	
	private final Set<DayOfWeek> days;
	
	private final LocalTime from;
	
	private final LocalTime to;
	
	/**
	 * @param days on which they begin, at least one
	 * @param from not null
	 * @param to not null
	 */
	public WeeklyTimes(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
		this.days = Collections.unmodifiableSet(EnumSet.copyOf(days));
		this.from = Objects.requireNonNull(from, "from");
		this.to = Objects.requireNonNull(to, "to");
	}
	
	public Set<DayOfWeek> getDays() {
		return days;
	}
	
	public LocalTime getFrom() {
		return from;
	}
	
	public LocalTime getTo() {
		return to;
	}
	
	/**
	 * @param at on the site's clock
	 */
	public boolean includes(LocalDateTime at) {
		boolean overnight = !to.isAfter(from);
		LocalTime time = at.toLocalTime();
		boolean begunToday = days.contains(at.getDayOfWeek()) && !time.isBefore(from) && (overnight || time.isBefore(to));
		boolean begunYesterday = overnight && days.contains(at.getDayOfWeek().minus(1)) && time.isBefore(to);
		return begunToday || begunYesterday;
	}
	
	/**
	 * @return whether some instant from <code>start</code> on and before <code>end</code> lies in them; the start does even
	 *         if the end is the same
	 */
	public boolean meets(Instant start, Instant end, ZoneId zone) {
		Instant next = nextFrom(start, zone);
		return next.equals(start) || next.isBefore(end);
	}
	
	/**
	 * @return the first instant from then on that lies in them
	 */
	public Instant nextFrom(Instant start, ZoneId zone) {
		if (includes(LocalDateTime.ofInstant(start, zone))) {
			return start;
		}
		LocalDate today = start.atZone(zone).toLocalDate();
		for (int i = 0; i <= 2 * LOOK_AHEAD; i++) {
			for (Instant begins : instantsOf(today.plusDays(i).atTime(from), zone)) {
				if (!begins.isBefore(start) && includes(LocalDateTime.ofInstant(begins, zone))) {
					return begins;
				}
			}
		}
		throw new IllegalStateException("no day of the week comes back");
	}
	
	/**
	 * @return the first instant from then on that lies outside them, null if none does within a week
	 */
	Instant nextOutside(Instant start, ZoneId zone) {
		Instant at = start;
		for (int i = 0; i <= LOOK_AHEAD; i++) {
			LocalDateTime local = LocalDateTime.ofInstant(at, zone);
			if (!includes(local)) {
				return at;
			}
			at = nextEnd(at, local.toLocalDate(), zone);
		}
		return null;
	}
	
	private Instant nextEnd(Instant at, LocalDate today, ZoneId zone) {
		for (int i = 0; i <= 1; i++) {
			for (Instant end : instantsOf(today.plusDays(i).atTime(to), zone)) {
				if (end.isAfter(at)) {
					return end;
				}
			}
		}
		throw new IllegalStateException("no end within two days");
	}
	
	/**
	 * @return when the wall clock shows that time: twice in the hour that comes twice; in the hour that is left out, when the
	 *         clock jumps over it
	 */
	private static List<Instant> instantsOf(LocalDateTime local, ZoneId zone) {
		List<Instant> instants = new ArrayList<>();
		for (ZoneOffset offset : zone.getRules().getValidOffsets(local)) {
			instants.add(local.toInstant(offset));
		}
		if (instants.isEmpty()) {
			instants.add(zone.getRules().getTransition(local).getInstant());
		}
		return instants;
	}
}
