/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.openmrs.module.peermentor.transition.Plans.VANCOUVER;
import static org.openmrs.module.peermentor.transition.Plans.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.dosing.DoseClock;
import org.openmrs.module.peermentor.dosing.DoseEvent;
import org.openmrs.module.peermentor.dosing.DoseHistory;
import org.openmrs.module.peermentor.dosing.DosePlace;
import org.openmrs.module.peermentor.dosing.DoseReading;
import org.openmrs.module.peermentor.dosing.DoseState;
import org.openmrs.module.peermentor.dosing.EvidenceGrade;
import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.dosing.MedicationLine;
import org.openmrs.module.peermentor.dosing.MissedDoseRule;
import org.openmrs.module.peermentor.dosing.Outcome;
import org.openmrs.module.peermentor.dosing.Product;
import org.openmrs.module.peermentor.dosing.Reporter;
import org.openmrs.module.peermentor.dosing.RuleBook;
import org.openmrs.module.peermentor.dosing.RuleFile;
import org.openmrs.module.peermentor.dosing.Schedule;
import org.openmrs.module.peermentor.dosing.Stay;

/** Cases 7 and 8 of practice, from the pharmacy's reports to the tasks and back. */
public class ThresholdTasksTest {
	
	private static final Product METHADONE = Product.of(Medication.METHADONE);
	
	private static final String FIFTH_DAY = "2026-11-26T09:00-08:00";
	
	private static DoseHistory history(DoseEvent... more) {
		DoseHistory.Builder history = DoseHistory.builder()
		        .lines(MedicationLine.of("line", METHADONE).schedule(Schedule.daily())
		                .prescribed(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 12, 20)).build())
		        .stays(Collections.<Stay> emptyList()).events(taken("first", "2026-11-21T10:00-08:00", null));
		for (int day = 22; day <= 25; day++) {
			history.events(DoseEvent.of("missed-" + day, METHADONE, Outcome.MISSED).forDay(LocalDate.of(2026, 11, day))
			        .at(at("2026-11-" + day + "T18:00-08:00")).place(DosePlace.PHARMACY, null)
			        .evidence(EvidenceGrade.DISPENSING_RECORD, Reporter.PHARMACY).recordedAt(at("2026-11-" + day + "T18:00-08:00"))
			        .build());
		}
		return history.events(more).build();
	}
	
	private static DoseEvent taken(String key, String at, String replaces) {
		return DoseEvent.of(key, METHADONE, Outcome.TAKEN_WITNESSED).forDay(LocalDate.parse(at.substring(0, 10))).at(at(at))
		        .place(DosePlace.OTHER_PHARMACY, null).evidence(EvidenceGrade.DISPENSING_RECORD, Reporter.PHARMACY)
		        .recordedAt(at(FIFTH_DAY)).replaces(replaces).build();
	}
	
	private static List<DoseReading> read(DoseHistory history, String now, boolean signed) {
		List<MissedDoseRule> rules = new ArrayList<>();
		for (MissedDoseRule rule : RuleFile.sampleRules()) {
			rules.add(signed ? rule.sign("a-clinician", at("2026-11-01T09:00-08:00")) : rule);
		}
		return new DoseClock(VANCOUVER, "CA-BC", new RuleBook(rules), RuleFile.samplePrompts(), 1).read(history, at(now));
	}
	
	private static List<ThresholdTasks> reconcile(List<ThresholdTasks> present, DoseHistory history, String now) {
		return ThresholdTasks.reconcile(present, read(history, now, true), at(now));
	}
	
	private static List<ThresholdTasks> opened() {
		return reconcile(Collections.<ThresholdTasks> emptyList(), history(), FIFTH_DAY);
	}
	
	@Test
	public void case7_missedDosesReachTheSignedThreshold_opensLinkedTasksOnce() {
		List<ThresholdTasks> tasks = opened();
		assertThat(tasks, hasSize(1));
		assertThat(tasks.get(0).getRuleCode(), is("ca-bc-methadone-4-days"));
		assertThat(tasks.get(0).getOwners(), contains(OwnerRole.MENTOR, OwnerRole.NURSE, OwnerRole.CLINIC));
		assertThat(tasks.get(0).getMentorHelp(), is(ThresholdTasks.MentorHelp.REACH_PRESCRIBER_TODAY));
		assertThat(tasks.get(0).getFirstMissed(), is(LocalDate.of(2026, 11, 22)));
		assertThat(tasks.get(0).getDueAt(), is(at(FIFTH_DAY)));
		List<ThresholdTasks> again = reconcile(tasks, history(), "2026-11-26T20:00-08:00");
		assertThat(again, is(tasks));
	}
	
	@Test
	public void case7_unsignedRulesOpenNothing() {
		assertThat(ThresholdTasks.reconcile(Collections.<ThresholdTasks> emptyList(), read(history(), FIFTH_DAY, false), at(FIFTH_DAY)),
		    is(empty()));
	}
	
	@Test
	public void case7_doneTasksAreNotOpenedAgainForTheSameRow() {
		List<ThresholdTasks> done = opened().stream().map(tasks -> tasks.status(TaskStatus.DONE, null)).collect(Collectors.toList());
		assertThat(reconcile(done, history(), "2026-11-27T09:00-08:00"), is(done));
	}
	
	@Test
	public void case8_correctionClearsThemAll() {
		DoseHistory corrected = history(taken("correction", "2026-11-24T15:00-08:00", "missed-24"));
		List<ThresholdTasks> after = reconcile(opened(), corrected, "2026-11-26T10:00-08:00");
		assertThat(after, hasSize(1));
		assertThat(after.get(0).getStatus(), is(TaskStatus.CANCELLED));
		assertThat(after.get(0).getReason(), is(TaskReason.CORRECTED));
		// and the correction was wrong after all
		List<ThresholdTasks> again = reconcile(after, history(), "2026-11-26T11:00-08:00");
		assertThat(again, hasSize(2));
		assertThat(again.get(1).getStatus(), is(TaskStatus.OPEN));
	}
	
	@Test
	public void doseTakenSince_endsThem() {
		DoseEvent later = DoseEvent.of("later", METHADONE, Outcome.TAKEN_WITNESSED).forDay(LocalDate.of(2026, 11, 26))
		        .at(at("2026-11-26T15:00-08:00")).place(DosePlace.PHARMACY, null)
		        .evidence(EvidenceGrade.DISPENSING_RECORD, Reporter.PHARMACY).recordedAt(at("2026-11-26T15:05-08:00")).build();
		List<ThresholdTasks> after = reconcile(opened(), history(later), "2026-11-26T16:00-08:00");
		assertThat(after.get(0).getStatus(), is(TaskStatus.CANCELLED));
		assertThat(after.get(0).getReason(), is(TaskReason.NO_LONGER_NEEDED));
	}
	
	/** Unknown is never green: in a facility that has not said what it gave, and without any reading, they stay open. */
	@Test
	public void unknown_endsNothing() {
		DoseHistory silent = DoseHistory.builder().lines(history().getLines()).events(taken("first", "2026-11-21T10:00-08:00", null))
		        .stays(new Stay(DosePlace.HOSPITAL, at("2026-11-22T08:00-08:00"), null)).build();
		List<DoseReading> readings = read(silent, "2026-11-26T10:00-08:00", true);
		assertThat(readings.get(0).getState(), is(DoseState.UNKNOWN));
		List<ThresholdTasks> opened = opened();
		assertThat(ThresholdTasks.reconcile(opened, readings, at("2026-11-26T10:00-08:00")), is(opened));
		assertThat(ThresholdTasks.reconcile(opened, Collections.<DoseReading> emptyList(), at(FIFTH_DAY)), is(opened));
	}
}
