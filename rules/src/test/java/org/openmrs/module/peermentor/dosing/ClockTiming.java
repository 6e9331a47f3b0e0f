/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/**
 * Times 10,000 clocks of 90 days each: one daily line with carries, a second medicine, 90 to 180 events, some corrections
 * and a stay. One thread. Prints milliseconds by round; nothing asserts them. Run it with <code>server/bench --only clocks</code>.
 */
public final class ClockTiming {
	
	private static final int PARTICIPANTS = 10_000;
	
	private static final int ROUNDS = 7;
	
	private static final int DAYS = 90;
	
	private ClockTiming() {
	}
	
	public static void main(String[] arguments) {
		List<DoseHistory> histories = new ArrayList<>();
		int events = 0;
		for (int i = 0; i < PARTICIPANTS; i++) {
			DoseHistory history = history(i);
			histories.add(history);
			events += history.getEvents().size();
		}
		DoseClock clock = Facts.signedClock();
		System.out.println(Runtime.getRuntime().availableProcessors() + " processors, Java "
		        + System.getProperty("java.version") + ", load average "
		        + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		long[] millis = new long[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			int urgent = 0;
			for (DoseHistory history : histories) {
				urgent += clock.read(history, Facts.at("2026-11-27T12:00")).get(0).getUrgency().ordinal();
			}
			millis[round] = (System.nanoTime() - start) / 1_000_000;
			System.out.println("round " + round + ": " + millis[round] + " ms, of the processor "
			        + (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000 + " ms, for " + PARTICIPANTS
			        + " participants, " + events + " events, urgency " + urgent);
		}
		Arrays.sort(millis);
		System.out.println("median " + millis[ROUNDS / 2] + " ms");
	}
	
	private static DoseHistory history(int seed) {
		Random random = new Random(seed);
		DoseHistory.Builder history = DoseHistory.builder()
		        .lines(Facts.line(Facts.METHADONE, "2026-08-29", "2026-12-10")
		                .takeHome(TakeHome.onWeekdays(EnumSet.of(DayOfWeek.SUNDAY), 1)).build());
		if (random.nextBoolean()) {
			history.lines(Facts.line(Product.of(Medication.SROM_24H), "2026-08-29", "2026-12-10").build());
		}
		for (int day = 0; day <= DAYS; day++) {
			String date = Facts.day("2026-08-29").plusDays(day).toString();
			DoseEvent event = random.nextInt(10) > 0 ? Facts.taken(Facts.METHADONE, date + "T10:00", DosePlace.PHARMACY)
			        : Facts.missed(Facts.METHADONE, date);
			history.events(event);
			if (random.nextInt(20) == 0) {
				history.events(Facts.event(Facts.METHADONE, Outcome.TAKEN_WITNESSED, date + "T11:00", DosePlace.CLINIC)
				        .replaces(event.getKey()).reason("OTHER").build());
			}
			if (random.nextInt(3) == 0) {
				history.events(Facts.taken(Product.of(Medication.SROM_24H), date + "T10:05", DosePlace.PHARMACY));
			}
		}
		return history.stays(new Stay(DosePlace.HOSPITAL, Facts.at("2026-10-01T12:00"), Facts.at("2026-10-05T12:00"))).build();
	}
}
