/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A drawn history around a day that is hard on clocks, with the instant to read it at. The same seed draws the same.
 */
final class GeneratedHistory {
	
	static final List<ZoneId> ZONES = Collections.unmodifiableList(
	    Arrays.asList(ZoneId.of("America/Vancouver"), ZoneId.of("Europe/London"), ZoneId.of("America/St_Johns")));
	
	/** Month ends, a leap day and the day that is none, the year's end. */
	private static final String[] DAYS = { "2024-02-28", "2024-02-29", "2024-03-01", "2026-02-28", "2026-01-31", "2026-04-30",
	        "2026-08-31", "2025-12-31", "2027-01-01", "2026-11-30" };
	
	/** In St John's the clocks changed a minute past midnight until 2011, so that a day began twice. */
	private static final int[] YEARS = { 2010, 2011, 2024, 2026 };
	
	private static final Outcome[] NOT_TAKEN = { Outcome.MISSED, Outcome.MISSED, Outcome.MISSED, Outcome.REFUSED,
	        Outcome.PARTIAL, Outcome.VOMITED, Outcome.WITHHELD, Outcome.PHARMACY_CLOSED, Outcome.NO_PRESCRIPTION,
	        Outcome.NO_IDENTIFICATION, Outcome.UNKNOWN };
	
	final Random random;
	
	final ZoneId zone;
	
	final Instant now;
	
	final List<PlainLine> lines = new ArrayList<>();
	
	final List<DoseEvent> events = new ArrayList<>();
	
	final List<Stay> stays = new ArrayList<>();
	
	final List<ReturnAnswer> answers = new ArrayList<>();
	
	boolean staysKnown = true;
	
	private final LocalDate first;
	
	private final LocalDate today;
	
	private int keys;
	
	GeneratedHistory(long seed) {
		random = new Random(seed * 0x9E3779B97F4A7C15L);
		zone = any(ZONES);
		LocalDateTime hard = hardMoment();
		first = hard.toLocalDate().minusDays(random.nextInt(18) + 2);
		now = moment(hard);
		today = now.atZone(zone).toLocalDate();
		int products = chance(30) ? 2 : 1;
		for (int i = 0; i < products; i++) {
			drawProduct(i);
		}
		drawStays();
		for (int i = random.nextInt(3); i > 0; i--) {
			answers.add(new ReturnAnswer(any(Arrays.asList(ReturnToUse.values())), instant(today.minusDays(random.nextInt(4)))));
		}
		if (chance(15)) {
			staysKnown = false;
			stays.clear();
		}
	}
	
	DoseHistory toHistory() {
		DoseHistory.Builder history = DoseHistory.builder().events(events).stays(stays).answers(answers);
		lines.forEach(line -> history.lines(line.toLine()));
		if (!staysKnown) {
			history.staysUnknown();
		}
		return history.build();
	}
	
	private LocalDateTime hardMoment() {
		if (chance(40)) {
			return LocalDate.parse(any(Arrays.asList(DAYS))).atTime(random.nextInt(24), random.nextInt(60));
		}
		ZoneOffsetTransition turn = zone.getRules()
		        .nextTransition(LocalDate.of(YEARS[random.nextInt(YEARS.length)], 1, 15).atStartOfDay(zone).toInstant());
		turn = chance(50) ? turn : zone.getRules().nextTransition(turn.getInstant());
		return LocalDateTime.ofInstant(turn.getInstant(), zone);
	}
	
	/** The hard moment itself, close to it or to a midnight, or some days after. */
	private Instant moment(LocalDateTime hard) {
		Instant exact = hard.atZone(zone).toInstant();
		switch (random.nextInt(5)) {
			case 0:
				return exact.plusMillis(random.nextInt(14_400_000) - 7_200_000);
			case 1:
				return hard.toLocalDate().plusDays(random.nextInt(4)).atStartOfDay(zone).toInstant()
				        .plusMillis(random.nextInt(3) - 1);
			default:
				return exact.plusSeconds(random.nextInt(14 * 86_400) - 86_400);
		}
	}
	
	private void drawProduct(int number) {
		Medication medication = any(Arrays.asList(Medication.METHADONE, Medication.METHADONE, Medication.METHADONE,
		    Medication.BUPRENORPHINE_NALOXONE, Medication.BUPRENORPHINE_NALOXONE, Medication.SROM_24H,
		    Medication.BUPRENORPHINE_XR_BRIXADI_WEEKLY, Medication.BUPRENORPHINE_XR_BRIXADI_MONTHLY,
		    Medication.BUPRENORPHINE_XR_SUBLOCADE, Medication.INJECTABLE_OAT, Medication.INJECTABLE_OAT, Medication.OTHER));
		Product product = medication == Medication.OTHER ? Product.other("other " + number) : Product.of(medication);
		LocalDate start = medication.isExtendedRelease() ? first.minusDays(random.nextInt(60)) : first;
		LocalDate next = start;
		for (int i = chance(6) ? 0 : 1 + random.nextInt(3); i > 0; i--) {
			PlainLine line = line(product, next);
			lines.add(line);
			LocalDate last = line.end == null ? next.plusDays(7) : line.end;
			next = last.plusDays(chance(60) ? 1 : random.nextInt(6) - 2);
		}
		drawEvents(product, start);
	}
	
	private PlainLine line(Product product, LocalDate start) {
		PlainLine line = new PlainLine();
		line.key = "line " + ++keys;
		line.product = product;
		line.start = start.plusDays(chance(80) ? 0 : random.nextInt(4));
		line.end = chance(15) ? null : line.start.plusDays(random.nextInt(21));
		line.newStart = chance(20);
		schedule(line);
		if (chance(25)) {
			line.endedOn = line.start.plusDays(random.nextInt(15));
			line.endReason = any(Arrays.asList(LineEnd.values()));
		}
		if (!line.isInjection() && chance(35)) {
			takeHome(line);
		}
		if (chance(50)) {
			line.openWeekdays = someWeekdays();
			line.holidays.add(today.plusDays(random.nextInt(5) - 1));
			if (chance(80)) {
				line.opens = LocalTime.of(random.nextInt(24), 30);
				line.closes = LocalTime.of(random.nextInt(24), 0);
			}
		}
		return line;
	}
	
	private void schedule(PlainLine line) {
		switch (line.product.getMedication()) {
			case BUPRENORPHINE_XR_BRIXADI_WEEKLY:
				injections(line, Period.ofDays(7), 2, 2);
				break;
			case BUPRENORPHINE_XR_BRIXADI_MONTHLY:
				injections(line, Period.ofMonths(1), 7, 7);
				break;
			case BUPRENORPHINE_XR_SUBLOCADE:
				injections(line, Period.ofDays(28), 2, 14);
				break;
			case INJECTABLE_OAT:
				line.sessions = 1 + random.nextInt(3);
				break;
			case OTHER:
				line.everyDays = random.nextInt(4);
				break;
			default:
				line.everyDays = chance(20) ? 2 : chance(5) ? 3 : 1;
				if (line.everyDays == 1 && chance(12)) {
					line.weekdays = someWeekdays();
				}
		}
	}
	
	private static void injections(PlainLine line, Period interval, int before, int after) {
		line.everyDays = -1;
		line.interval = interval;
		line.before = before;
		line.after = after;
	}
	
	private void takeHome(PlainLine line) {
		line.homeReach = 1 + random.nextInt(4);
		if (chance(50)) {
			line.homeWeekdays = someWeekdays();
		} else {
			for (int i = 0; i < 4; i++) {
				line.homeDays.add(today.plusDays(random.nextInt(8) - 5));
			}
		}
	}
	
	private void drawEvents(Product product, LocalDate start) {
		int sessions = product.getMedication() == Medication.INJECTABLE_OAT ? 3 : 1;
		int taken = random.nextInt(90) + 10;
		int step = product.getMedication().isExtendedRelease() ? 1 + random.nextInt(30) : 1;
		for (LocalDate day = start.minusDays(random.nextInt(4)); !day.isAfter(today.plusDays(2)); day = day.plusDays(step)) {
			for (int session = 1; session <= sessions; session++) {
				for (int i = chance(85) ? 1 : 2; i > 0 && chance(85); i--) {
					Outcome outcome = chance(taken) ? chance(85) ? Outcome.TAKEN_WITNESSED : Outcome.TAKE_HOME
					        : NOT_TAKEN[random.nextInt(NOT_TAKEN.length)];
					events.add(event(product, outcome, day, sessions > 1 || chance(5) ? session : null));
				}
			}
		}
	}
	
	private DoseEvent event(Product product, Outcome outcome, LocalDate day, Integer session) {
		DoseEvent.Builder event = DoseEvent.of("event " + ++keys, product, outcome).session(session)
		        .evidence(chance(95) ? any(Arrays.asList(EvidenceGrade.values())) : null, Reporter.OTHER)
		        .recordedAt(instant(day.plusDays(random.nextInt(3))));
		if (chance(85)) {
			event.place(any(Arrays.asList(DosePlace.values())), chance(50) ? null : "place " + random.nextInt(3));
		}
		if (outcome == Outcome.TAKE_HOME) {
			event.forDay(day).at(chance(80) ? instant(day.minusDays(random.nextInt(4))) : null);
		} else if (chance(8)) {
			event.forDay(day);
		} else {
			event.at(instant(day)).forDay(chance(85) ? null : day.plusDays(random.nextInt(3) - 1));
		}
		if (!events.isEmpty() && chance(8)) {
			event.replaces(any(events).getKey());
		}
		return event.build();
	}
	
	private void drawStays() {
		for (int i = chance(30) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
			Instant from = instant(first.plusDays(random.nextInt(25)));
			stays.add(new Stay(any(Arrays.asList(DosePlace.CUSTODY, DosePlace.HOSPITAL, DosePlace.DETOX)), from,
			        chance(30) ? null : from.plusSeconds(random.nextInt(9 * 86_400))));
		}
	}
	
	private Instant instant(LocalDate day) {
		return day.atTime(LocalTime.ofSecondOfDay(chance(10) ? random.nextInt(5400) : random.nextInt(86_400))).atZone(zone)
		        .toInstant();
	}
	
	private Set<DayOfWeek> someWeekdays() {
		Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
		while (days.isEmpty()) {
			for (DayOfWeek day : DayOfWeek.values()) {
				if (chance(60)) {
					days.add(day);
				}
			}
		}
		return days;
	}
	
	boolean chance(int percent) {
		return random.nextInt(100) < percent;
	}
	
	<T> T any(List<T> values) {
		return values.get(random.nextInt(values.size()));
	}
}
