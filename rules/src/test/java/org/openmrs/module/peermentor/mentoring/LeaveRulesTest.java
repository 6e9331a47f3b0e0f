/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;

public class LeaveRulesTest {
	
	private static final long SEED = 20261126;
	
	private static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
	
	/** Its clocks went back at one minute past midnight: a day began, went back, and began again. */
	private static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");
	
	private static final LocalDate TODAY = LocalDate.parse("2026-11-01");
	
	/** First day, last day, and what is refused. Another leave stands from the 10th to the 12th, a third from the 20th on. */
	private static final String[][] LEAVES = { //
	        { "2026-11-01", "2026-11-01", "" }, //
	        { "2026-11-01", "2026-11-09", "" }, //
	        { "2026-11-01", "2026-11-10", "startDate: peermentor.error.leave.overlaps" },
	        { "2026-11-12", "2026-11-12", "startDate: peermentor.error.leave.overlaps" },
	        { "2026-11-11", "2026-11-11", "startDate: peermentor.error.leave.overlaps" },
	        { "2026-11-05", "2026-11-15", "startDate: peermentor.error.leave.overlaps" },
	        { "2026-11-13", "2026-11-19", "" }, //
	        { "2026-11-13", "2026-11-20", "startDate: peermentor.error.leave.overlaps" },
	        { "2027-05-01", "2027-05-02", "startDate: peermentor.error.leave.overlaps" },
	        { "2026-11-13", null, "startDate: peermentor.error.leave.overlaps" },
	        { "2026-11-02", "2026-11-01", "endDate: peermentor.error.leave.endsBeforeStart" },
	        { "2026-10-20", "2026-10-25", "" }, //
	        { "2026-10-20", "2026-10-24", "endDate: peermentor.error.leave.over" },
	        { "2026-10-20", "2026-10-19", "endDate: peermentor.error.leave.endsBeforeStart" },
	        { "2016-11-01", "2026-11-01", "" }, //
	        { "2016-10-31", "2026-11-01", "startDate: peermentor.error.leave.tooFarOff" },
	        { "2026-11-02", "2036-11-02", "endDate: peermentor.error.leave.tooFarOff" },
	        { "2036-11-02", null, "startDate: peermentor.error.leave.tooFarOff" },
	        { "2016-10-30", "2016-10-31", "startDate: peermentor.error.leave.tooFarOff, endDate: peermentor.error.leave.tooFarOff" },
	        { null, "2026-11-02", "startDate: peermentor.error.required" }, //
	        { null, "2026-10-02", "startDate: peermentor.error.required, endDate: peermentor.error.leave.over" },
	        { null, null, "startDate: peermentor.error.required" } };
	
	/** Leave, instant by the clock of Vancouver, and whether it holds: midnight and both clock changes. */
	private static final String[][] INSTANTS = { //
	        { "2026-11-10", "2026-11-12", "2026-11-09T23:59:59.999-08:00", "no" },
	        { "2026-11-10", "2026-11-12", "2026-11-10T00:00-08:00", "yes" },
	        { "2026-11-10", "2026-11-12", "2026-11-12T23:59:59.999-08:00", "yes" },
	        { "2026-11-10", "2026-11-12", "2026-11-13T00:00-08:00", "no" },
	        { "2026-11-10", null, "2036-11-13T00:00-08:00", "yes" }, //
	        { "2026-11-10", null, "2026-11-09T23:59-08:00", "no" },
	        { "2026-11-01", "2026-11-01", "2026-11-01T00:00-07:00", "yes" },
	        { "2026-11-01", "2026-11-01", "2026-10-31T23:59:59.999-07:00", "no" },
	        { "2026-11-01", "2026-11-01", "2026-11-01T01:30-07:00", "yes" },
	        { "2026-11-01", "2026-11-01", "2026-11-01T01:30-08:00", "yes" },
	        { "2026-11-01", "2026-11-01", "2026-11-01T23:59:59.999-08:00", "yes" },
	        { "2026-11-01", "2026-11-01", "2026-11-02T00:00-08:00", "no" },
	        { "2026-03-08", "2026-03-08", "2026-03-07T23:59:59.999-08:00", "no" },
	        { "2026-03-08", "2026-03-08", "2026-03-08T03:00-07:00", "yes" },
	        { "2026-03-08", "2026-03-08", "2026-03-08T23:59:59.999-07:00", "yes" },
	        { "2026-03-08", "2026-03-08", "2026-03-09T00:00-07:00", "no" } };
	
	/** Start and end of an assignment by the clock of Vancouver, and whether it begins on a leave from the 10th to the 12th. */
	private static final String[][] BEGINNINGS = { //
	        { "2026-11-09T23:59-08:00", null, "no" }, //
	        { "2026-11-10T00:00-08:00", null, "yes" }, //
	        { "2026-11-12T23:59-08:00", "2026-12-01T00:00-08:00", "yes" }, //
	        { "2026-11-13T00:00-08:00", null, "no" }, //
	        { "2026-11-09T09:00-08:00", "2026-12-01T00:00-08:00", "no" }, //
	        { "2026-11-11T09:00-08:00", "2026-11-11T09:00-08:00", "no" } };
	
	@Test
	public void check_shouldFollowTheTable() {
		List<LeaveDays> others = Arrays.asList(leave("2026-11-10", "2026-11-12"), leave("2026-11-20", null));
		for (String[] row : LEAVES) {
			Problems problems = new Problems();
			LeaveRules.check(day(row[0]), day(row[1]), others, TODAY, problems);
			assertThat(row[0] + " to " + row[1],
			    problems.asList().stream().map(Problem::toString).collect(Collectors.joining(", ")), is(row[2]));
		}
	}
	
	@Test
	public void holdsAt_shouldFollowTheTable() {
		for (String[] row : INSTANTS) {
			assertThat(row[0] + " to " + row[1] + " at " + row[2], leave(row[0], row[1]).holdsAt(at(row[2]), VANCOUVER),
			    is(row[3].equals("yes")));
		}
	}
	
	@Test
	public void holdsAt_shouldAgreeWithAClerkWhoReadsTheCalendarEveryMinute() {
		Random draw = new Random(SEED);
		String[][] zones = { { "America/Vancouver", "2026-03-06" }, { "America/Vancouver", "2026-10-30" },
		        { ST_JOHNS.getId(), "2010-11-05" }, { ST_JOHNS.getId(), "2010-03-12" }, { "Asia/Beirut", "2026-03-27" },
		        { "Pacific/Apia", "2011-12-28" }, { "UTC", "2026-12-30" } };
		for (int i = 0; i < 60; i++) {
			String[] place = zones[i % zones.length];
			ZoneId zone = ZoneId.of(place[0]);
			LocalDate start = LocalDate.parse(place[1]).plusDays(draw.nextInt(3));
			LocalDate end = draw.nextInt(4) == 0 ? null : start.plusDays(draw.nextInt(3));
			LeaveDays leave = new LeaveDays(start, end);
			List<Instant> minutes = new ArrayList<>();
			Instant first = LocalDate.parse(place[1]).minusDays(1).atStartOfDay(zone).toInstant();
			for (int minute = 0; minute < 8 * 24 * 60; minute++) {
				minutes.add(first.plusSeconds(60L * minute));
			}
			List<Instant> inside = minutes.stream().filter(each -> isOn(each.atZone(zone).toLocalDate(), start, end))
			        .collect(Collectors.toList());
			for (Instant minute : minutes) {
				// From the first minute of it to the last, also where the clock goes back into the day before.
				boolean clerk = !inside.isEmpty() && !minute.isBefore(inside.get(0))
				        && !minute.isAfter(inside.get(inside.size() - 1));
				assertThat(leave.getStart() + " to " + leave.getEnd() + " at " + minute + " in " + zone, leave.holdsAt(minute, zone),
				    is(clerk));
			}
		}
	}
	
	@Test
	public void overlaps_shouldAgreeWithCountingTheDays() {
		Random draw = new Random(SEED);
		for (int i = 0; i < 20000; i++) {
			LeaveDays one = any(draw);
			LeaveDays other = any(draw);
			boolean shared = false;
			for (int day = 0; day < 30; day++) {
				LocalDate each = TODAY.plusDays(day);
				shared |= isOn(each, one.getStart(), one.getEnd()) && isOn(each, other.getStart(), other.getEnd());
			}
			assertThat("seed " + SEED + " case " + i, one.overlaps(other), is(shared));
		}
	}
	
	@Test
	public void beginsOn_shouldFollowTheTable() {
		for (String[] row : BEGINNINGS) {
			Term term = new Term(AssignmentKind.PRIMARY, Scope.OAT, at(row[0]), row[1] == null ? null : at(row[1]));
			assertThat(row[0], LeaveRules.beginsOn(Collections.singleton(leave("2026-11-10", "2026-11-12")), term,
			    at("2026-11-01T09:00-07:00"), VANCOUVER), is(row[2].equals("yes")));
		}
	}
	
	@Test
	public void beginsOn_shouldCountWhatIsEnteredLateFromNowOn() {
		Instant now = at("2026-11-11T09:00-08:00");
		List<LeaveDays> leaves = Collections.singletonList(leave("2026-11-10", "2026-11-12"));
		Term running = new Term(AssignmentKind.PRIMARY, Scope.OAT, at("2026-11-01T09:00-08:00"), null);
		Term over = new Term(AssignmentKind.PRIMARY, Scope.OAT, at("2026-11-10T09:00-08:00"), at("2026-11-11T08:00-08:00"));
		assertThat(LeaveRules.beginsOn(leaves, running, now, VANCOUVER), is(true));
		assertThat(LeaveRules.beginsOn(leaves, over, now, VANCOUVER), is(false));
		assertThat(LeaveRules.beginsOn(leaves, running, at("2026-11-13T00:00-08:00"), VANCOUVER), is(false));
	}
	
	@Test
	public void touches_shouldKnowTheFirstAndTheLastInstant() {
		List<LeaveDays> leaves = Arrays.asList(leave("2026-11-10", "2026-11-12"), leave("2026-12-01", null));
		String[][] spans = { { "2026-11-09T08:00-08:00", "2026-11-10T00:00-08:00", "no" },
		        { "2026-11-09T08:00-08:00", "2026-11-10T00:00:00.001-08:00", "yes" },
		        { "2026-11-12T23:59:59.999-08:00", "2026-11-13T08:00-08:00", "yes" },
		        { "2026-11-13T00:00-08:00", "2026-11-14T08:00-08:00", "no" },
		        { "2027-11-13T00:00-08:00", "2027-11-14T08:00-08:00", "yes" } };
		for (String[] row : spans) {
			assertThat(row[0], LeaveRules.touches(leaves, new Span(at(row[0]), at(row[1])), VANCOUVER), is(row[2].equals("yes")));
		}
	}
	
	private static LeaveDays any(Random draw) {
		LocalDate start = TODAY.plusDays(draw.nextInt(20));
		return new LeaveDays(start, draw.nextInt(5) == 0 ? null : start.plusDays(draw.nextInt(6)));
	}
	
	private static boolean isOn(LocalDate day, LocalDate start, LocalDate end) {
		return !day.isBefore(start) && (end == null || !day.isAfter(end));
	}
	
	private static LeaveDays leave(String start, String end) {
		return new LeaveDays(day(start), day(end));
	}
	
	private static LocalDate day(String text) {
		return text == null ? null : LocalDate.parse(text);
	}
	
	private static Instant at(String text) {
		return OffsetDateTime.parse(text).toInstant();
	}
}
