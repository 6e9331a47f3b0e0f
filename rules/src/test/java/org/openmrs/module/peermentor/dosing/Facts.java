/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Words to tell a case with, in Vancouver unless said otherwise, and a table to read it by.
 */
final class Facts {
	
	static final ZoneId VANCOUVER = ZoneId.of("America/Vancouver");
	
	static final Product METHADONE = Product.of(Medication.METHADONE);
	
	static final Product BUPRENORPHINE = Product.of(Medication.BUPRENORPHINE_NALOXONE);
	
	static final Product SUBLOCADE = Product.of(Medication.BUPRENORPHINE_XR_SUBLOCADE);
	
	static final Product SESSIONS = Product.of(Medication.INJECTABLE_OAT);
	
	private static int keys;
	
	private Facts() {
	}
	
	static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(VANCOUVER).toInstant();
	}
	
	static LocalDate day(String day) {
		return day == null ? null : LocalDate.parse(day);
	}
	
	static MedicationLine.Builder line(Product product, String start, String end) {
		return MedicationLine.of("line " + ++keys, product).prescribed(day(start), day(end));
	}
	
	/** A dose that the place confirms. */
	static DoseEvent taken(Product product, String at, DosePlace place) {
		return event(product, Outcome.TAKEN_WITNESSED, at, place).build();
	}
	
	static DoseEvent.Builder event(Product product, Outcome outcome, String at, DosePlace place) {
		return DoseEvent.of("event " + ++keys, product, outcome).at(at(at)).place(place, null)
		        .evidence(EvidenceGrade.CLINIC_OR_CUSTODY_CONFIRMED, Reporter.TRANSITION_TEAM).recordedAt(at(at));
	}
	
	/** What the pharmacy says at the end of a day. */
	static DoseEvent missed(Product product, String day) {
		return DoseEvent.of("event " + ++keys, product, Outcome.MISSED).forDay(day(day)).at(at(day + "T18:10"))
		        .place(DosePlace.PHARMACY, null).evidence(EvidenceGrade.DISPENSING_RECORD, Reporter.PHARMACY)
		        .recordedAt(at(day + "T18:10")).build();
	}
	
	static Openings.Builder weekdays(String key) {
		Openings.Builder openings = Openings.of(key);
		for (DayOfWeek day : DayOfWeek.values()) {
			if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
				openings.open(day, LocalTime.of(9, 0), LocalTime.of(18, 0));
			}
		}
		return openings;
	}
	
	static Openings.Builder everyDay(String key) {
		Openings.Builder openings = weekdays(key);
		openings.open(DayOfWeek.SATURDAY, LocalTime.of(10, 0), LocalTime.of(17, 0));
		return openings.open(DayOfWeek.SUNDAY, LocalTime.of(11, 0), LocalTime.of(16, 0));
	}
	
	/** British Columbia with the sample rules signed. */
	static DoseClock signedClock() {
		return clock("CA-BC", signedAsShipped());
	}
	
	static List<MissedDoseRule> signedAsShipped() {
		List<MissedDoseRule> rules = new ArrayList<>();
		RuleFile.sampleRules().forEach(rule -> rules.add(rule.sign("a-clinician", at("2026-11-01T09:00"))));
		return rules;
	}
	
	static DoseClock clock(String jurisdiction, Collection<MissedDoseRule> rules) {
		return new DoseClock(VANCOUVER, jurisdiction, new RuleBook(rules), RuleFile.samplePrompts(), 1);
	}
	
	/**
	 * Reads the clock at each moment of a table and compares what is said.
	 *
	 * @param rows a local moment, then what {@link #words} says of the most urgent reading, two by two
	 */
	static void expect(DoseClock clock, DoseHistory history, String... rows) {
		StringBuilder said = new StringBuilder();
		StringBuilder expected = new StringBuilder();
		for (int i = 0; i < rows.length; i += 2) {
			List<DoseReading> readings = clock.read(history, at(rows[i]));
			said.append(rows[i]).append("  ").append(readings.isEmpty() ? "nothing" : words(readings.get(0))).append('\n');
			expected.append(rows[i]).append("  ").append(rows[i + 1]).append('\n');
		}
		assertThat(said.toString(), equalTo(expected.toString()));
	}
	
	/** State, reason of an unknown, days missed, and the day the next dose is due. */
	static String words(DoseReading reading) {
		String reason = reading.getUnknownReason() == null ? "" : " " + reading.getUnknownReason();
		DueWindow due = reading.getNextDue();
		return reading.getState() + reason + ", missed " + reading.getMissedDays() + ", due "
		        + (due == null ? "?" : due.getDay().toString().substring(5));
	}
	
	static List<String> kinds(List<Finding> findings) {
		List<String> kinds = new ArrayList<>();
		for (Finding finding : findings) {
			kinds.add(finding.getKind() + (finding.getDay() == null ? "" : " " + finding.getDay().toString().substring(5))
			        + (finding.getUntil() == null ? "" : " to " + finding.getUntil().toString().substring(5))
			        + (finding.getHours() == null ? "" : " " + finding.getHours() + "h"));
		}
		return kinds;
	}
}
