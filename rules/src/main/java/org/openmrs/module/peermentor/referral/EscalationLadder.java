/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * When which step is due while a service does not answer. The first is due when the answer was; how many days each of the others
 * waits is the programme's choice, and no source gives such times. A day has passed at the time of day at which waiting began,
 * on the service's clock; it counts if the service is open on that day, or nobody knows when it is, and the referral is not on
 * hold at that moment. Each step waits from the one before it, so that after a standstill not all are due at once. Immutable.
 */
public final class EscalationLadder {
	
	/** Hours that leave no day open for so long say nothing of when a service can be asked. */
	static final int MOST_CLOSED_DAYS = 28;
	
	private final List<Integer> days;
	
	private final ZoneId zone;
	
	private final Predicate<LocalDate> open;
	
	/**
	 * @param days for each step but the first, in their order, how many days it waits, at least 1
	 * @param open whether the service is open on a day; null if nobody knows, then every day counts
	 */
	public EscalationLadder(List<Integer> days, ZoneId zone, Predicate<LocalDate> open) {
		if (days.size() != LadderStep.values().length - 1 || days.stream().anyMatch(some -> some < 1)) {
			throw new IllegalArgumentException("Each step but the first needs its days");
		}
		this.days = Collections.unmodifiableList(new ArrayList<>(days));
		this.zone = zone;
		this.open = open;
	}
	
	/**
	 * @param answerDue by when the service was to have answered
	 * @param last the last step that was taken, null if none was
	 * @param takenAt when; null if none was
	 * @param holds in any order
	 * @return null if every step was taken
	 */
	public LadderDue next(Instant answerDue, LadderStep last, Instant takenAt, Collection<LadderHold> holds) {
		if (last == null) {
			return new LadderDue(LadderStep.REMIND, notHeld(answerDue, holds));
		}
		int turn = last.ordinal() + 1;
		return turn == LadderStep.values().length ? null
		        : new LadderDue(LadderStep.values()[turn], after(days.get(turn - 1), takenAt, holds));
	}
	
	private static Instant notHeld(Instant due, Collection<LadderHold> holds) {
		for (LadderHold hold : holds) {
			if (hold.holdsAt(due)) {
				return hold.isOpenEnded() ? null : notHeld(hold.getUntil(), holds);
			}
		}
		return due;
	}
	
	private Instant after(int wanted, Instant from, Collection<LadderHold> holds) {
		Days passing = new Days(from);
		for (int counted = 0; counted < wanted;) {
			Instant passed = passing.next();
			if (holds.stream().anyMatch(hold -> hold.isOpenEnded() && hold.holdsAt(passed))) {
				return null;
			}
			counted += counts(passing, passed, holds) ? 1 : 0;
		}
		return passing.at;
	}
	
	/**
	 * The clock of a referral, which is kept when it is closed.
	 * 
	 * @param sentAt when the service was asked
	 * @param until when it answered, or was no longer waited for, or now
	 * @return how many days that count it was waited for
	 */
	public int daysWaited(Instant sentAt, Instant until, Collection<LadderHold> holds) {
		Days passing = new Days(sentAt);
		int counted = 0;
		for (Instant passed = passing.next(); !passed.isAfter(until); passed = passing.next()) {
			counted += counts(passing, passed, holds) ? 1 : 0;
		}
		return counted;
	}
	
	private static boolean counts(Days passing, Instant passed, Collection<LadderHold> holds) {
		return passing.isOpen && holds.stream().noneMatch(hold -> hold.holdsAt(passed));
	}
	
	/** The days as they pass. */
	private final class Days {
		
		private final ZonedDateTime from;
		
		private int passed;
		
		private int closed;
		
		private Instant at;
		
		private boolean isOpen;
		
		private Days(Instant from) {
			this.from = from.atZone(zone);
		}
		
		private Instant next() {
			LocalDate day = from.toLocalDate().plusDays(++passed);
			at = ZonedDateTime.of(day, from.toLocalTime(), zone).toInstant();
			isOpen = open == null || open.test(day) || closed >= MOST_CLOSED_DAYS;
			closed = open == null || open.test(day) ? 0 : closed + 1;
			return at;
		}
	}
}
