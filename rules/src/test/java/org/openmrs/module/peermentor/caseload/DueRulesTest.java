/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.openmrs.module.peermentor.caseload.DueState.DUE_TODAY;
import static org.openmrs.module.peermentor.caseload.DueState.NONE;
import static org.openmrs.module.peermentor.caseload.DueState.OVERDUE;
import static org.openmrs.module.peermentor.caseload.DueState.UNKNOWN;
import static org.openmrs.module.peermentor.caseload.DueState.UPCOMING;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.Test;

public class DueRulesTest {
	
	private static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
	
	private static final int RECENT_DAYS = 7;
	
	private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
	
	private final DueRules rules = new DueRules(VANCOUVER, RECENT_DAYS);
	
	/** What was agreed, the clock, the state, the days overdue. All on the clocks of Vancouver. */
	private static final Object[][] AGREED = { //
	        // an ordinary day
	        { "2025-06-10T09:00-07:00", "2025-06-10T08:59-07:00", DUE_TODAY, 0L },
	        { "2025-06-10T09:00-07:00", "2025-06-10T23:59-07:00", DUE_TODAY, 0L },
	        // midnight, from both sides
	        { "2025-06-10T23:59-07:00", "2025-06-11T00:00-07:00", OVERDUE, 1L },
	        { "2025-06-11T00:00-07:00", "2025-06-10T23:59-07:00", UPCOMING, 0L },
	        // in UTC the two stand on one day
	        { "2025-06-10T18:00-07:00", "2025-06-10T16:00-07:00", DUE_TODAY, 0L },
	        { "2025-06-10T20:00-07:00", "2025-06-11T00:30-07:00", OVERDUE, 1L },
	        // the day of 23 hours: less than 24 hours after, and the next day all the same
	        { "2025-03-08T23:50-08:00", "2025-03-09T03:10-07:00", OVERDUE, 1L },
	        { "2025-03-09T00:10-08:00", "2025-03-09T23:50-07:00", DUE_TODAY, 0L },
	        { "2025-03-08T12:00-08:00", "2025-03-10T00:00-07:00", OVERDUE, 2L },
	        // the day of 25 hours: more than 24 hours after, and still today
	        { "2025-11-02T00:10-07:00", "2025-11-02T23:50-08:00", DUE_TODAY, 0L },
	        { "2025-11-02T01:30-07:00", "2025-11-02T01:30-08:00", DUE_TODAY, 0L },
	        { "2025-11-01T23:59-07:00", "2025-11-02T00:00-07:00", OVERDUE, 1L },
	        { "2025-11-03T00:00-08:00", "2025-11-02T23:59-08:00", UPCOMING, 0L },
	        // the end of the year, and of a leap day
	        { "2025-12-31T23:59-08:00", "2026-01-01T00:00-08:00", OVERDUE, 1L },
	        { "2026-01-01T00:00-08:00", "2025-12-31T16:00-08:00", UPCOMING, 0L },
	        { "2024-02-28T12:00-08:00", "2024-03-01T12:00-08:00", OVERDUE, 2L },
	        { "2024-12-01T12:00-08:00", "2025-12-01T12:00-08:00", OVERDUE, 365L } };
	
	@Test
	public void decide_shouldCountDaysOnTheSitesClock() {
		for (Object[] row : AGREED) {
			Due due = rules.decide(new DueFacts(false, LONG_AGO, null, at(row[0])), at(row[1]));
			assertThat("due " + row[0] + " at " + row[1], due.getState(), is(row[2]));
			assertThat("due " + row[0] + " at " + row[1], due.getOverdueDays(), is(row[3]));
			assertThat(due.getSince(), is(at(row[0])));
		}
	}
	
	@Test
	public void decide_shouldCountTheSameDaysAcrossBothClockChangesAsACalendarDoes() {
		LocalDateTime day = LocalDateTime.of(2024, 12, 20, 13, 0);
		Instant due = day.atZone(VANCOUVER).toInstant();
		for (int days = 1; days <= 400; days++) {
			Instant justAfterMidnight = day.toLocalDate().plusDays(days).atStartOfDay(VANCOUVER).toInstant();
			assertThat(rules.decide(new DueFacts(false, LONG_AGO, null, due), justAfterMidnight).getOverdueDays(),
			    is((long) days));
			assertThat(rules.decide(new DueFacts(false, LONG_AGO, null, due), justAfterMidnight.minusMillis(1)).getOverdueDays(),
			    is(days - 1L));
		}
	}
	
	@Test
	public void decide_shouldBeUnknownWhenNothingIsAgreedAndNobodyEverMet() {
		Due due = rules.decide(new DueFacts(false, at("2025-06-10T09:00-07:00"), null, null), at("2025-06-10T09:01-07:00"));
		assertThat(due.getState(), is(UNKNOWN));
		assertThat(due.getSince(), is(at("2025-06-10T09:00-07:00")));
	}
	
	@Test
	public void decide_shouldTurnUnknownOnTheMidnightAfterTheRecentDays() {
		DueFacts facts = new DueFacts(false, LONG_AGO, at("2025-10-30T23:30-07:00"), null);
		assertThat(rules.decide(facts, at("2025-11-06T23:59-08:00")).getState(), is(NONE));
		Due due = rules.decide(facts, at("2025-11-07T00:00-08:00"));
		assertThat(due.getState(), is(UNKNOWN));
		assertThat(due.getSince(), is(at("2025-11-07T00:00-08:00")));
	}
	
	@Test
	public void decide_shouldFindNothingDueForTheDeadWhateverWasAgreed() {
		assertThat(rules.decide(new DueFacts(true, LONG_AGO, null, LONG_AGO), at("2025-06-10T09:00-07:00")).getState(),
		    is(NONE));
		assertThat(rules.decide(new DueFacts(true, LONG_AGO, null, null), at("2025-06-10T09:00-07:00")).getState(), is(NONE));
	}
	
	@Test
	public void decide_shouldFindNothingDueBeforeTheAssignmentBegins() {
		DueFacts facts = new DueFacts(false, at("2025-06-11T00:00-07:00"), null, null);
		assertThat(rules.decide(facts, at("2025-06-10T23:59-07:00")).getState(), is(NONE));
		assertThat(rules.decide(facts, at("2025-06-11T00:00-07:00")).getState(), is(UNKNOWN));
	}
	
	@Test
	public void mostUrgentFirst_shouldPutUnknownAmongTheOverdueByWhoWaitsLongest() {
		Instant now = at("2025-06-10T09:00-07:00");
		Due overdueLong = rules.decide(new DueFacts(false, LONG_AGO, null, at("2025-05-01T09:00-07:00")), now);
		Due unknown = rules.decide(new DueFacts(false, at("2025-06-01T09:00-07:00"), null, null), now);
		Due overdueShort = rules.decide(new DueFacts(false, LONG_AGO, null, at("2025-06-09T09:00-07:00")), now);
		Due today = rules.decide(new DueFacts(false, LONG_AGO, null, at("2025-06-10T08:00-07:00")), now);
		Due tomorrow = rules.decide(new DueFacts(false, LONG_AGO, null, at("2025-06-11T08:00-07:00")), now);
		Due nextWeek = rules.decide(new DueFacts(false, LONG_AGO, null, at("2025-06-17T08:00-07:00")), now);
		Due nothing = rules.decide(new DueFacts(true, LONG_AGO, null, null), now);
		List<Due> expected = Arrays.asList(overdueLong, unknown, overdueShort, today, tomorrow, nextWeek, nothing);
		List<Due> shuffled = new ArrayList<>(expected);
		Collections.shuffle(shuffled, new Random(1));
		assertThat(shuffled.stream().sorted(Due.MOST_URGENT_FIRST).collect(Collectors.toList()), is(expected));
	}
	
	private static Instant at(Object iso) {
		return OffsetDateTime.parse((String) iso).toInstant();
	}
}
