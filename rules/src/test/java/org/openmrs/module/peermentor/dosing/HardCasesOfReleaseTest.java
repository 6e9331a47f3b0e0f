/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openmrs.module.peermentor.dosing.Facts.METHADONE;
import static org.openmrs.module.peermentor.dosing.Facts.SUBLOCADE;
import static org.openmrs.module.peermentor.dosing.Facts.VANCOUVER;
import static org.openmrs.module.peermentor.dosing.Facts.at;
import static org.openmrs.module.peermentor.dosing.Facts.day;
import static org.openmrs.module.peermentor.dosing.Facts.event;
import static org.openmrs.module.peermentor.dosing.Facts.everyDay;
import static org.openmrs.module.peermentor.dosing.Facts.expect;
import static org.openmrs.module.peermentor.dosing.Facts.kinds;
import static org.openmrs.module.peermentor.dosing.Facts.line;
import static org.openmrs.module.peermentor.dosing.Facts.missed;
import static org.openmrs.module.peermentor.dosing.Facts.signedClock;
import static org.openmrs.module.peermentor.dosing.Facts.taken;
import static org.openmrs.module.peermentor.dosing.Facts.weekdays;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

import org.junit.Test;

/**
 * The hard cases of release that dosing decides, numbered as the project's list of them. Friday is 27 November 2026.
 */
public class HardCasesOfReleaseTest {
	
	private final DosingChecks checks = new DosingChecks(VANCOUVER);
	
	@Test
	public void case01_releaseFromCourtOnFridayAtFive_shouldCountFromTheLastConfirmedDoseWithNothingPrescribed() {
		DoseHistory history = DoseHistory.builder()
		        .stays(new Stay(DosePlace.CUSTODY, at("2026-10-02T12:00"), at("2026-11-27T17:00")))
		        .events(taken(METHADONE, "2026-11-27T07:40", DosePlace.CUSTODY)).build();
		expect(signedClock(), history,
		    "2026-11-27T17:05", "UNKNOWN NO_LINE, missed 0, due 11-28",
		    "2026-11-28T09:00", "UNKNOWN NO_LINE, missed 0, due 11-28",
		    "2026-11-29T09:00", "UNKNOWN NO_LINE, missed 1, due 11-29",
		    "2026-12-02T09:00", "AT_THRESHOLD, missed 4, due 12-02");
		assertThat(signedClock().read(history, at("2026-11-27T17:05")).get(0).getUrgency(), is(Urgency.THRESHOLD));
		assertThat(kinds(checks.find(history, Release.at(at("2026-11-27T17:00")), at("2026-11-27T17:05"))),
		    contains("GAP_BEFORE_FIRST_DISPENSING 11-28"));
		expect(signedClock(), DoseHistory.builder().build(), "2026-11-27T17:05", "UNKNOWN NO_LINE, missed 0, due ?");
	}
	
	@Test
	public void case02_releaseDateMoves_shouldFindTheGapAnewForEachDate() {
		DoseHistory history = DoseHistory.builder()
		        .lines(line(METHADONE, "2026-11-28", "2026-12-04").pharmacy(everyDay("main").build()).prescriber(everyDay("dr").build()).build())
		        .build();
		String[][] table = { { "2026-11-27", "" }, { "2026-11-28", "" }, { "2026-12-03", "" },
		        { "2026-11-26", "GAP_BEFORE_FIRST_DISPENSING 11-27 to 11-28" },
		        { "2026-11-24", "GAP_BEFORE_FIRST_DISPENSING 11-25 to 11-28" },
		        { "2026-12-04", "GAP_BEFORE_FIRST_DISPENSING 12-05" } };
		for (String[] row : table) {
			List<String> found = kinds(checks.find(history, Release.plannedOn(day(row[0])), at("2026-11-20T12:00")));
			assertThat(row[0], String.join("", found), equalTo(row[1]));
		}
	}
	
	@Test
	public void case03_lastDoseInCustodyUnknown_shouldStayUnknownUntilOneIsConfirmedAndComputeNoDose() {
		DoseHistory history = DoseHistory.builder()
		        .lines(line(METHADONE, "2026-11-28", "2026-12-11").pharmacy(everyDay("main").build()).build())
		        .stays(new Stay(DosePlace.CUSTODY, at("2026-10-02T12:00"), at("2026-11-27T17:00"))).build();
		expect(signedClock(), history,
		    "2026-11-26T12:00", "UNKNOWN NO_CONFIRMED_DOSE, missed 0, due ?",
		    "2026-11-27T17:05", "UNKNOWN NO_CONFIRMED_DOSE, missed 0, due ?",
		    "2026-11-28T12:00", "UNKNOWN NO_CONFIRMED_DOSE, missed 0, due ?",
		    "2026-12-01T12:00", "UNKNOWN NO_CONFIRMED_DOSE, missed 3, due ?",
		    "2026-12-02T00:00", "AT_THRESHOLD, missed 4, due ?");
		DoseReading reading = signedClock().read(history, at("2026-11-28T12:00")).get(0);
		assertThat(reading.getUrgency(), is(Urgency.THRESHOLD));
		assertThat(reading.getHoursSince(), nullValue());
		assertThat(kinds(checks.find(history, Release.at(at("2026-11-27T17:00")), at("2026-11-27T18:00"))),
		    hasItem("LAST_DOSE_UNKNOWN 11-27"));
		DoseHistory confirmed = history.toBuilder().events(taken(METHADONE, "2026-11-28T10:20", DosePlace.PHARMACY)).build();
		expect(signedClock(), confirmed, "2026-11-28T12:00", "ON_TRACK, missed 0, due 11-29");
	}
	
	@Test
	public void case03_doseOnTheDayOfReleaseUnknown_shouldNotSendAnybodyForASecond() {
		DoseHistory history = DoseHistory.builder()
		        .lines(line(METHADONE, "2026-11-27", "2026-12-11").pharmacy(everyDay("main").build()).build())
		        .stays(new Stay(DosePlace.CUSTODY, at("2026-11-20T12:00"), at("2026-11-27T11:00")))
		        .events(taken(METHADONE, "2026-11-26T08:00", DosePlace.CUSTODY)).build();
		expect(signedClock(), history,
		    "2026-11-27T10:59", "DUE_TODAY, missed 0, due 11-27",
		    "2026-11-27T15:00", "UNKNOWN FACILITY_SILENT, missed 0, due ?",
		    "2026-11-28T15:00", "UNKNOWN FACILITY_SILENT, missed 0, due ?");
	}
	
	@Test
	public void case04_doseGivenInCustodyThisMorning_shouldBeDueTomorrowAndWarnOfASecond() {
		DoseEvent inCustody = taken(METHADONE, "2026-11-27T08:00", DosePlace.CUSTODY);
		DoseHistory history = DoseHistory.builder().events(inCustody)
		        .lines(line(METHADONE, "2026-11-27", "2026-12-11").pharmacy(everyDay("main").build()).build())
		        .stays(new Stay(DosePlace.CUSTODY, at("2026-11-20T12:00"), at("2026-11-27T11:00"))).build();
		expect(signedClock(), history,
		    "2026-11-27T15:00", "ON_TRACK, missed 0, due 11-28",
		    "2026-11-28T00:00", "DUE_TODAY, missed 0, due 11-28");
		assertThat(checks.alreadyGiven(history, METHADONE, 1, at("2026-11-27T15:00")), contains(inCustody));
		assertThat(checks.alreadyGiven(history, METHADONE, 1, at("2026-11-28T15:00")), is(empty()));
		DoseHistory twice = history.toBuilder().events(taken(METHADONE, "2026-11-27T15:30", DosePlace.PHARMACY)).build();
		assertThat(kinds(checks.find(twice, null, at("2026-11-27T16:00"))), hasItem("DOSE_GIVEN_TWICE 11-27"));
	}
	
	@Test
	public void case05_prescriptionEndsSundayAndPrescriberIsBackTuesday_shouldBlockFromTheDayItIsEntered() {
		Openings away = Openings.of("dr").open(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY).build();
		MedicationLine.Builder line = line(METHADONE, "2026-11-22", "2026-11-29").pharmacy(everyDay("main").build());
		DoseHistory history = DoseHistory.builder().lines(line.prescriber(away).build()).build();
		assertThat(kinds(checks.find(history, null, at("2026-11-22T12:00"))),
		    contains("PRESCRIPTION_ENDS_WHILE_PRESCRIBER_AWAY 11-29 to 12-01"));
		assertThat(FindingKind.PRESCRIPTION_ENDS_WHILE_PRESCRIBER_AWAY.isBlocking(), is(true));
		DoseHistory renewed = history.toBuilder()
		        .lines(line(METHADONE, "2026-11-30", "2026-12-03").pharmacy(everyDay("main").build()).prescriber(away).build())
		        .build();
		assertThat(kinds(checks.find(renewed, null, at("2026-11-22T12:00"))), is(empty()));
		DoseHistory unknown = DoseHistory.builder().lines(line.prescriber(null).build()).build();
		assertThat(kinds(checks.find(unknown, null, at("2026-11-22T12:00"))), contains("PRESCRIBER_DAYS_UNKNOWN 11-29"));
		assertThat(kinds(checks.find(history, null, at("2026-11-30T12:00"))), contains("PRESCRIPTION_ENDED 11-29"));
	}
	
	@Test
	public void case05_prescription_shouldCountDownToItsLastDayAndAcrossTheNext() {
		DoseHistory history = DoseHistory.builder().lines(line(METHADONE, "2026-11-22", "2026-11-29").build(),
		    line(METHADONE, "2026-11-30", "2026-12-02").build(), line(METHADONE, "2026-12-05", "2026-12-09").build())
		        .events(taken(METHADONE, "2026-11-22T10:00", DosePlace.PHARMACY)).build();
		Object[][] table = { { "2026-11-22T23:59", 11 }, { "2026-11-29T12:00", 4 }, { "2026-12-02T12:00", 1 },
		        { "2026-12-03T12:00", 0 }, { "2026-12-05T12:00", 5 }, { "2026-12-10T00:00", 0 } };
		for (Object[] row : table) {
			DoseReading reading = signedClock().read(history, at((String) row[0])).get(0);
			assertThat((String) row[0], reading.getPrescriptionDaysLeft(), is(row[1]));
		}
	}
	
	@Test
	public void case06_pharmacyClosedOnSundayAndHoliday_shouldFlagEachWitnessedDayAndNameWhoIsOpen() {
		Openings main = everyDay("main").closed(day("2026-12-25")).closed(day("2026-11-29")).build();
		Openings other = Openings.of("other").open(DayOfWeek.SUNDAY).build();
		MedicationLine.Builder line = line(METHADONE, "2026-11-27", "2026-12-27").pharmacy(main).prescriber(everyDay("dr").build());
		DoseHistory history = DoseHistory.builder().lines(line.build()).build();
		assertThat(kinds(checks.find(history, null, at("2026-11-22T12:00"))), contains(
		    "PHARMACY_CLOSED_ON_DOSING_DAY 11-29 to 11-30", "PHARMACY_CLOSED_ON_DOSING_DAY 12-25 to 12-26"));
		assertThat(Openings.openOn(day("2026-11-29"), Arrays.asList(main, other)), contains(other));
		TakeHome sundays = TakeHome.onWeekdays(EnumSet.of(DayOfWeek.SUNDAY), 1);
		DoseHistory carried = DoseHistory.builder().lines(line.takeHome(sundays).build()).build();
		assertThat(kinds(checks.find(carried, null, at("2026-11-22T12:00"))),
		    contains("PHARMACY_CLOSED_ON_DOSING_DAY 12-25 to 12-26"));
		DoseHistory unknown = DoseHistory.builder().lines(line.pharmacy(null).build()).build();
		assertThat(kinds(checks.find(unknown, null, at("2026-11-22T12:00"))), contains("PHARMACY_DAYS_UNKNOWN"));
	}
	
	@Test
	public void case06_holidayMonday_shouldNotBeCarriedFurtherThanThePrescriptionSays() {
		TakeHome sundays = TakeHome.onWeekdays(EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), 1);
		DoseHistory history = DoseHistory.builder()
		        .lines(line(METHADONE, "2026-11-27", "2026-12-12").takeHome(sundays).prescriber(everyDay("dr").build())
		                .pharmacy(weekdays("main").open(DayOfWeek.SATURDAY).closed(day("2026-11-30")).build()).build())
		        .events(taken(METHADONE, "2026-11-28T10:00", DosePlace.PHARMACY)).build();
		assertThat(kinds(checks.find(history, null, at("2026-11-28T12:00"))),
		    contains("PHARMACY_CLOSED_ON_DOSING_DAY 11-30 to 12-01"));
		expect(signedClock(), history,
		    "2026-11-28T12:00", "ON_TRACK, missed 0, due 11-30",
		    "2026-11-29T12:00", "ON_TRACK, missed 0, due 11-30",
		    "2026-11-30T12:00", "DUE_TODAY, missed 0, due 11-30",
		    "2026-12-01T12:00", "OVERDUE, missed 1, due 12-01");
	}
	
	@Test
	public void case09_twoPharmaciesAndTwoPrescriptions_shouldShowTheConflictAndPickNone() {
		MedicationLine bridge = line(METHADONE, "2026-11-27", "2026-12-04").bridging(true).pharmacy(everyDay("a").build())
		        .prescriber(everyDay("dr").build()).build();
		MedicationLine clinic = line(METHADONE, "2026-12-01", "2026-12-14").pharmacy(everyDay("b").build())
		        .prescriber(everyDay("dr").build()).build();
		DoseHistory history = DoseHistory.builder().lines(bridge, clinic).build();
		assertThat(kinds(checks.find(history, null, at("2026-11-27T12:00"))),
		    contains("TWO_PRESCRIPTIONS 12-01", "TWO_PHARMACIES 12-01"));
		MedicationLine morphine = line(Product.of(Medication.SROM_24H), "2026-11-27", "2026-12-04")
		        .pharmacy(everyDay("a").build()).prescriber(everyDay("dr").build()).build();
		assertThat("two medicines at one pharmacy are no conflict",
		    kinds(checks.find(DoseHistory.builder().lines(bridge, morphine).build(), null, at("2026-11-27T12:00"))), is(empty()));
		MedicationLine weekly = line(Product.of(Medication.BUPRENORPHINE_XR_BRIXADI_WEEKLY), "2026-11-27", "2026-12-27")
		        .prescriber(everyDay("dr").build()).build();
		MedicationLine monthly = line(SUBLOCADE, "2026-12-01", "2027-12-27").prescriber(everyDay("dr").build()).build();
		assertThat(kinds(checks.find(DoseHistory.builder().lines(weekly, monthly).build(), null, at("2026-11-27T12:00"))),
		    contains("TWO_EXTENDED_RELEASE_PRODUCTS 12-01"));
	}
	
	@Test
	public void case10_injectionFiveDaysBeforeRelease_shouldCountByItsWindowAndAskForNoDoseWithinHours() {
		DoseHistory history = DoseHistory.builder()
		        .lines(line(SUBLOCADE, "2026-11-27", "2027-05-27").prescriber(everyDay("dr").build()).build())
		        .stays(new Stay(DosePlace.CUSTODY, at("2026-10-02T12:00"), at("2026-11-27T11:00")))
		        .events(taken(SUBLOCADE, "2026-11-22T10:00", DosePlace.CUSTODY)).build();
		DoseClock clock = Facts.clock("US", Collections.<MissedDoseRule> emptyList());
		expect(clock, history,
		    "2026-11-29T12:00", "ON_TRACK, missed 0, due 12-20",
		    "2026-12-18T12:00", "ON_TRACK, missed 0, due 12-20",
		    "2026-12-20T00:00", "DUE_TODAY, missed 0, due 12-20",
		    "2027-01-03T23:59", "DUE_TODAY, missed 0, due 12-20",
		    "2027-01-04T00:00", "NO_RULE, missed 1, due 12-20");
		Object[][] prompts = { { "2026-12-17T12:00", 0 }, { "2026-12-18T12:00", 1 }, { "2026-12-20T12:00", 2 },
		        { "2026-12-27T12:00", 3 }, { "2027-01-01T12:00", 4 }, { "2027-01-03T12:00", 5 } };
		for (Object[] row : prompts) {
			assertThat((String) row[0], clock.read(history, at((String) row[0])).get(0).getPrompts().size(), is(row[1]));
		}
		Release release = Release.at(at("2026-11-27T11:00"));
		assertThat(kinds(checks.find(history, release, at("2026-12-01T12:00"))), is(empty()));
		assertThat(kinds(checks.find(history, release, at("2027-01-03T12:00"))), is(empty()));
		assertThat(kinds(checks.find(history, release, at("2027-01-04T12:00"))),
		    contains("FIRST_COMMUNITY_INJECTION_NOT_CONFIRMED 12-20"));
		assertThat("too early", checks.alreadyGiven(history, SUBLOCADE, 1, at("2026-12-17T12:00")), not(empty()));
		assertThat(checks.alreadyGiven(history, SUBLOCADE, 1, at("2026-12-18T12:00")), is(empty()));
	}
	
	@Test
	public void firstDoseInTheCommunity_shouldBeAskedForAtEachMarkUntilConfirmed() {
		DoseHistory history = DoseHistory.builder()
		        .lines(line(METHADONE, "2026-11-28", "2026-12-11").pharmacy(everyDay("main").build())
		                .prescriber(everyDay("dr").build()).build())
		        .stays(new Stay(DosePlace.CUSTODY, at("2026-10-02T12:00"), at("2026-11-27T17:00")))
		        .events(taken(METHADONE, "2026-11-27T08:00", DosePlace.CUSTODY)).build();
		Release release = Release.at(at("2026-11-27T17:00"));
		String[][] table = { { "2026-11-28T16:59", "" }, { "2026-11-28T17:00", "FIRST_COMMUNITY_DOSE_NOT_CONFIRMED 11-28 24h" },
		        { "2026-11-29T17:00", "FIRST_COMMUNITY_DOSE_NOT_CONFIRMED 11-28 48h" },
		        { "2026-12-03T17:00", "FIRST_COMMUNITY_DOSE_NOT_CONFIRMED 11-28 72h" } };
		for (String[] row : table) {
			assertThat(row[0], String.join("", kinds(checks.find(history, release, at(row[0])))), equalTo(row[1]));
		}
		DoseHistory confirmed = history.toBuilder().events(taken(METHADONE, "2026-11-28T10:00", DosePlace.OTHER_PHARMACY)).build();
		assertThat(kinds(checks.find(confirmed, release, at("2026-12-03T17:00"))), is(empty()));
		DoseHistory back = history.toBuilder().stays(new Stay(DosePlace.CUSTODY, at("2026-11-28T11:00"), null)).build();
		assertThat(kinds(checks.find(back, release, at("2026-12-03T17:00"))),
		    not(hasItem("FIRST_COMMUNITY_DOSE_NOT_CONFIRMED 11-28 72h")));
	}
	
	@Test
	public void case07_missedDosesReportedByThePharmacy_shouldPromptEarlyAndReachTheSignedThresholdAtTheReport() {
		DoseHistory history = DoseHistory.builder().lines(line(METHADONE, "2026-11-20", "2026-12-20").build())
		        .events(taken(METHADONE, "2026-11-27T10:00", DosePlace.PHARMACY), missed(METHADONE, "2026-11-28"),
		            missed(METHADONE, "2026-11-29"), missed(METHADONE, "2026-11-30"), missed(METHADONE, "2026-12-01"))
		        .build();
		expect(signedClock(), history,
		    "2026-11-28T18:00", "DUE_TODAY, missed 0, due 11-28",
		    "2026-11-28T18:10", "OVERDUE, missed 1, due 11-28",
		    "2026-11-29T18:10", "OVERDUE, missed 2, due 11-29",
		    "2026-11-30T18:10", "OVERDUE, missed 3, due 11-30",
		    "2026-12-01T18:09", "OVERDUE, missed 3, due 12-01",
		    "2026-12-01T18:10", "AT_THRESHOLD, missed 4, due 12-01");
		DoseReading reading = signedClock().read(history, at("2026-12-01T18:10")).get(0);
		assertThat(reading.getReachedRules().get(0).getContacts(), contains(RuleContact.PRESCRIBER, RuleContact.PHARMACY));
		assertThat(reading.getReportedDoses(), is(4));
		assertThat(reading.getHoursSince(), is(104L));
		PromptLevel[] levels = { PromptLevel.HEADS_UP, PromptLevel.CALL, PromptLevel.URGENT };
		for (int i = 0; i < 3; i++) {
			List<Prompt> prompts = signedClock().read(history, at("2026-11-" + (28 + i) + "T18:10")).get(0).getPrompts();
			assertThat(prompts.get(prompts.size() - 1).getLevel(), is(levels[i]));
		}
		expect(Facts.clock("CA-BC", RuleFile.sampleRules()), history,
		    "2026-11-28T18:00", "DUE_TODAY, missed 0, due 11-28",
		    "2026-11-28T18:10", "NO_RULE, missed 1, due 11-28",
		    "2026-12-01T18:10", "NO_RULE, missed 4, due 12-01");
	}
	
	@Test
	public void case07_whyADoseWasNotTaken_shouldBeKeptApartWhileEachCounts() {
		Outcome[] outcomes = { Outcome.REFUSED, Outcome.WITHHELD, Outcome.PHARMACY_CLOSED, Outcome.NO_PRESCRIPTION,
		        Outcome.NO_IDENTIFICATION, Outcome.UNKNOWN, Outcome.PARTIAL, Outcome.VOMITED };
		for (Outcome outcome : outcomes) {
			DoseHistory history = DoseHistory.builder().lines(line(METHADONE, "2026-11-20", "2026-12-20").build())
			        .events(taken(METHADONE, "2026-11-26T10:00", DosePlace.PHARMACY),
			            event(METHADONE, outcome, "2026-11-27T10:00", DosePlace.PHARMACY).build())
			        .build();
			boolean doubt = outcome == Outcome.PARTIAL || outcome == Outcome.VOMITED;
			expect(signedClock(), history,
			    "2026-11-27T12:00", doubt ? "UNKNOWN DOSE_IN_DOUBT, missed 0, due 11-28" : "DUE_TODAY, missed 0, due 11-27",
			    "2026-11-28T12:00", "OVERDUE, missed 1, due 11-28");
			assertThat(checks.alreadyGiven(history, METHADONE, 1, at("2026-11-27T12:00")).isEmpty(), is(!doubt));
		}
	}
	
	@Test
	public void case08_lateEntryOrCorrection_shouldRecomputeAndKeepWhatWasSaidBefore() {
		DoseEvent wrong = missed(METHADONE, "2026-11-29");
		DoseHistory before = DoseHistory.builder().lines(line(METHADONE, "2026-11-20", "2026-12-20").build())
		        .events(taken(METHADONE, "2026-11-26T10:00", DosePlace.PHARMACY), missed(METHADONE, "2026-11-27"),
		            missed(METHADONE, "2026-11-28"), wrong, missed(METHADONE, "2026-11-30"))
		        .build();
		DoseEvent right = event(METHADONE, Outcome.TAKEN_WITNESSED, "2026-11-29T11:00", DosePlace.OTHER_PHARMACY)
		        .replaces(wrong.getKey()).reason("OTHER_PHARMACY").recordedAt(at("2026-12-01T09:00")).build();
		DoseHistory after = before.toBuilder().events(right).build();
		expect(signedClock(), before, "2026-12-01T09:00", "AT_THRESHOLD, missed 4, due 12-01");
		expect(signedClock(), after, "2026-12-01T09:00", "OVERDUE, missed 1, due 12-01");
		assertThat(after.getEvents(), hasItem(wrong));
		assertThat(after.getCurrentEvents(), not(hasItem(wrong)));
		expect(signedClock(), after.knownAt(at("2026-12-01T08:59")), "2026-12-01T09:00", "AT_THRESHOLD, missed 4, due 12-01");
	}
	
	@Test
	public void case08_twoReportsThatCannotBothBeTrue_shouldBeUnknownRatherThanTheBetter() {
		DoseHistory.Builder base = DoseHistory.builder().lines(line(METHADONE, "2026-11-20", "2026-12-20").build())
		        .events(taken(METHADONE, "2026-11-26T10:00", DosePlace.PHARMACY), missed(METHADONE, "2026-11-27"));
		DoseEvent same = taken(METHADONE, "2026-11-27T10:00", DosePlace.PHARMACY);
		DoseEvent said = event(METHADONE, Outcome.TAKEN_WITNESSED, "2026-11-27T10:00", DosePlace.OTHER_PHARMACY)
		        .evidence(EvidenceGrade.PARTICIPANT_SAID, Reporter.PARTICIPANT).build();
		DoseEvent recorded = taken(METHADONE, "2026-11-27T10:00", DosePlace.OTHER_PHARMACY);
		expect(signedClock(), base.build().toBuilder().events(same).build(),
		    "2026-11-27T20:00", "UNKNOWN CONFLICT, missed 1, due 11-28",
		    "2026-11-28T20:00", "UNKNOWN CONFLICT, missed 1, due 11-28");
		expect(signedClock(), base.build().toBuilder().events(said).build(),
		    "2026-11-28T20:00", "UNKNOWN CONFLICT, missed 1, due 11-28");
		expect(signedClock(), base.build().toBuilder().events(recorded).build(),
		    "2026-11-27T20:00", "ON_TRACK, missed 0, due 11-28",
		    "2026-11-28T20:00", "DUE_TODAY, missed 0, due 11-28");
	}
	
	@Test
	public void whereNobodyKnowsOfStays_shouldPresumeNoDoseAtHomeAndSendNobodyForASecond() {
		TakeHome sundays = TakeHome.onWeekdays(EnumSet.of(DayOfWeek.SUNDAY), 1);
		DoseHistory history = DoseHistory.builder().staysUnknown()
		        .lines(line(METHADONE, "2026-11-20", "2026-12-20").takeHome(sundays).build())
		        .events(taken(METHADONE, "2026-11-28T10:00", DosePlace.PHARMACY)).build();
		expect(signedClock(), history,
		    "2026-11-28T12:00", "ON_TRACK, missed 0, due 11-30",
		    "2026-11-29T12:00", "UNKNOWN STAYS_UNKNOWN, missed 0, due ?",
		    "2026-11-30T12:00", "UNKNOWN STAYS_UNKNOWN, missed 0, due ?",
		    "2026-12-01T12:00", "OVERDUE, missed 1, due ?",
		    "2026-12-04T12:00", "AT_THRESHOLD, missed 4, due ?");
		assertThat(signedClock().read(history, at("2026-11-29T12:00")).get(0).getUrgency(), is(Urgency.OVERDUE));
		assertThat("three days and perhaps Sunday's too",
		    signedClock().read(history, at("2026-12-03T12:00")).get(0).getUrgency(), is(Urgency.THRESHOLD));
	}
}
