/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

import org.junit.Test;

/**
 * Hours of the week against a telling of every quarter of an hour, over the nights in which the clocks change.
 */
public class WeeklyTimesTest {
	
	private static final long SEED = 20261122L;
	
	private static final long QUARTER = 900;
	
	private static final String[][] NIGHTS = { { "America/Vancouver", "2025-03-07T00:00:00Z" },
	        { "America/Vancouver", "2025-10-31T00:00:00Z" }, { "Europe/London", "2025-03-28T00:00:00Z" },
	        { "Europe/London", "2025-10-24T00:00:00Z" }, { "America/St_Johns", "2025-03-07T00:00:00Z" },
	        { "America/St_Johns", "2025-10-31T00:00:00Z" }, { "America/Vancouver", "2025-12-29T00:00:00Z" } };
	
	@Test
	public void times_shouldAgreeWithTellingEveryQuarterOfAnHour() {
		Random draw = new Random(SEED);
		for (int i = 0; i < 3000; i++) {
			String[] night = NIGHTS[draw.nextInt(NIGHTS.length)];
			ZoneId zone = ZoneId.of(night[0]);
			WeeklyTimes times = times(draw);
			Instant start = Instant.parse(night[1]).plusSeconds(QUARTER * draw.nextInt(4 * 96));
			Instant end = start.plusSeconds(QUARTER * draw.nextInt(12));
			String words = "seed " + SEED + " case " + i + " " + zone + " " + times.getDays() + times.getFrom() + "-" + times.getTo()
			        + " from " + start + " to " + end;
			assertThat(words, times.meets(start, end, zone), is(naiveMeets(times, start, end, zone)));
			Instant next = times.nextFrom(start, zone);
			assertThat(words, in(times, next, zone), is(true));
			assertThat(words, next.isBefore(start), is(false));
			assertThat(words, naiveMeets(times, start, next, zone), is(next.equals(start)));
			Instant outside = times.nextOutside(start, zone);
			if (outside != null) {
				assertThat(words, in(times, outside, zone), is(false));
				assertThat(words, outside.isBefore(start), is(false));
			} else {
				assertThat(words, naiveAlways(times, start, zone), is(true));
			}
		}
	}
	
	static WeeklyTimes times(Random draw) {
		Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + draw.nextInt(7)));
		for (DayOfWeek day : DayOfWeek.values()) {
			if (draw.nextInt(2) == 0) {
				days.add(day);
			}
		}
		LocalTime from = LocalTime.of(draw.nextInt(24), 15 * draw.nextInt(4));
		return new WeeklyTimes(days, from, draw.nextInt(12) == 0 ? from : LocalTime.of(draw.nextInt(24), 15 * draw.nextInt(4)));
	}
	
	/** Reads the wall clock as a person would. */
	static boolean in(WeeklyTimes times, Instant at, ZoneId zone) {
		LocalDateTime wall = LocalDateTime.ofInstant(at, zone);
		int minute = wall.getHour() * 60 + wall.getMinute();
		int from = times.getFrom().getHour() * 60 + times.getFrom().getMinute();
		int to = times.getTo().getHour() * 60 + times.getTo().getMinute();
		boolean today = times.getDays().contains(wall.getDayOfWeek());
		boolean yesterday = times.getDays().contains(wall.minusDays(1).getDayOfWeek());
		return from < to ? today && from <= minute && minute < to : (today && minute >= from) || (yesterday && minute < to);
	}
	
	private static boolean naiveMeets(WeeklyTimes times, Instant start, Instant end, ZoneId zone) {
		if (in(times, start, zone)) {
			return true;
		}
		for (Instant at = start; at.isBefore(end); at = at.plusSeconds(QUARTER)) {
			if (in(times, at, zone)) {
				return true;
			}
		}
		return false;
	}
	
	private static boolean naiveAlways(WeeklyTimes times, Instant start, ZoneId zone) {
		for (int i = 0; i < 6 * 96; i++) {
			if (!in(times, start.plusSeconds(QUARTER * i), zone)) {
				return false;
			}
		}
		return true;
	}
	
	@Test
	public void nextOutside_shouldBeNullWhenItNeverEnds() {
		WeeklyTimes always = new WeeklyTimes(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(8, 0));
		assertThat(always.nextOutside(Instant.parse("2025-06-01T00:00:00Z"), ZoneId.of("UTC")), is(nullValue()));
	}
}
