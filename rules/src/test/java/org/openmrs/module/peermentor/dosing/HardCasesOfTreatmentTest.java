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
import static org.hamcrest.Matchers.is;
import static org.openmrs.module.peermentor.dosing.Facts.BUPRENORPHINE;
import static org.openmrs.module.peermentor.dosing.Facts.METHADONE;
import static org.openmrs.module.peermentor.dosing.Facts.SESSIONS;
import static org.openmrs.module.peermentor.dosing.Facts.VANCOUVER;
import static org.openmrs.module.peermentor.dosing.Facts.at;
import static org.openmrs.module.peermentor.dosing.Facts.day;
import static org.openmrs.module.peermentor.dosing.Facts.event;
import static org.openmrs.module.peermentor.dosing.Facts.expect;
import static org.openmrs.module.peermentor.dosing.Facts.line;
import static org.openmrs.module.peermentor.dosing.Facts.missed;
import static org.openmrs.module.peermentor.dosing.Facts.signedClock;
import static org.openmrs.module.peermentor.dosing.Facts.taken;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

import org.junit.Test;

/**
 * The hard cases of treatment that dosing decides, numbered as the project's list of them.
 */
public class HardCasesOfTreatmentTest {
	
	@Test
	public void case11_changeOfMedicationMidPlan_shouldEndOneClockAndStartAnotherWithItsOwnRules() {
		MedicationLine.Builder old = line(METHADONE, "2026-11-01", "2026-12-31");
		DoseHistory.Builder doses = DoseHistory.builder().events(taken(METHADONE, "2026-11-25T10:00", DosePlace.PHARMACY),
		    missed(METHADONE, "2026-11-26"), missed(METHADONE, "2026-11-27"), missed(METHADONE, "2026-11-28"));
		MedicationLine ended = old.ended(day("2026-11-29"), LineEnd.CHANGED_MEDICATION).build();
		DoseHistory gap = doses.build().toBuilder().lines(ended).build();
		expect(signedClock(), gap, "2026-11-28T20:00", "OVERDUE, missed 3, due 11-28",
		    "2026-11-29T09:00", "UNKNOWN NO_LINE, missed 0, due ?");
		DoseHistory changed = gap.toBuilder()
		        .lines(line(BUPRENORPHINE, "2026-11-29", "2026-12-31").newStart(true).build()).build();
		expect(signedClock(), changed,
		    "2026-11-29T09:00", "DUE_TODAY, missed 0, due 11-29",
		    "2026-11-30T09:00", "OVERDUE, missed 1, due 11-30",
		    "2026-12-02T23:59", "OVERDUE, missed 3, due 12-02",
		    "2026-12-03T00:00", "AT_THRESHOLD, missed 4, due 12-03");
		assertThat(signedClock().read(changed, at("2026-11-29T09:00")).size(), is(1));
		DoseHistory methadoneAgain = changed.toBuilder().events(taken(METHADONE, "2026-11-29T10:00", DosePlace.CLINIC)).build();
		expect(signedClock(), methadoneAgain, "2026-11-29T12:00", "DUE_TODAY, missed 0, due 11-29");
	}
	
	@Test
	public void case11_returnToUse_shouldTakeTheStricterThresholdUnlessSomebodyAskedLately() {
		DoseHistory.Builder facts = DoseHistory.builder().lines(line(BUPRENORPHINE, "2026-11-01", "2026-12-31").build())
		        .events(taken(BUPRENORPHINE, "2026-11-25T10:00", DosePlace.PHARMACY));
		expect(signedClock(), facts.build(),
		    "2026-11-29T12:00", "OVERDUE, missed 3, due 11-29",
		    "2026-11-30T12:00", "AT_THRESHOLD, missed 4, due 11-30");
		DoseHistory no = facts.build().toBuilder().answers(new ReturnAnswer(ReturnToUse.NO, at("2026-11-30T09:00"))).build();
		expect(signedClock(), no,
		    "2026-11-30T08:00", "AT_THRESHOLD, missed 4, due 11-30",
		    "2026-11-30T12:00", "OVERDUE, missed 4, due 11-30",
		    "2026-12-01T12:00", "OVERDUE, missed 5, due 12-01",
		    "2026-12-02T00:00", "AT_THRESHOLD, missed 6, due 12-02");
		DoseHistory grownOld = facts.build().toBuilder().answers(new ReturnAnswer(ReturnToUse.NO, at("2026-11-29T09:00"))).build();
		expect(signedClock(), grownOld,
		    "2026-11-30T12:00", "OVERDUE, missed 4, due 11-30",
		    "2026-12-01T12:00", "AT_THRESHOLD, missed 5, due 12-01");
		DoseHistory both = no.toBuilder().answers(new ReturnAnswer(ReturnToUse.YES, at("2026-11-29T09:00"))).build();
		expect(signedClock(), both, "2026-11-30T12:00", "AT_THRESHOLD, missed 4, due 11-30");
		List<MissedDoseRule> onlyLenient = Facts.signedAsShipped();
		onlyLenient.removeIf(rule -> rule.getReturnToUse() == ReturnCondition.YES);
		expect(Facts.clock("CA-BC", onlyLenient), facts.build(),
		    "2026-11-30T12:00", "NO_RULE, missed 4, due 11-30",
		    "2026-12-02T12:00", "AT_THRESHOLD, missed 6, due 12-02");
	}
	
	@Test
	public void case12_injectableTherapyThreeTimesADay_shouldCountBySessionAndByDay() {
		List<MissedDoseRule> rules = Arrays.asList(
		    GeneratedRules.sign(GeneratedRules.rule("sessions", Medication.INJECTABLE_OAT, RuleUnit.SESSIONS, 6).build()));
		DoseClock clock = Facts.clock("CA-BC", rules);
		DoseHistory history = DoseHistory.builder()
		        .lines(line(SESSIONS, "2026-11-01", "2026-12-31").schedule(Schedule.sessions(3)).build())
		        .events(session("2026-11-27T08:00", 1, Outcome.TAKEN_WITNESSED),
		            session("2026-11-27T12:00", 2, Outcome.MISSED), session("2026-11-27T17:00", 3, Outcome.REFUSED))
		        .build();
		expect(clock, history,
		    "2026-11-27T09:00", "DUE_TODAY, missed 0, due 11-27",
		    "2026-11-27T13:00", "OVERDUE, missed 0, due 11-27",
		    "2026-11-28T00:00", "OVERDUE, missed 0, due 11-28",
		    "2026-11-29T00:00", "OVERDUE, missed 1, due 11-29",
		    "2026-11-30T00:00", "AT_THRESHOLD, missed 2, due 11-30");
		int[][] table = { { 27, 13, 1 }, { 28, 12, 2 }, { 29, 12, 5 }, { 30, 12, 8 } };
		for (int[] row : table) {
			String when = "2026-11-" + row[0] + "T" + row[1] + ":00";
			assertThat(when, clock.read(history, at(when)).get(0).getMissedDoses(), is(row[2]));
		}
		assertThat(clock.read(history, at("2026-11-27T09:00")).get(0).getNextDue().getSession(), is(2));
		DosingChecks checks = new DosingChecks(VANCOUVER);
		assertThat(checks.alreadyGiven(history, SESSIONS, 1, at("2026-11-27T12:00")).size(), is(1));
		assertThat(checks.alreadyGiven(history, SESSIONS, 2, at("2026-11-27T12:00")), is(empty()));
	}
	
	private static DoseEvent session(String at, int session, Outcome outcome) {
		return event(SESSIONS, outcome, at, DosePlace.CLINIC).session(session).build();
	}
	
	@Test
	public void case12_splitDoses_shouldBeCarriedForTheWholeDayOrRecordedOneByOne() {
		MedicationLine.Builder line = line(METHADONE, "2026-11-01", "2026-12-31").schedule(Schedule.sessions(2));
		DoseEvent morning = event(METHADONE, Outcome.TAKEN_WITNESSED, "2026-11-27T08:00", DosePlace.PHARMACY).session(1).build();
		DoseEvent evening = event(METHADONE, Outcome.TAKE_HOME, "2026-11-27T08:00", DosePlace.PHARMACY).session(2)
		        .forDay(day("2026-11-27")).build();
		expect(signedClock(), DoseHistory.builder().lines(line.build()).events(morning).build(),
		    "2026-11-27T12:00", "DUE_TODAY, missed 0, due 11-27",
		    "2026-11-28T12:00", "OVERDUE, missed 0, due 11-28");
		expect(signedClock(), DoseHistory.builder().lines(line.build()).events(morning, evening).build(),
		    "2026-11-27T12:00", "ON_TRACK, missed 0, due 11-28");
		TakeHome fridays = TakeHome.onWeekdays(EnumSet.of(DayOfWeek.FRIDAY), 1);
		expect(signedClock(), DoseHistory.builder().lines(line.takeHome(fridays).build()).events(morning).build(),
		    "2026-11-27T12:00", "ON_TRACK, missed 0, due 11-28",
		    "2026-11-28T12:00", "DUE_TODAY, missed 0, due 11-28");
	}
	
	@Test
	public void case12_twoMedicinesAtOnce_shouldEachHaveTheirClockAndTheWorseComeFirst() {
		Product morphine = Product.of(Medication.SROM_24H);
		DoseHistory history = DoseHistory.builder()
		        .lines(line(SESSIONS, "2026-11-01", "2026-12-31").schedule(Schedule.sessions(2)).build(),
		            line(morphine, "2026-11-01", "2026-12-31").build())
		        .events(session("2026-11-27T08:00", 1, Outcome.TAKEN_WITNESSED),
		            session("2026-11-27T12:00", 2, Outcome.TAKEN_WITNESSED), taken(morphine, "2026-11-25T10:00", DosePlace.PHARMACY))
		        .build();
		List<DoseReading> readings = signedClock().read(history, at("2026-11-27T13:00"));
		assertThat(readings.get(0).getProduct(), is(morphine));
		assertThat(readings.get(0).getState(), is(DoseState.NO_RULE));
		assertThat(readings.get(1).getState(), is(DoseState.ON_TRACK));
	}
	
	@Test
	public void alternateDays_shouldCountTheirOwnDays() {
		DoseHistory history = DoseHistory.builder()
		        .lines(line(BUPRENORPHINE, "2026-11-23", "2026-12-31").schedule(Schedule.everyDays(2)).build())
		        .events(taken(BUPRENORPHINE, "2026-11-25T10:00", DosePlace.PHARMACY)).build();
		expect(signedClock(), history,
		    "2026-11-26T12:00", "ON_TRACK, missed 0, due 11-27",
		    "2026-11-27T12:00", "DUE_TODAY, missed 0, due 11-27",
		    "2026-11-28T12:00", "OVERDUE, missed 1, due 11-29",
		    "2026-11-29T12:00", "OVERDUE, missed 1, due 11-29",
		    "2026-12-03T23:59", "OVERDUE, missed 3, due 12-03",
		    "2026-12-04T00:00", "AT_THRESHOLD, missed 4, due 12-05");
		DoseHistory byWeekday = DoseHistory.builder()
		        .lines(line(BUPRENORPHINE, "2026-11-23", "2026-12-31")
		                .schedule(Schedule.on(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))).build())
		        .events(taken(BUPRENORPHINE, "2026-11-23T10:00", DosePlace.PHARMACY)).build();
		expect(signedClock(), byWeekday,
		    "2026-11-26T12:00", "ON_TRACK, missed 0, due 11-27",
		    "2026-11-28T12:00", "OVERDUE, missed 1, due 11-30");
	}
	
	@Test
	public void case13_stopsTreatmentByChoice_shouldExpectNoDoseAndNotCallItOnTrack() {
		DoseHistory history = DoseHistory.builder()
		        .lines(line(METHADONE, "2026-11-01", "2026-12-31").ended(day("2026-11-27"), LineEnd.STOPPED_BY_CHOICE).build())
		        .events(taken(METHADONE, "2026-11-24T10:00", DosePlace.PHARMACY)).build();
		expect(signedClock(), history,
		    "2026-11-26T12:00", "OVERDUE, missed 1, due 11-26",
		    "2026-11-27T12:00", "nothing",
		    "2027-01-27T12:00", "nothing");
		DoseHistory doseAfter = history.toBuilder().events(taken(METHADONE, "2026-12-02T10:00", DosePlace.CLINIC)).build();
		expect(signedClock(), doseAfter, "2026-12-02T12:00", "UNKNOWN NO_LINE, missed 0, due 12-03");
		DoseHistory begunAgain = history.toBuilder().lines(line(METHADONE, "2027-02-01", "2027-03-01").build()).build();
		expect(signedClock(), begunAgain, "2027-02-01T12:00", "UNKNOWN NO_CONFIRMED_DOSE, missed 0, due ?");
	}
	
	@Test
	public void case13_prescriptionCancelledOrOver_shouldNotStopTheClock() {
		for (LineEnd end : new LineEnd[] { LineEnd.PRESCRIPTION_CANCELLED, LineEnd.RENEWED }) {
			DoseHistory history = DoseHistory.builder()
			        .lines(line(METHADONE, "2026-11-01", "2026-12-31").ended(day("2026-11-27"), end).build())
			        .events(taken(METHADONE, "2026-11-26T10:00", DosePlace.PHARMACY)).build();
			expect(signedClock(), history,
			    "2026-11-27T12:00", "DUE_TODAY, missed 0, due 11-27",
			    "2026-12-01T12:00", "AT_THRESHOLD, missed 4, due 12-01");
			assertThat(signedClock().read(history, at("2026-11-27T12:00")).get(0).getPrescriptionDaysLeft(), is(0));
		}
	}
	
	@Test
	public void case14_returnToCustodyAndNextRelease_shouldHoldTheRowAndCountCustodyDoses() {
		DoseHistory history = DoseHistory.builder().lines(line(METHADONE, "2026-11-01", "2026-11-30").build())
		        .events(taken(METHADONE, "2026-11-23T10:00", DosePlace.PHARMACY), missed(METHADONE, "2026-11-24"),
		            missed(METHADONE, "2026-11-25"), missed(METHADONE, "2026-11-27"))
		        .stays(new Stay(DosePlace.CUSTODY, at("2026-11-26T15:00"), at("2026-12-10T10:00"))).build();
		expect(signedClock(), history,
		    "2026-11-26T14:00", "OVERDUE, missed 2, due 11-26",
		    "2026-11-26T16:00", "OVERDUE, missed 2, due 11-26",
		    "2026-11-27T20:00", "UNKNOWN FACILITY_SILENT, missed 2, due ?",
		    "2026-12-08T20:00", "UNKNOWN FACILITY_SILENT, missed 2, due ?",
		    "2026-12-10T12:00", "UNKNOWN FACILITY_SILENT, missed 2, due ?");
		assertThat(signedClock().read(history, at("2026-12-08T20:00")).get(0).getUrgency(), is(Urgency.OVERDUE));
		assertThat("nobody knows, and it may be past the threshold",
		    signedClock().read(history, at("2026-12-10T12:00")).get(0).getUrgency(), is(Urgency.THRESHOLD));
		DoseHistory dosed = history.toBuilder().lines(line(METHADONE, "2026-12-11", "2026-12-31").build())
		        .events(taken(METHADONE, "2026-11-28T08:00", DosePlace.CUSTODY), taken(METHADONE, "2026-12-10T08:00", DosePlace.CUSTODY))
		        .build();
		expect(signedClock(), dosed,
		    "2026-11-28T20:00", "ON_TRACK, missed 0, due 11-29",
		    "2026-12-10T12:00", "ON_TRACK, missed 0, due 12-11",
		    "2026-12-12T12:00", "OVERDUE, missed 1, due 12-12");
	}
	
	@Test
	public void case15_transferBetweenCentres_shouldCountTheDoseOfEitherCentre() {
		DoseHistory history = DoseHistory.builder().lines(line(METHADONE, "2026-12-01", "2026-12-31").build())
		        .stays(new Stay(DosePlace.CUSTODY, at("2026-11-02T12:00"), at("2026-11-26T09:00")),
		            new Stay(DosePlace.CUSTODY, at("2026-11-26T09:00"), null))
		        .events(
		            event(METHADONE, Outcome.TAKEN_WITNESSED, "2026-11-25T08:00", DosePlace.CUSTODY).place(DosePlace.CUSTODY, "A").build(),
		            event(METHADONE, Outcome.TAKEN_WITNESSED, "2026-11-26T17:00", DosePlace.CUSTODY).place(DosePlace.CUSTODY, "B").build())
		        .build();
		expect(signedClock(), history,
		    "2026-11-26T12:00", "DUE_TODAY, missed 0, due 11-26",
		    "2026-11-26T18:00", "ON_TRACK, missed 0, due 11-27");
	}
	
	@Test
	public void case16_transferToAnotherProvince_shouldUseNoRuleOfTheOldOne() {
		DoseHistory history = DoseHistory.builder().lines(line(METHADONE, "2026-11-01", "2026-12-31").build())
		        .events(taken(METHADONE, "2026-11-23T10:00", DosePlace.PHARMACY)).build();
		String[][] table = { { "CA-BC", "AT_THRESHOLD, missed 4, due 11-28" }, { "CA-ON", "NO_RULE, missed 4, due 11-28" },
		        { "AU", "AT_THRESHOLD, missed 4, due 11-28" }, { "AU-NSW", "AT_THRESHOLD, missed 4, due 11-28" },
		        { "US", "NO_RULE, missed 4, due 11-28" }, { "AUX", "NO_RULE, missed 4, due 11-28" } };
		for (String[] row : table) {
			expect(Facts.clock(row[0], Facts.signedAsShipped()), history, "2026-11-28T12:00", row[1]);
		}
		DoseHistory handedOver = DoseHistory.builder().events(history.getEvents())
		        .lines(line(METHADONE, "2026-11-01", "2026-12-31").ended(day("2026-11-28"), LineEnd.CARE_TRANSFERRED).build())
		        .build();
		expect(signedClock(), handedOver, "2026-11-28T12:00", "nothing");
	}
	
	@Test
	public void case17_hospitalOrDetoxAdmission_shouldSuspendTheRowUntilTheFacilitySpeaks() {
		for (DosePlace place : new DosePlace[] { DosePlace.HOSPITAL, DosePlace.DETOX }) {
			DoseHistory history = DoseHistory.builder().lines(line(METHADONE, "2026-11-01", "2026-12-31").build())
			        .events(taken(METHADONE, "2026-11-22T10:00", DosePlace.PHARMACY), missed(METHADONE, "2026-11-23"),
			            missed(METHADONE, "2026-11-24"), missed(METHADONE, "2026-11-25"))
			        .stays(new Stay(place, at("2026-11-26T02:00"), at("2026-11-29T12:00"))).build();
			expect(signedClock(), history,
			    "2026-11-25T20:00", "OVERDUE, missed 3, due 11-25",
			    "2026-11-28T20:00", "UNKNOWN FACILITY_SILENT, missed 3, due ?",
			    "2026-11-29T14:00", "UNKNOWN FACILITY_SILENT, missed 3, due ?");
			DoseHistory refused = history.toBuilder()
			        .events(event(METHADONE, Outcome.REFUSED, "2026-11-26T10:00", place).build()).build();
			expect(signedClock(), refused, "2026-11-28T20:00", "AT_THRESHOLD, missed 4, due ?");
			DoseHistory dosed = history.toBuilder().events(taken(METHADONE, "2026-11-29T08:00", place)).build();
			expect(signedClock(), dosed, "2026-11-29T14:00", "ON_TRACK, missed 0, due 11-30");
		}
	}
	
	@Test
	public void case17_dosesCarriedHomeBeforeAnAdmission_shouldNotCountAsTakenInTheFacility() {
		DoseHistory history = DoseHistory.builder()
		        .lines(line(BUPRENORPHINE, "2026-11-01", "2026-12-31")
		                .takeHome(TakeHome.onWeekdays(EnumSet.allOf(DayOfWeek.class), 6)).build())
		        .events(taken(BUPRENORPHINE, "2026-11-23T10:00", DosePlace.PHARMACY)).build();
		expect(signedClock(), history,
		    "2026-11-29T12:00", "ON_TRACK, missed 0, due 11-30",
		    "2026-11-30T12:00", "DUE_TODAY, missed 0, due 11-30",
		    "2026-12-01T12:00", "OVERDUE, missed 1, due 12-01");
		DoseHistory admitted = history.toBuilder().stays(new Stay(DosePlace.HOSPITAL, at("2026-11-25T20:00"), null)).build();
		expect(signedClock(), admitted, "2026-11-24T12:00", "ON_TRACK, missed 0, due 11-30",
		    "2026-11-27T12:00", "UNKNOWN FACILITY_SILENT, missed 0, due ?");
	}
	
	@Test
	public void case19_participantDies_shouldStopEveryClockAndCheckAtOnce() {
		DoseHistory history = DoseHistory.builder().lines(line(METHADONE, "2026-11-01", "2026-11-28").build())
		        .diedAt(at("2026-11-27T03:00")).build();
		expect(signedClock(), history, "2026-11-27T02:59", "AT_THRESHOLD, missed 26, due ?", "2026-11-27T03:00", "nothing");
		assertThat(new DosingChecks(VANCOUVER).find(history, Release.at(at("2026-11-01T12:00")), at("2026-11-27T03:00")),
		    is(empty()));
	}
	
	@Test
	public void case20_nobodyHearsOfThemForDays_shouldPressMoreEachDayWithoutAnyReport() {
		DoseHistory history = DoseHistory.builder().lines(line(METHADONE, "2026-11-28", "2026-12-11").build())
		        .events(taken(METHADONE, "2026-11-27T08:00", DosePlace.CUSTODY)).build();
		expect(signedClock(), history,
		    "2026-11-27T23:59", "ON_TRACK, missed 0, due 11-28",
		    "2026-11-28T00:00", "DUE_TODAY, missed 0, due 11-28",
		    "2026-11-29T00:00", "OVERDUE, missed 1, due 11-29",
		    "2026-11-30T00:00", "OVERDUE, missed 2, due 11-30",
		    "2026-12-01T00:00", "OVERDUE, missed 3, due 12-01",
		    "2026-12-02T00:00", "AT_THRESHOLD, missed 4, due 12-02");
		assertThat(signedClock().read(history, at("2026-12-02T00:00")).get(0).getReportedDoses(), is(0));
		assertThat(signedClock().pressesFrom(history, at("2026-11-27T12:00"), Urgency.OVERDUE).get(), is(at("2026-11-29T00:00")));
		assertThat(signedClock().pressesFrom(history, at("2026-11-27T12:00"), Urgency.THRESHOLD).get(), is(at("2026-12-02T00:00")));
	}
	
	@Test
	public void case60_midnightAndTheYearsEnd_shouldCountLocalDays() {
		DoseHistory history = DoseHistory.builder().lines(line(METHADONE, "2026-12-01", "2027-01-31").build())
		        .events(taken(METHADONE, "2026-12-30T23:50", DosePlace.CUSTODY)).build();
		expect(signedClock(), history,
		    "2026-12-30T23:55", "ON_TRACK, missed 0, due 12-31",
		    "2026-12-31T00:00", "DUE_TODAY, missed 0, due 12-31",
		    "2026-12-31T23:59", "DUE_TODAY, missed 0, due 12-31",
		    "2027-01-01T00:00", "OVERDUE, missed 1, due 01-01",
		    "2027-01-04T00:00", "AT_THRESHOLD, missed 4, due 01-04");
		DoseHistory lateAtNight = history.toBuilder()
		        .events(event(METHADONE, Outcome.TAKEN_WITNESSED, "2027-01-01T00:20", DosePlace.CLINIC).forDay(day("2026-12-31")).build())
		        .build();
		expect(signedClock(), lateAtNight, "2027-01-01T00:30", "DUE_TODAY, missed 0, due 01-01");
		assertThat("twenty minutes past midnight is this day's dose as well, for whoever gives the next",
		    new DosingChecks(VANCOUVER).alreadyGiven(lateAtNight, METHADONE, 1, at("2027-01-01T09:00")).size(), is(1));
	}
	
	@Test
	public void case60_clockChanges_shouldCountLocalDaysAndRealHours() {
		DoseHistory spring = DoseHistory.builder().lines(line(METHADONE, "2026-03-01", "2026-03-31").build())
		        .events(taken(METHADONE, "2026-03-07T10:00", DosePlace.PHARMACY)).build();
		expect(signedClock(), spring, "2026-03-08T10:00", "DUE_TODAY, missed 0, due 03-08", "2026-03-09T00:00",
		    "OVERDUE, missed 1, due 03-09");
		assertThat(signedClock().read(spring, at("2026-03-08T10:00")).get(0).getHoursSince(), is(23L));
		DoseHistory autumn = DoseHistory.builder().lines(line(METHADONE, "2026-10-20", "2026-11-30").build())
		        .events(taken(METHADONE, "2026-10-31T10:00", DosePlace.PHARMACY)).build();
		assertThat(signedClock().read(autumn, at("2026-11-01T10:00")).get(0).getHoursSince(), is(25L));
		DoseEvent first = event(METHADONE, Outcome.TAKEN_WITNESSED, "2026-11-01T01:30", DosePlace.CLINIC).build();
		assertThat("the hour that comes twice", new DosingChecks(VANCOUVER).alreadyGiven(
		    autumn.toBuilder().events(first).build(), METHADONE, 1, first.getAt().plusSeconds(3600)), contains(first));
	}
	
	@Test
	public void case60_monthEndsAndTheLeapDay_shouldPlaceTheWindowOfAMonth() {
		Product monthly = Product.of(Medication.BUPRENORPHINE_XR_BRIXADI_MONTHLY);
		String[][] table = { { "2026-01-31", "2026-02-21", "2026-02-28", "2026-03-07" },
		        { "2024-01-31", "2024-02-22", "2024-02-29", "2024-03-07" },
		        { "2024-02-29", "2024-03-22", "2024-03-29", "2024-04-05" },
		        { "2026-12-31", "2027-01-24", "2027-01-31", "2027-02-07" } };
		for (String[] row : table) {
			DoseHistory history = DoseHistory.builder().lines(line(monthly, row[0], null).build())
			        .events(taken(monthly, row[0] + "T10:00", DosePlace.CLINIC)).build();
			DoseReading reading = Facts.clock("CA-BC", Collections.<MissedDoseRule> emptyList()).read(history, at(row[0] + "T12:00")).get(0);
			assertThat(Arrays.asList(reading.getWindowOpens().toString(), reading.getNextDue().getDay().toString(),
			    reading.getWindowCloses().toString()), contains(row[1], row[2], row[3]));
		}
	}
}
