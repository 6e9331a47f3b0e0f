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
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;

import org.junit.Test;
import org.openmrs.Patient;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.Cast;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

public class KeepingDosesTest extends DosingTest {
	
	@Autowired
	private ApplicationEventPublisher publisher;
	
	@Test
	public void enterMedicationLine_shouldKeepEverythingThatWasSaid() {
		Availability pharmacy = new Availability("Main Street").open(DayOfWeek.MONDAY, "09:00-18:00")
		        .closedOn(LocalDate.parse("2026-12-25"));
		MedicationLineView made = lines.enterMedicationLine(methadone().bridging(true).newStart(true)
		        .schedule(null, Arrays.asList(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), null)
		        .takeHome(Collections.singletonList(DayOfWeek.TUESDAY), Collections.<LocalDate> emptyList(), 1)
		        .pharmacy(pharmacy).prescriber(new Availability("Dr Fir")));
		Context.flushSession();
		Context.clearSession();
		MedicationLineView read = lines.getMedicationLine(made.getUuid());
		assertThat(read.getMedication(), is(Medication.METHADONE));
		assertThat(read.getSchedule().get("weekdays"), is(Arrays.asList(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)));
		assertThat(read.getTakeHome().get("mostDays"), is(1));
		assertThat(read.getStart(), is(LocalDate.parse("2026-11-20")));
		assertThat(read.getEnd(), is(LocalDate.parse("2026-12-20")));
		assertThat(read.isBridging() && read.isNewStart(), is(true));
		assertThat(read.getPharmacy(), is(pharmacy.toMap()));
		assertThat(read.getPrescriber().get("name"), is("Dr Fir"));
		assertThat(read.getRecordedBy().getUuid(), is(nurse.getUser().getUuid()));
		assertThat(read.getPatient().getUuid(), is(cast.uuid(participant)));
	}
	
	@Test
	public void enterMedicationLine_shouldNameEverythingThatCannotBeTaken() {
		assertThat(refusals(() -> lines.enterMedicationLine(new NewLine())),
		    contains("patient: " + Problems.REQUIRED, "medication: " + Problems.REQUIRED, "start: " + Problems.REQUIRED));
		assertThat(refusals(() -> lines.enterMedicationLine(methadone().medication(Medication.INJECTABLE_OAT, null))),
		    contains("schedule: " + Problems.REQUIRED));
		assertThat(refusals(() -> lines.enterMedicationLine(methadone().schedule(2, Collections.<DayOfWeek> emptyList(), 2))),
		    contains("schedule: peermentor.error.medicationLine.oneSchedule"));
		cast.run("update person set dead = true where person_id = " + participant);
		assertThat(refusals(() -> lines.enterMedicationLine(methadone())),
		    contains("patient: peermentor.error.medicationLine.deceased"));
	}
	
	@Test
	public void enterMedicationLine_shouldWriteARepeatOnce() {
		String uuid = UUID.randomUUID().toString();
		lines.enterMedicationLine(methadone().uuid(uuid));
		assertThat(lines.enterMedicationLine(methadone().uuid(uuid)).getUuid(), is(uuid));
		assertThat(lines.getMedicationLines(cast.uuid(participant), PAGE).getTotal(), is(1L));
		participant = cast.participant();
		assertThat(refusals(() -> lines.enterMedicationLine(methadone().uuid(uuid))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void endMedicationLine_shouldEndItOnceAndStopTheClock() {
		MedicationLineView made = lines.enterMedicationLine(methadone());
		doses.reportDose(taken("2026-11-26T10:00"));
		LocalDate today = LocalDate.parse("2026-11-27");
		Problems none = new Problems();
		assertThrows(Stale.class,
		    () -> lines.endMedicationLine(made.getUuid(), new LineEnding(9, today, LineEnd.STOPPED_BY_CHOICE, none)));
		assertThat(refusals(() -> lines.endMedicationLine(made.getUuid(),
		    new LineEnding(0, LocalDate.parse("2026-11-01"), null, new Problems()))),
		    contains("endReason: " + Problems.REQUIRED, "endedOn: peermentor.error.medicationLine.endsBeforeStart"));
		MedicationLineView ended = lines.endMedicationLine(made.getUuid(),
		    new LineEnding(0, today, LineEnd.STOPPED_BY_CHOICE, new Problems()));
		assertThat(ended.getEndReason(), is(LineEnd.STOPPED_BY_CHOICE));
		assertThat(read(), is(nullValue()));
		Context.flushSession();
		assertThat(refusals(() -> lines.endMedicationLine(made.getUuid(),
		    new LineEnding(1, today, LineEnd.CHANGED_MEDICATION, new Problems()))),
		    contains("endedOn: peermentor.error.medicationLine.ended"));
	}
	
	@Test
	public void reportDose_shouldKeepACorrectionAndWhatItReplaced() {
		lines.enterMedicationLine(methadone());
		doses.reportDose(taken("2026-11-26T10:00"));
		DoseEventView wrong = doses.reportDose(missed("2026-11-27"));
		assertThat(read().getMissedDoses(), is(1));
		assertThat(refusals(() -> doses.reportDose(taken("2026-11-27T10:00").replaces(wrong.getUuid()))),
		    contains("reason: " + Problems.REQUIRED));
		clock.forward(Duration.ofMinutes(5));
		DoseEventView right = doses.reportDose(
		    taken("2026-11-27T10:00").replaces(wrong.getUuid()).reason("Taken at another counter"));
		assertThat(read().getState(), is(DoseState.ON_TRACK));
		assertThat(doses.getDoseEvents(cast.uuid(participant), false, PAGE).getTotal(), is(2L));
		assertThat(doses.getDoseEvents(cast.uuid(participant), true, PAGE).getTotal(), is(3L));
		assertThat(doses.getDoseEvent(wrong.getUuid()).getReplacedBy(), is(right.getUuid()));
		assertThat(doses.getDoseHistory(wrong.getUuid(), PAGE).getRows().get(0).getUuid(), is(right.getUuid()));
		assertThat(doses.getDoseHistory(right.getUuid(), PAGE).getRows().get(1).getOutcome(), is(Outcome.MISSED));
		assertThat(refusals(() -> doses.reportDose(taken("2026-11-27T10:00").replaces(wrong.getUuid()).reason("Again"))),
		    contains("replaces: peermentor.error.doseEvent.corrected"));
		assertThat(refusals(() -> doses.voidDoseEvent(wrong.getUuid(), "test")),
		    contains("uuid: peermentor.error.doseEvent.corrected"));
		doses.voidDoseEvent(right.getUuid(), "about somebody else");
		Context.flushSession();
		assertThat("what it replaced stands again", read().getMissedDoses(), is(1));
	}
	
	@Test
	public void reportDose_shouldLetAMentorSayWhatTheySawAndCorrectOnlyTheirOwn() {
		lines.enterMedicationLine(methadone());
		DoseEventView record = doses.reportDose(missed("2026-11-26"));
		mentor.login();
		assertThat(refusals(() -> doses.reportDose(taken("2026-11-27T10:00"))),
		    contains("grade: peermentor.error.doseEvent.grade"));
		DoseEventView seen = doses
		        .reportDose(taken("2026-11-27T10:00").evidence(EvidenceGrade.MENTOR_SAW, Reporter.MENTOR));
		assertThat(read().getLastConfirmed().get("grade"), is(EvidenceGrade.MENTOR_SAW));
		assertThrows(NotAllowed.class, () -> doses.reportDose(taken("2026-11-26T10:00").replaces(record.getUuid())
		        .reason("No").evidence(EvidenceGrade.MENTOR_SAW, Reporter.MENTOR)));
		assertThrows(NotAllowed.class, () -> doses.voidDoseEvent(record.getUuid(), "No"));
		assertThrows(APIAuthenticationException.class, () -> lines.enterMedicationLine(methadone()));
		doses.voidDoseEvent(seen.getUuid(), "A slip");
		nurse.login();
		doses.voidDoseEvent(record.getUuid(), "A slip");
		assertThat(doses.getDoseEvents(cast.uuid(participant), true, PAGE).getRows(), is(empty()));
	}
	
	@Test
	public void reportDose_shouldAskForTheSessionWhereTheLineHasSeveral() {
		lines.enterMedicationLine(methadone().medication(Medication.INJECTABLE_OAT, null).schedule(null,
		    Collections.<DayOfWeek> emptyList(), 3));
		assertThat(refusals(() -> doses.reportDose(taken("2026-11-27T10:00").medication(Medication.INJECTABLE_OAT, null))),
		    contains("session: " + Problems.REQUIRED));
	}
	
	@Test
	public void dosing_shouldNotExistForAMentorOfWorkAlone() {
		MedicationLineView line = lines.enterMedicationLine(methadone());
		DoseEventView dose = doses.reportDose(taken("2026-11-27T10:00"));
		jobMentor.login();
		assertThat(lines.getMedicationLines(cast.uuid(participant), PAGE).getTotal(), is(0L));
		assertThat(doses.getDoseEvents(null, true, PAGE).getTotal(), is(0L));
		assertThrows(NotFound.class, () -> lines.getMedicationLine(line.getUuid()));
		assertThrows(NotFound.class, () -> doses.getDoseEvent(dose.getUuid()));
		assertThrows(NotFound.class, () -> doses.getDoseHistory(dose.getUuid(), PAGE));
		assertThat(refusals(() -> clocks.readDoseClock(cast.uuid(participant), null)),
		    contains("patient: peermentor.error.participant.unknown"));
		assertThat(refusals(
		    () -> doses.reportDose(taken("2026-11-27T10:00").evidence(EvidenceGrade.MENTOR_SAW, Reporter.MENTOR))),
		    contains("patient: peermentor.error.participant.unknown"));
		mentor.login();
		assertThat(lines.getMedicationLines(null, PAGE).getTotal(), is(1L));
		assertThat(doses.getDoseEvents(null, false, PAGE).getTotal(), is(1L));
	}
	
	@Test
	public void merge_shouldMakeOneHistoryOfBoth() {
		int loser = participant;
		lines.enterMedicationLine(methadone());
		DoseEventView dose = doses.reportDose(taken("2026-11-27T10:00"));
		participant = cast.participant();
		lines.enterMedicationLine(methadone());
		ReturnAnswerView answer = answers.reportReturnAnswer(
		    new NewAnswer(null, cast.uuid(loser), ReturnToUse.NO, null, new Problems()));
		Context.flushSession();
		publisher.publishEvent(new PatientsMerging(this, participant, loser));
		Context.flushSession();
		Context.clearSession();
		assertThat(lines.getMedicationLines(cast.uuid(participant), PAGE).getTotal(), is(2L));
		assertThat(answers.getReturnAnswer(answer.getUuid()).getPatient().getUuid(), is(cast.uuid(participant)));
		assertThat(doses.getDoseEvent(dose.getUuid()).getPatient().getUuid(), is(cast.uuid(participant)));
		assertThat(read().getState(), is(DoseState.ON_TRACK));
	}
	
	@Test
	public void voidedPatient_shouldTakeTheDosesOutOfSight() {
		MedicationLineView line = lines.enterMedicationLine(methadone());
		Context.flushSession();
		cast.loginAsAdministrator();
		Patient patient = Context.getPatientService().getPatient(participant);
		Context.getPatientService().voidPatient(patient, "test");
		Context.flushSession();
		nurse.login();
		assertThrows(NotFound.class, () -> lines.getMedicationLine(line.getUuid()));
		assertThat(lines.getMedicationLines(null, PAGE).getTotal(), is(0L));
	}
	
	@Test
	public void lists_shouldTakeAsManyStatementsForManyRowsAsForOne() {
		cast.loginAsAdministrator();
		Cast.Member secondNurse = cast.withRole(Roles.NURSE);
		Cast.Member reader = cast.withRole(Roles.NURSE);
		int[] sizes = { 1, 7 };
		for (int size : sizes) {
			for (int i = 0; i < size; i++) {
				(i % 2 == 0 ? nurse : secondNurse).login();
				lines.enterMedicationLine(methadone());
				doses.reportDose(taken("2026-11-2" + (i % 7) + "T10:00"));
			}
			reader.login();
			// Two of them keep who was shown it.
			assertThat("lines", statements(() -> lines.getMedicationLines(null, PAGE)), is(5L));
			assertThat("doses", statements(() -> doses.getDoseEvents(null, true, PAGE)), is(5L));
		}
	}
}
