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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

import org.junit.Test;

public class SupportClockTest {
	
	private static final long SEED = 20261122L;
	
	private static final String[] ZONES = { "America/Vancouver", "Europe/London", "America/St_Johns" };
	
	/** The zone, the release, the clock, the day number, the phase. */
	private static final Object[][] PHASES = {
	        // an ordinary release
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-06-10T08:59-07:00", 0L, Phase.BEFORE_RELEASE },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-06-10T09:00-07:00", 0L, Phase.DAY_OF_RELEASE },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-06-10T23:59-07:00", 0L, Phase.DAY_OF_RELEASE },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-06-11T00:00-07:00", 1L, Phase.FIRST_72_HOURS },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-06-13T23:59-07:00", 3L, Phase.FIRST_72_HOURS },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-06-14T00:00-07:00", 4L, Phase.FIRST_WEEK },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-06-17T23:59-07:00", 7L, Phase.FIRST_WEEK },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-06-18T00:00-07:00", 8L, Phase.FIRST_TWO_WEEKS },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-06-24T23:59-07:00", 14L, Phase.FIRST_TWO_WEEKS },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-06-25T00:00-07:00", 15L, Phase.TO_30_DAYS },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-07-10T23:59-07:00", 30L, Phase.TO_30_DAYS },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-07-11T00:00-07:00", 31L, Phase.TO_END_OF_SUPPORT },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-09-08T23:59-07:00", 90L, Phase.TO_END_OF_SUPPORT },
	        { "America/Vancouver", "2025-06-10T09:00-07:00", "2025-09-09T00:00-07:00", 91L, Phase.AFTER_SUPPORT },
	        // released ten minutes before the day of 23 hours: 72 hours end on the fourth day after
	        { "America/Vancouver", "2025-03-08T23:50-08:00", "2025-03-09T00:00-08:00", 1L, Phase.FIRST_72_HOURS },
	        { "America/Vancouver", "2025-03-08T23:50-08:00", "2025-03-12T00:49-07:00", 4L, Phase.FIRST_72_HOURS },
	        { "America/Vancouver", "2025-03-08T23:50-08:00", "2025-03-12T00:50-07:00", 4L, Phase.FIRST_WEEK },
	        // the day of 25 hours is one day
	        { "America/Vancouver", "2025-11-02T00:10-07:00", "2025-11-02T23:50-08:00", 0L, Phase.DAY_OF_RELEASE },
	        { "Europe/London", "2025-10-26T00:10+01:00", "2025-10-26T23:50Z", 0L, Phase.DAY_OF_RELEASE },
	        { "Europe/London", "2025-03-29T23:50Z", "2025-04-02T00:49+01:00", 4L, Phase.FIRST_72_HOURS },
	        { "America/St_Johns", "2025-03-08T23:50-03:30", "2025-03-12T00:50-02:30", 4L, Phase.FIRST_WEEK },
	        // the year's end and a leap day
	        { "America/Vancouver", "2025-12-31T23:50-08:00", "2026-01-01T00:00-08:00", 1L, Phase.FIRST_72_HOURS },
	        { "America/Vancouver", "2024-02-28T12:00-08:00", "2024-03-01T12:00-08:00", 2L, Phase.FIRST_72_HOURS } };
	
	@Test
	public void phase_shouldFollowTheSitesCalendarAndTheHours() {
		for (Object[] row : PHASES) {
			SupportClock clock = new SupportClock(ZoneId.of((String) row[0]), 90);
			String words = row[1] + " at " + row[2];
			assertThat(words, clock.dayNumber(at(row[1]), at(row[2])), is(row[3]));
			assertThat(words, clock.phase(at(row[1]), at(row[2])), is(row[4]));
		}
	}
	
	@Test
	public void phase_shouldBeBeforeReleaseWhenThereIsNone() {
		assertThat(new SupportClock(ZoneId.of("UTC"), 90).phase(null, Instant.EPOCH), is(Phase.BEFORE_RELEASE));
	}
	
	@Test
	public void phase_shouldAgreeWithWalkingTheCalendarInThreeZonesAcrossBothClockChanges() {
		Random draw = new Random(SEED);
		Set<Phase> seen = EnumSet.noneOf(Phase.class);
		for (int i = 0; i < 30000; i++) {
			ZoneId zone = ZoneId.of(ZONES[draw.nextInt(ZONES.length)]);
			int supportDays = draw.nextBoolean() ? 90 : 1 + draw.nextInt(200);
			SupportClock clock = new SupportClock(zone, supportDays);
			Instant release = Instant.parse("2023-12-20T00:00:00Z").plusSeconds(draw.nextInt(63000000));
			Instant now = release.plusSeconds(draw.nextInt(3) == 0 ? draw.nextInt(400000) : draw.nextInt(9000000) - 90000);
			seen.add(naive(zone, supportDays, release, now));
			assertThat("seed " + SEED + " case " + i + ": " + zone + " " + release + " " + now + " " + supportDays,
			    clock.phase(release, now), is(naive(zone, supportDays, release, now)));
			Instant end = clock.endOfSupport(release);
			assertThat(clock.phase(release, end), is(Phase.AFTER_SUPPORT));
			assertThat(clock.phase(release, end.minusMillis(1)).isSupported(), is(true));
		}
		assertThat(seen, is(EnumSet.allOf(Phase.class)));
	}
	
	/** Counts midnights one by one. */
	private static Phase naive(ZoneId zone, int supportDays, Instant release, Instant now) {
		if (now.toEpochMilli() < release.toEpochMilli()) {
			return Phase.BEFORE_RELEASE;
		}
		int midnights = 0;
		LocalDate day = LocalDate.from(release.atZone(zone));
		while (!day.equals(LocalDate.from(now.atZone(zone)))) {
			day = day.plusDays(1);
			midnights++;
		}
		if (midnights > supportDays) {
			return Phase.AFTER_SUPPORT;
		}
		if (midnights == 0) {
			return Phase.DAY_OF_RELEASE;
		}
		if (midnights < 4 || Duration.between(release, now).toMillis() < 72L * 3600 * 1000) {
			return Phase.FIRST_72_HOURS;
		}
		return midnights < 8 ? Phase.FIRST_WEEK
		        : midnights < 15 ? Phase.FIRST_TWO_WEEKS : midnights < 31 ? Phase.TO_30_DAYS : Phase.TO_END_OF_SUPPORT;
	}
	
	@Test
	public void parse_shouldReadWhatToStringWrites() {
		for (String word : new String[] { "T0", "T-30d", "T-7d", "T-1d", "T+24h", "T+48h", "T+72h", "T+7d", "T+180d" }) {
			assertThat(RelativeTime.parse(word).toString(), is(word));
		}
		for (String word : new String[] { "", "T", "T+0d", "T1d", "t+1d", "T+1w", "T+1.5d", "T+12345d", "T-", "+1d" }) {
			assertThat(word, RelativeTime.parse(word), is(nullValue()));
		}
	}
	
	@Test
	public void deadline_shouldLastToTheEndOfTheDayAndCountHoursThatPass() {
		ZoneId vancouver = ZoneId.of("America/Vancouver");
		Instant release = at("2025-03-08T23:50-08:00");
		assertThat(RelativeTime.parse("T0").deadline(release, vancouver), is(at("2025-03-09T00:00-08:00")));
		assertThat(RelativeTime.parse("T+1d").deadline(release, vancouver), is(at("2025-03-10T00:00-07:00")));
		assertThat(RelativeTime.parse("T+24h").deadline(release, vancouver), is(at("2025-03-10T00:50-07:00")));
		assertThat(RelativeTime.parse("T-1d").deadline(release, vancouver), is(at("2025-03-08T00:00-08:00")));
		LocalDate day = LocalDate.of(2025, 11, 2);
		assertThat(RelativeTime.parse("T+24h").deadline(day, null, vancouver), is(at("2025-11-02T23:00-08:00")));
		assertThat(RelativeTime.parse("T+24h").deadline(day, LocalTime.of(9, 0), vancouver), is(at("2025-11-03T09:00-08:00")));
	}
	
	private static Instant at(Object iso) {
		return OffsetDateTime.parse((String) iso).toInstant();
	}
}
