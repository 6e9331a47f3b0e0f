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

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

import org.junit.Test;

public class CodePolicyTest {
	
	private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");
	
	private static final Instant LATER = NOW.plusMillis(1);
	
	/** on, closed, status, expires, looks, wanted, expected. */
	private static final Object[][] CASES = {
	        { true, false, PartnerCodeStatus.ISSUED, LATER, 0, PartnerEvent.OPENED, PartnerEvent.OPENED },
	        { true, false, PartnerCodeStatus.ISSUED, LATER, 0, PartnerEvent.ANSWERED, PartnerEvent.ANSWERED },
	        { true, false, PartnerCodeStatus.ISSUED, LATER, CodePolicy.MOST_LOOKS - 1, PartnerEvent.OPENED, PartnerEvent.OPENED },
	        { true, false, PartnerCodeStatus.ISSUED, LATER, CodePolicy.MOST_LOOKS, PartnerEvent.OPENED, PartnerEvent.LOCKED },
	        { true, false, PartnerCodeStatus.ISSUED, LATER, CodePolicy.MOST_LOOKS, PartnerEvent.ANSWERED, PartnerEvent.ANSWERED },
	        { true, false, PartnerCodeStatus.ISSUED, NOW, 0, PartnerEvent.OPENED, PartnerEvent.EXPIRED },
	        { true, false, PartnerCodeStatus.ISSUED, NOW.minusMillis(1), 0, PartnerEvent.ANSWERED, PartnerEvent.EXPIRED },
	        { true, false, PartnerCodeStatus.USED, LATER, 1, PartnerEvent.OPENED, PartnerEvent.REPLAYED },
	        { true, false, PartnerCodeStatus.USED, NOW, 1, PartnerEvent.ANSWERED, PartnerEvent.REPLAYED },
	        { true, false, PartnerCodeStatus.REVOKED, LATER, 0, PartnerEvent.OPENED, PartnerEvent.REVOKED },
	        { true, false, PartnerCodeStatus.REVOKED, NOW, 0, PartnerEvent.ANSWERED, PartnerEvent.REVOKED },
	        { true, false, null, null, 0, PartnerEvent.OPENED, PartnerEvent.WRONG },
	        { true, true, null, null, 0, PartnerEvent.OPENED, PartnerEvent.LOCKED },
	        { true, true, PartnerCodeStatus.ISSUED, LATER, 0, PartnerEvent.ANSWERED, PartnerEvent.LOCKED },
	        { true, true, PartnerCodeStatus.USED, LATER, 0, PartnerEvent.ANSWERED, PartnerEvent.LOCKED },
	        { false, true, null, null, 0, PartnerEvent.OPENED, PartnerEvent.OFF },
	        { false, false, PartnerCodeStatus.ISSUED, LATER, 0, PartnerEvent.ANSWERED, PartnerEvent.OFF },
	        { false, false, PartnerCodeStatus.REVOKED, NOW, 0, PartnerEvent.OPENED, PartnerEvent.OFF } };
	
	@Test
	public void judge_shouldAnswerAsTheTableSays() {
		for (int i = 0; i < CASES.length; i++) {
			Object[] row = CASES[i];
			CodeFacts code = row[2] == null ? null
			        : new CodeFacts((PartnerCodeStatus) row[2], (Instant) row[3], (Integer) row[4]);
			assertThat("case " + i,
			    CodePolicy.judge((Boolean) row[0], (Boolean) row[1], code, (PartnerEvent) row[5], NOW), is(row[6]));
		}
	}
	
	@Test
	public void judge_shouldAgreeWithANaiveReadingOverRandomFacts() {
		Random random = new Random(1126);
		Map<PartnerEvent, Integer> met = new EnumMap<>(PartnerEvent.class);
		for (int i = 0; i < 50_000; i++) {
			boolean on = random.nextInt(10) > 0;
			boolean closed = random.nextInt(10) == 0;
			PartnerCodeStatus status = random.nextInt(8) == 0 ? null : PartnerCodeStatus.values()[random.nextInt(3)];
			Instant expires = NOW.plusMillis(random.nextInt(5) - 1);
			int looks = random.nextInt(CodePolicy.MOST_LOOKS + 3);
			PartnerEvent wanted = random.nextBoolean() ? PartnerEvent.OPENED : PartnerEvent.ANSWERED;
			CodeFacts code = status == null ? null : new CodeFacts(status, expires, looks);
			PartnerEvent judged = CodePolicy.judge(on, closed, code, wanted, NOW);
			met.merge(judged, 1, Integer::sum);
			boolean granted = on && !closed && status == PartnerCodeStatus.ISSUED && NOW.toEpochMilli() < expires.toEpochMilli()
			        && (wanted == PartnerEvent.ANSWERED || looks < 20);
			assertThat("case " + i, judged.isGranted(), is(granted));
			assertThat("case " + i, judged == PartnerEvent.WRONG, is(on && !closed && status == null));
			assertThat("case " + i, judged == PartnerEvent.REPLAYED, is(on && !closed && status == PartnerCodeStatus.USED));
			assertThat("case " + i, judged == PartnerEvent.REVOKED, is(on && !closed && status == PartnerCodeStatus.REVOKED));
			assertThat("case " + i, judged == PartnerEvent.OFF, is(!on));
		}
		assertThat(met.size(), is(8));
		met.values().forEach(count -> assertThat(count, is(greaterThan(100))));
	}
	
	/** Made at, days, zone, expires. */
	private static final String[][] EXPIRIES = {
	        { "2026-11-26T18:00:00Z", "14", "America/Vancouver", "2026-12-11T08:00:00Z" },
	        // Late in the evening there, the next day in UTC already.
	        { "2026-11-27T07:59:59Z", "14", "America/Vancouver", "2026-12-11T08:00:00Z" },
	        { "2026-11-27T08:00:00Z", "14", "America/Vancouver", "2026-12-12T08:00:00Z" },
	        // Over both changes of the clock, and the end of the year.
	        { "2026-10-25T18:00:00Z", "14", "America/Vancouver", "2026-11-09T08:00:00Z" },
	        { "2026-03-01T18:00:00Z", "14", "America/Vancouver", "2026-03-16T07:00:00Z" },
	        { "2026-12-31T23:00:00Z", "1", "America/Vancouver", "2027-01-02T08:00:00Z" },
	        // Midnight does not come there on that day.
	        { "2026-09-05T12:00:00Z", "0", "America/Santiago", "2026-09-06T04:00:00Z" },
	        { "2026-11-26T18:00:00Z", "1", "Asia/Tokyo", "2026-11-28T15:00:00Z" } };
	
	@Test
	public void expiry_shouldBeWhenTheLastDayEndsOnTheSitesClock() {
		for (String[] row : EXPIRIES) {
			assertThat(String.join(" ", row),
			    CodePolicy.expiry(Instant.parse(row[0]), Integer.parseInt(row[1]), ZoneId.of(row[2])), is(Instant.parse(row[3])));
		}
	}
}
