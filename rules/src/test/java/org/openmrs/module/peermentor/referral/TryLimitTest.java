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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.Test;

public class TryLimitTest {
	
	private static final Instant START = Instant.parse("2026-11-26T18:00:00Z");
	
	/** Seconds of the wrong tries with a part of a code, then when somebody comes, then whether it is closed. */
	private static final Object[][] CASES = { { new int[] {}, 0, false }, { new int[] { 0, 0, 0, 0 }, 0, false },
	        { new int[] { 0, 0, 0, 0, 0 }, 0, true }, { new int[] { 0, 1, 2, 3, 4 }, 4 + 3599, true },
	        { new int[] { 0, 1, 2, 3, 4 }, 4 + 3600, false }, { new int[] { 0, 1, 2, 3, 3600 }, 3600, true },
	        { new int[] { 0, 1, 2, 3, 3601 }, 3601, false }, { new int[] { 0, 5000, 5001, 5002, 5003, 5004 }, 5004, true },
	        { new int[] { 0, 1, 2, 3, 4, 9000 }, 9000, false } };
	
	@Test
	public void isClosed_shouldAnswerAsTheTableSays() {
		for (int i = 0; i < CASES.length; i++) {
			List<Instant> wrong = new ArrayList<>();
			for (int second : (int[]) CASES[i][0]) {
				wrong.add(0, START.plusSeconds(second));
			}
			assertThat("case " + i, TryLimit.CODE_PART.isClosed(wrong, START.plusSeconds((Integer) CASES[i][1])), is(CASES[i][2]));
		}
	}
	
	/**
	 * Tries come at random; a naive second reading remembers everything and looks for any run that closed the door, where the
	 * first is given the newest few alone.
	 */
	@Test
	public void isClosed_shouldAgreeWithANaiveReadingOverRandomTries() {
		Random random = new Random(26112026);
		for (TryLimit limit : TryLimit.values()) {
			int closed = 0;
			int counted = 0;
			for (int round = 0; round < 600 / limit.getTries(); round++) {
				List<Instant> all = new ArrayList<>();
				Instant at = START;
				int pace = 1 + random.nextInt(400);
				for (int i = 0; i < 4 * limit.getTries(); i++) {
					at = at.plusMillis(random.nextInt(pace * 1000));
					boolean naive = isClosedNaively(limit, all, at);
					assertThat(limit.isClosed(newest(all, limit.getTries()), at), is(naive));
					closed += naive ? 1 : 0;
					if (!naive) {
						all.add(at);
						counted++;
					}
				}
			}
			assertThat(limit + " closed", closed, is(greaterThan(100)));
			assertThat(limit + " counted", counted, is(greaterThan(100)));
		}
	}
	
	private static boolean isClosedNaively(TryLimit limit, List<Instant> all, Instant now) {
		long window = limit == TryLimit.CODE_PART || limit == TryLimit.EVERYBODY ? 60 : 15;
		long shut = limit == TryLimit.CODE_PART ? 60 : limit == TryLimit.EVERYBODY ? 15 : 30;
		int allowed = limit == TryLimit.CODE_PART ? 5 : limit == TryLimit.ADDRESS ? 10 : limit == TryLimit.SLIPS ? 30 : 300;
		for (Instant last : all) {
			if (Duration.between(last, now).toMillis() < shut * 60_000
			        && all.stream().filter(one -> !one.isAfter(last) && Duration.between(one, last).toMillis() <= window * 60_000)
			                .count() >= allowed) {
				return true;
			}
		}
		return false;
	}
	
	private static List<Instant> newest(List<Instant> all, int most) {
		List<Instant> newest = new ArrayList<>(all.subList(Math.max(0, all.size() - most), all.size()));
		Collections.reverse(newest);
		return newest;
	}
	
	/** Hammered without pause, the whole site bears no more guesses a year than {@link PartnerCode} reckons with. */
	@Test
	public void everybody_shouldBearNoMoreGuessesThanTheCodeIsMadeFor() {
		List<Instant> counted = new ArrayList<>();
		for (int second = 0; second < 24 * 3600; second++) {
			Instant at = START.plusSeconds(second);
			if (!TryLimit.EVERYBODY.isClosed(newest(counted, TryLimit.EVERYBODY.getTries()), at)) {
				counted.add(at);
			}
		}
		assertThat(counted.size() * 365L <= 2_628_000, is(true));
	}
}
