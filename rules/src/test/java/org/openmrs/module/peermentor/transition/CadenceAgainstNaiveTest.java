/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

import org.junit.Test;
import org.openmrs.module.peermentor.caseload.Due;
import org.openmrs.module.peermentor.caseload.DueFacts;
import org.openmrs.module.peermentor.caseload.DueState;

/**
 * Due meetings on generated releases, contacts and pauses, against a telling of every day of the support window that asks
 * of each how many days the participant could have been met in since.
 */
public class CadenceAgainstNaiveTest {
	
	private static final long SEED = 20261122L;
	
	private static final String[] ZONES = { "America/Vancouver", "Europe/London", "America/St_Johns" };
	
	@Test
	public void decide_shouldAgreeWithTellingEveryDay() {
		Random draw = new Random(SEED);
		Map<DueState, Integer> seen = new EnumMap<>(DueState.class);
		for (int i = 0; i < 20000; i++) {
			ZoneId zone = ZoneId.of(ZONES[draw.nextInt(3)]);
			int supportDays = 20 + draw.nextInt(90);
			Map<Phase, Integer> every = new EnumMap<>(Phase.class);
			for (Phase phase : Phase.values()) {
				every.put(phase, 1 + draw.nextInt(9));
			}
			CadencePolicy policy = new CadencePolicy("p", 1, LocalDate.of(2020, 1, 1), every);
			SupportClock clock = new SupportClock(zone, supportDays);
			Instant release = Instant.parse("2024-01-20T00:00:00Z").plusSeconds(draw.nextInt(63000000));
			Instant now = release.plusSeconds(draw.nextInt(100 * 86400));
			Instant met = draw.nextInt(3) == 0 ? null
			        : release.plusMillis((long) ((now.toEpochMilli() - release.toEpochMilli()) * draw.nextDouble()));
			List<Pause> pauses = pauses(draw, release, now);
			PlanFacts plan = PlanFacts.opened("k", null, release)
			        .released(new ActualRelease(release, false, ReleasePlace.CENTRE, ReleaseKind.PLANNED)).status(PlanStatus.IN_SUPPORT);
			for (Pause pause : pauses) {
				plan = plan.paused(pause);
			}
			Due due = new Cadence(clock, policy, 7).decide(plan, new DueFacts(false, release, met, null), now);
			String words = "seed " + SEED + " case " + i + " " + zone + " out " + release + " met " + met + " now " + now;
			DueState naive = naive(zone, supportDays, every, release, met, pauses, now);
			assertThat(words, due.getState(), is(naive));
			seen.merge(naive, 1, Integer::sum);
		}
		for (DueState state : DueState.values()) {
			assertThat(state.name(), seen.getOrDefault(state, 0), is(greaterThan(200)));
		}
	}
	
	private static List<Pause> pauses(Random draw, Instant release, Instant now) {
		TreeSet<Long> marks = new TreeSet<>();
		for (int n = draw.nextInt(3) * 2; n > 0; n--) {
			marks.add(release.getEpochSecond() + draw.nextInt(40 * 86400));
		}
		List<Pause> pauses = new ArrayList<>();
		List<Long> sorted = new ArrayList<>(marks);
		for (int n = 0; n + 1 < sorted.size(); n += 2) {
			Instant from = Instant.ofEpochSecond(sorted.get(n));
			Instant to = Instant.ofEpochSecond(sorted.get(n + 1));
			if (!to.isAfter(now)) {
				pauses.add(Pause.inHospital(from, to));
			} else if (!from.isAfter(now)) {
				pauses.add(Pause.inHospital(from, null));
				return pauses;
			}
		}
		return pauses;
	}
	
	private static DueState naive(ZoneId zone, int supportDays, Map<Phase, Integer> every, Instant release, Instant met,
	        List<Pause> pauses, Instant now) {
		for (Pause pause : pauses) {
			if (pause.getTo() == null) {
				return DueState.NONE;
			}
		}
		LocalDate today = now.atZone(zone).toLocalDate();
		LocalDate first = release.atZone(zone).toLocalDate();
		for (int number = 0; number <= supportDays; number++) {
			LocalDate day = first.plusDays(number);
			boolean asks = met == null ? free(zone, pauses, day)
			        : day.isAfter(met.atZone(zone).toLocalDate()) && free(zone, pauses, day)
			                && freeDays(zone, pauses, met.atZone(zone).toLocalDate(), day) >= every.get(phase(zone, release, number));
			if (asks) {
				return day.equals(today) ? DueState.DUE_TODAY : day.isBefore(today) ? DueState.OVERDUE : DueState.UPCOMING;
			}
		}
		boolean recent = met != null && !met.atZone(zone).toLocalDate().plusDays(7).isBefore(today);
		return recent ? DueState.NONE : DueState.UNKNOWN;
	}
	
	private static int freeDays(ZoneId zone, List<Pause> pauses, LocalDate after, LocalDate to) {
		int free = 0;
		for (LocalDate day = to; day.isAfter(after); day = day.minusDays(1)) {
			free += free(zone, pauses, day) ? 1 : 0;
		}
		return free;
	}
	
	/** Whether the day ends outside every pause. */
	private static boolean free(ZoneId zone, List<Pause> pauses, LocalDate day) {
		long end = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() - 1;
		for (Pause pause : pauses) {
			if (pause.getFrom().toEpochMilli() <= end && (pause.getTo() == null || end < pause.getTo().toEpochMilli())) {
				return false;
			}
		}
		return true;
	}
	
	private static Phase phase(ZoneId zone, Instant release, int number) {
		long start = release.atZone(zone).toLocalDate().plusDays(number).atStartOfDay(zone).toInstant().toEpochMilli();
		if (number <= 3 || start - release.toEpochMilli() < 72L * 3600000) {
			return Phase.FIRST_72_HOURS;
		}
		return number <= 7 ? Phase.FIRST_WEEK
		        : number <= 14 ? Phase.FIRST_TWO_WEEKS : number <= 30 ? Phase.TO_30_DAYS : Phase.TO_END_OF_SUPPORT;
	}
	
	@Test
	public void decide_shouldTakeTheEarlierOfCadenceAndAgreement() {
		Instant release = Plans.at("2025-06-01T10:00-07:00");
		PlanFacts plan = PlanFacts.opened("k", null, release)
		        .released(new ActualRelease(release, false, ReleasePlace.CENTRE, ReleaseKind.PLANNED)).status(PlanStatus.IN_SUPPORT);
		Instant met = Plans.at("2025-06-10T10:00-07:00");
		Cadence cadence = new Cadence(Plans.CLOCK, CadencePolicy.sample(), 7);
		DueFacts agreedLater = new DueFacts(false, release, met, Plans.at("2025-06-20T10:00-07:00"));
		assertThat(cadence.decide(plan, agreedLater, Plans.at("2025-06-12T10:00-07:00")).getState(), is(DueState.DUE_TODAY));
		DueFacts agreedSooner = new DueFacts(false, release, met, Plans.at("2025-06-11T10:00-07:00"));
		assertThat(cadence.decide(plan, agreedSooner, Plans.at("2025-06-12T10:00-07:00")).getState(), is(DueState.OVERDUE));
	}
}
