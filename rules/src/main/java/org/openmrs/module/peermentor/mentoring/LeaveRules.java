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
import java.util.Collection;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What can stand as a mentor's leave, and what cannot begin on one. Why somebody is away is nobody's business here.
 */
public final class LeaveRules {
	
	public static final String START = "startDate";
	
	public static final String END = "endDate";
	
	/**
	 * A leave that is over changes nothing any more. For so many days it is taken all the same: a phone may have been
	 * without signal when it was said.
	 */
	private static final int MOST_DAYS_LATE = 7;
	
	/** Further away than this from today, a day is a slip of the hand. */
	private static final int MOST_YEARS = 10;
	
	private LeaveRules() {
	}
	
	/**
	 * A leave has a first day and, unless nobody knows it yet, a last one that is no earlier; it is not long over; and of
	 * one mentor no day belongs to two.
	 *
	 * @param start the first day, null if none was given
	 * @param end the last day, null for an open end
	 * @param others the other leaves of the same mentor, without the voided
	 * @param today by the site's clock
	 * @param problems takes what is wrong, on <code>startDate</code> or <code>endDate</code>
	 */
	public static void check(LocalDate start, LocalDate end, Collection<LeaveDays> others, LocalDate today, Problems problems) {
		boolean started = problems.require(START, start);
		checkNear(START, start, today, problems);
		checkNear(END, end, today, problems);
		if (end != null && !problems.has(END)) {
			if (started && end.isBefore(start)) {
				problems.add(END, "peermentor.error.leave.endsBeforeStart");
			} else if (end.isBefore(today.minusDays(MOST_DAYS_LATE))) {
				problems.add(END, "peermentor.error.leave.over", MOST_DAYS_LATE);
			}
		}
		if (started && problems.isEmpty() && others.stream().anyMatch(new LeaveDays(start, end)::overlaps)) {
			problems.add(START, "peermentor.error.leave.overlaps");
		}
	}
	
	private static void checkNear(String field, LocalDate day, LocalDate today, Problems problems) {
		if (day != null && (day.isBefore(today.minusYears(MOST_YEARS)) || day.isAfter(today.plusYears(MOST_YEARS)))) {
			problems.add(field, "peermentor.error.leave.tooFarOff", MOST_YEARS);
		}
	}
	
	/**
	 * Nobody is assigned to begin on a leave. What has been is history: an assignment that is entered late counts from now
	 * on, and one that is over already not at all.
	 *
	 * @param term what is asked for
	 * @return whether the mentor is away when it takes effect
	 */
	public static boolean beginsOn(Collection<LeaveDays> leaves, Term term, Instant now, ZoneId zone) {
		Instant from = term.getStart().isBefore(now) ? now : term.getStart();
		boolean counts = !new Span(from, term.getEnd()).isEmpty();
		return counts && leaves.stream().anyMatch(leave -> leave.holdsAt(from, zone));
	}
	
	/**
	 * @return whether the mentor is away at some instant of the span
	 */
	public static boolean touches(Collection<LeaveDays> leaves, Span span, ZoneId zone) {
		return leaves.stream().anyMatch(leave -> !leave.in(zone).within(span).isEmpty());
	}
}
