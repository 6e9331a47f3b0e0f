/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.Test;

/**
 * When which step is due: cases by hand, and generated ones against a telling of every quarter of an hour.
 */
public class EscalationLadderTest {
	
	private static final long SEED = 20261126L;
	
	private static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
	
	private static final String[] ZONES = { "America/Vancouver", "Europe/London", "America/St_Johns", "Australia/Lord_Howe" };
	
	private static final List<Integer> DAYS = Arrays.asList(3, 2, 3);
	
	private static final Instant ANY = Instant.parse("2026-01-01T00:00:00Z");
	
	private static final int QUARTER = 900;
	
	@Test
	public void next_shouldGoStepByStepFromWhenTheOneBeforeWasTaken() {
		EscalationLadder ladder = new EscalationLadder(DAYS, VANCOUVER, null);
		// answer due, last step, taken at, the next, due at
		String[][] cases = {
		        { "2026-11-23T09:00", null, null, "REMIND", "2026-11-23T09:00" },
		        { "2026-11-23T09:00", "REMIND", "2026-11-26T09:01", "CALL_SHEET", "2026-11-29T09:01" },
		        { "2026-11-23T09:00", "REMIND", "2026-12-05T07:30", "CALL_SHEET", "2026-12-08T07:30" },
		        { "2026-11-23T09:00", "CALL_SHEET", "2026-12-30T23:50", "NEXT_BEST", "2027-01-01T23:50" },
		        { "2026-11-23T09:00", "NEXT_BEST", "2026-12-01T00:00", "CLOSE_NO_ANSWER", "2026-12-04T00:00" },
		        // The hour that is left out in spring: the day has passed when there is a clock again.
		        { "2027-03-01T09:00", "REMIND", "2027-03-11T02:30", "CALL_SHEET", "2027-03-14T03:30" },
		        // The hour that comes twice in autumn: it has passed the first time.
		        { "2026-10-01T09:00", "REMIND", "2026-10-29T01:30", "CALL_SHEET", "2026-11-01T01:30" } };
		for (String[] row : cases) {
			LadderDue due = ladder.next(at(row[0]), row[1] == null ? null : LadderStep.valueOf(row[1]),
			    row[2] == null ? null : at(row[2]), Collections.emptyList());
			assertThat(row[0], due.getStep().name(), is(row[3]));
			assertThat(row[0] + " " + row[1], due.getDueAt(), is(at(row[4])));
			assertThat(due.isDueAt(at(row[4]).minusMillis(1)), is(false));
			assertThat(due.isDueAt(at(row[4])), is(true));
		}
		assertThat(ladder.next(at("2026-11-23T09:00"), LadderStep.CLOSE_NO_ANSWER, at("2026-12-23T09:00"), Collections.emptyList()),
		    is(nullValue()));
	}
	
	@Test
	public void next_shouldCountTheDaysAloneOnWhichTheServiceIsOpen() {
		EscalationLadder ladder = new EscalationLadder(DAYS, VANCOUVER, on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
		assertThat(ladder.next(ANY, LadderStep.REMIND, at("2026-11-26T16:00"), Collections.emptyList()).getDueAt(), is(at("2026-12-01T16:00")));
		EscalationLadder thursdays = new EscalationLadder(DAYS, VANCOUVER, on(EnumSet.of(DayOfWeek.THURSDAY)));
		assertThat(thursdays.next(ANY, LadderStep.REMIND, at("2026-11-26T16:00"), Collections.emptyList()).getDueAt(), is(at("2026-12-17T16:00")));
	}
	
	@Test
	public void next_shouldNotWaitForeverForAServiceThatIsNeverOpen() {
		EscalationLadder ladder = new EscalationLadder(DAYS, VANCOUVER, day -> false);
		assertThat(ladder.next(ANY, LadderStep.REMIND, at("2026-11-01T16:00"), Collections.emptyList()).getDueAt(), is(at("2026-12-02T16:00")));
	}
	
	@Test
	public void next_shouldStandStillOnHoldAndGoOnAfterwards() {
		EscalationLadder ladder = new EscalationLadder(DAYS, VANCOUVER, null);
		LadderHold over = new LadderHold(at("2026-11-24T08:00"), at("2026-11-26T08:00"));
		assertThat(ladder.next(ANY, LadderStep.REMIND, at("2026-11-23T09:00"), Collections.singletonList(over)).getDueAt(),
		    is(at("2026-11-28T09:00")));
		LadderHold runs = new LadderHold(at("2026-11-24T08:00"), null);
		LadderDue due = ladder.next(ANY, LadderStep.REMIND, at("2026-11-23T09:00"), Collections.singletonList(runs));
		assertThat(due.getStep(), is(LadderStep.CALL_SHEET));
		assertThat(due.getDueAt(), is(nullValue()));
		assertThat(due.isDueAt(at("2027-11-23T09:00")), is(false));
		LadderHold later = new LadderHold(at("2026-11-26T09:01"), null);
		assertThat("was due before the hold", ladder.next(ANY, LadderStep.REMIND, at("2026-11-23T09:00"), Collections.singletonList(later))
		        .getDueAt(), is(at("2026-11-26T09:00")));
	}
	
	@Test
	public void next_shouldMoveTheFirstBehindHolds() {
		EscalationLadder ladder = new EscalationLadder(DAYS, VANCOUVER, null);
		LadderHold first = new LadderHold(at("2026-11-24T08:00"), at("2026-11-26T08:00"));
		LadderHold second = new LadderHold(at("2026-11-26T08:00"), at("2026-11-26T10:00"));
		LadderHold runs = new LadderHold(at("2026-11-26T09:00"), null);
		assertThat(ladder.next(at("2026-11-25T09:00"), null, null, Arrays.asList(second, first)).getDueAt(), is(at("2026-11-26T10:00")));
		assertThat(ladder.next(at("2026-11-24T07:59"), null, null, Arrays.asList(second, first)).getDueAt(), is(at("2026-11-24T07:59")));
		assertThat(ladder.next(at("2026-11-25T09:00"), null, null, Arrays.asList(second, first, runs)).getDueAt(), is(nullValue()));
	}
	
	@Test
	public void daysWaited_shouldKeepTheClock() {
		EscalationLadder ladder = new EscalationLadder(DAYS, VANCOUVER, on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
		Collection<LadderHold> none = Collections.emptyList();
		assertThat(ladder.daysWaited(at("2026-11-26T16:00"), at("2026-11-26T16:00"), none), is(0));
		assertThat(ladder.daysWaited(at("2026-11-26T16:00"), at("2026-11-27T15:59"), none), is(0));
		assertThat(ladder.daysWaited(at("2026-11-26T16:00"), at("2026-11-27T16:00"), none), is(1));
		assertThat(ladder.daysWaited(at("2026-11-26T16:00"), at("2026-11-30T15:00"), none), is(1));
		assertThat(ladder.daysWaited(at("2026-11-26T16:00"), at("2026-12-03T16:00"),
		    Collections.singletonList(new LadderHold(at("2026-11-30T10:00"), at("2026-12-01T10:00")))), is(4));
	}
	
	@Test
	public void constructor_shouldTakeDaysForEveryStepAlone() {
		assertThrows(IllegalArgumentException.class, () -> new EscalationLadder(Arrays.asList(1, 2), VANCOUVER, null));
		assertThrows(IllegalArgumentException.class, () -> new EscalationLadder(Arrays.asList(1, 0, 3), VANCOUVER, null));
	}
	
	@Test
	public void next_shouldAgreeWithTellingEveryQuarterOfAnHour() {
		Random draw = new Random(SEED);
		int held = 0;
		int due = 0;
		for (int i = 0; i < 3000; i++) {
			ZoneId zone = ZoneId.of(ZONES[draw.nextInt(ZONES.length)]);
			Predicate<LocalDate> open = draw.nextInt(3) == 0 ? null : on(days(draw));
			List<Integer> waits = Arrays.asList(1 + draw.nextInt(4), 1 + draw.nextInt(4), 1 + draw.nextInt(4));
			Instant sent = Instant.parse("2026-01-01T00:00:00Z").plusSeconds((long) QUARTER * draw.nextInt(35040));
			LadderStep last = LadderStep.values()[draw.nextInt(3)];
			Instant taken = sent.plusSeconds((long) QUARTER * draw.nextInt(960));
			List<LadderHold> holds = holds(draw, sent);
			LadderDue next = new EscalationLadder(waits, zone, open).next(sent, last, taken, holds);
			Instant expected = tell(waits.get(last.ordinal()), taken, zone, open, holds);
			assertThat("case " + i, next.getDueAt(), is(expected));
			assertThat(next.getStep().ordinal(), is(last.ordinal() + 1));
			held += expected == null ? 1 : 0;
			due += expected == null ? 0 : 1;
		}
		assertThat(held, greaterThan(100));
		assertThat(due, greaterThan(1000));
	}
	
	/** Goes on by quarters of an hour; a day has passed when the clock first shows the time again, or has jumped over it. */
	private static Instant tell(int wanted, Instant from, ZoneId zone, Predicate<LocalDate> open, List<LadderHold> holds) {
		LocalDate today = from.atZone(zone).toLocalDate();
		int minute = minute(from, zone);
		int counted = 0;
		LocalDate passedOn = today;
		for (long k = 1; k < 96 * 120; k++) {
			Instant at = from.plusSeconds(QUARTER * k);
			LocalDate day = at.atZone(zone).toLocalDate();
			Instant before = at.minusSeconds(QUARTER);
			boolean shows = minute(at, zone) == minute;
			boolean skipped = !shows && before.atZone(zone).toLocalDate().equals(day) && minute(before, zone) < minute
			        && minute(at, zone) > minute;
			if (day.isAfter(passedOn) && (shows || skipped)) {
				passedOn = day;
				Instant tick = shows ? at : at.plusSeconds(60L * (minute - minute(before, zone)) - QUARTER);
				boolean stopped = false;
				for (LadderHold hold : holds) {
					stopped |= hold.holdsAt(tick);
				}
				counted += !stopped && (open == null || open.test(day)) ? 1 : 0;
				if (counted == wanted) {
					return tick;
				}
			}
		}
		return null;
	}
	
	private static int minute(Instant at, ZoneId zone) {
		ZonedDateTime local = at.atZone(zone);
		return local.getHour() * 60 + local.getMinute();
	}
	
	private static Set<DayOfWeek> days(Random draw) {
		Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + draw.nextInt(7)));
		for (DayOfWeek day : DayOfWeek.values()) {
			if (draw.nextBoolean()) {
				days.add(day);
			}
		}
		return days;
	}
	
	private static List<LadderHold> holds(Random draw, Instant sent) {
		List<LadderHold> holds = new ArrayList<>();
		for (int i = draw.nextInt(3); i > 0; i--) {
			Instant from = sent.plusSeconds(60L * draw.nextInt(20000));
			holds.add(new LadderHold(from, draw.nextInt(5) == 0 ? null : from.plusSeconds(60L * draw.nextInt(10000))));
		}
		return holds;
	}
	
	private static Predicate<LocalDate> on(Set<DayOfWeek> days) {
		return day -> days.contains(day.getDayOfWeek());
	}
	
	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(VANCOUVER).toInstant();
	}
}
