/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.openmrs.module.peermentor.dosing.Facts.METHADONE;
import static org.openmrs.module.peermentor.dosing.Facts.SESSIONS;
import static org.openmrs.module.peermentor.dosing.Facts.SUBLOCADE;
import static org.openmrs.module.peermentor.dosing.Facts.VANCOUVER;
import static org.openmrs.module.peermentor.dosing.Facts.at;
import static org.openmrs.module.peermentor.dosing.Facts.day;
import static org.openmrs.module.peermentor.dosing.Facts.event;
import static org.openmrs.module.peermentor.dosing.Facts.line;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What lines and events must hold before they are kept.
 */
public class DosingFactsCheckTest {
	
	@Test
	public void check_shouldFindWhatIsWrongWithALine() {
		TakeHome sundays = TakeHome.onWeekdays(EnumSet.of(DayOfWeek.SUNDAY), 1);
		Object[][] table = { { line(METHADONE, "2026-11-27", "2026-12-04"), "" }, { line(METHADONE, null, null), "start" },
		        { line(METHADONE, "2026-11-27", "2026-11-26"), "end" }, { line(METHADONE, "1998-11-27", null), "start" },
		        { line(METHADONE, "2026-11-27", "2098-11-26"), "end" },
		        { line(METHADONE, "2026-11-27", null).ended(day("2026-11-26"), LineEnd.RENEWED), "endedOn" },
		        { line(METHADONE, "2026-11-27", null).ended(day("2026-11-28"), null), "endReason" },
		        { line(METHADONE, "2026-11-27", null).ended(null, LineEnd.RENEWED), "endedOn" },
		        { line(METHADONE, "2026-11-27", null).schedule(null), "schedule" },
		        { line(METHADONE, "2026-11-27", null).schedule(Schedule.sessions(2)), "" },
		        { line(METHADONE, "2026-11-27", null).schedule(SUBLOCADE.getMedication().getUsualSchedule()), "schedule" },
		        { line(SUBLOCADE, "2026-11-27", null).schedule(Schedule.daily()), "schedule" },
		        { line(SUBLOCADE, "2026-11-27", null).takeHome(sundays), "takeHome" },
		        { line(SESSIONS, "2026-11-27", null), "schedule" },
		        { line(SESSIONS, "2026-11-27", null).schedule(Schedule.sessions(7)), "schedule" },
		        { line(Facts.BUPRENORPHINE, "2026-11-27", null).schedule(Schedule.sessions(2)), "schedule" },
		        { line(METHADONE, "2026-11-27", null).takeHome(sundays), "" },
		        { line(METHADONE, "2026-11-27", null).takeHome(TakeHome.onWeekdays(EnumSet.of(DayOfWeek.SUNDAY), 0)), "takeHome" },
		        { line(Product.other(" "), "2026-11-27", null), "medicationName" }, { line(null, "2026-11-27", null), "medication" },
		        { line(Product.other("x"), "2026-11-27", null), "" } };
		for (int i = 0; i < table.length; i++) {
			Problems problems = new Problems();
			MedicationLineCheck.check(((MedicationLine.Builder) table[i][0]).build(), day("2026-11-22"), problems);
			assertThat("row " + i, fields(problems), equalTo(table[i][1]));
		}
	}
	
	@Test
	public void check_shouldFindWhatIsWrongWithAnEvent() {
		String now = "2026-11-27T12:00";
		Object[][] table = { { taken("2026-11-27T12:00"), "" }, { taken("2026-11-27T12:01"), "at" },
		        { taken("2026-11-27T00:20").forDay(day("2026-11-26")), "" },
		        { taken("2026-11-27T10:00").forDay(day("2026-11-25")), "scheduledDay" },
		        { taken("2026-11-27T10:00").forDay(day("2026-11-28")), "scheduledDay" },
		        { taken("2026-11-27T10:00").at(null), "scheduledDay" },
		        { taken("2026-11-27T10:00").at(null).forDay(day("2026-11-26")), "" },
		        { taken("2026-11-27T10:00").place(null, null), "place" }, { taken("2026-11-27T10:00").session(0), "session" },
		        { taken("2026-11-27T10:00").evidence(null, null), "grade,reporter" },
		        { event(METHADONE, Outcome.TAKE_HOME, "2026-11-27T10:00", DosePlace.PHARMACY), "scheduledDay" },
		        { event(METHADONE, Outcome.TAKE_HOME, "2026-11-27T10:00", DosePlace.PHARMACY).forDay(day("2026-11-29")), "" },
		        { event(METHADONE, Outcome.TAKE_HOME, "2026-11-27T10:00", DosePlace.PHARMACY).forDay(day("2026-11-26")),
		                "scheduledDay" },
		        { event(METHADONE, Outcome.MISSED, "2026-11-27T10:00", null).forDay(day("2026-11-20")), "" },
		        { event(METHADONE, Outcome.MISSED, "2026-11-27T10:00", null).forDay(day("2026-11-28")), "scheduledDay" },
		        { taken("2026-11-27T10:00").replaces("unknown").reason("x"), "replaces" },
		        { event(null, Outcome.MISSED, "2026-11-27T10:00", null), "medication" },
		        { event(Product.other(""), Outcome.MISSED, "2026-11-27T10:00", null), "medicationName" },
		        { event(METHADONE, null, "2026-11-27T10:00", null), "outcome" } };
		for (int i = 0; i < table.length; i++) {
			Problems problems = new Problems();
			DoseEventCheck.check(((DoseEvent.Builder) table[i][0]).build(), null, VANCOUVER, at(now), problems);
			assertThat("row " + i, fields(problems), equalTo(table[i][1]));
		}
	}
	
	@Test
	public void check_shouldAskACorrectionForItsReason() {
		DoseEvent old = taken("2026-11-26T10:00").build();
		Problems problems = new Problems();
		DoseEventCheck.check(taken("2026-11-27T10:00").replaces(old.getKey()).build(), old, VANCOUVER, at("2026-11-27T12:00"),
		    problems);
		assertThat(fields(problems), is("reason"));
	}
	
	@Test
	public void checkSession_shouldAskForTheSessionWhereADayHasSeveral() {
		MedicationLine three = line(SESSIONS, "2026-11-01", null).schedule(Schedule.sessions(3)).build();
		MedicationLine one = line(METHADONE, "2026-11-01", null).build();
		Object[][] table = { { three, 3, "" }, { three, 4, "session" }, { three, null, "session" }, { one, null, "" },
		        { one, 1, "" }, { one, 2, "session" } };
		for (Object[] row : table) {
			Problems problems = new Problems();
			MedicationLine line = (MedicationLine) row[0];
			DoseEvent event = event(line.getProduct(), Outcome.TAKEN_WITNESSED, "2026-11-27T10:00", DosePlace.CLINIC)
			        .session((Integer) row[1]).build();
			DoseEventCheck.checkSession(event, Arrays.asList(three, one), VANCOUVER, problems);
			assertThat(fields(problems), equalTo(row[2]));
		}
	}
	
	@Test
	public void checkGrade_shouldLetAMentorSayOnlyWhatTheySawOrHeard() {
		for (EvidenceGrade grade : EvidenceGrade.values()) {
			DoseEvent event = taken("2026-11-27T10:00").evidence(grade, Reporter.MENTOR).build();
			Problems ofMentor = new Problems();
			DoseEventCheck.checkGrade(event, false, ofMentor);
			assertThat(fields(ofMentor), is(grade.isRecord() ? "grade" : ""));
			Problems ofTeam = new Problems();
			DoseEventCheck.checkGrade(event, true, ofTeam);
			assertThat(fields(ofTeam), is(""));
		}
	}
	
	@Test
	public void availability_shouldBeReadBackAsWrittenAndTellUnknownFromClosed() {
		Availability known = new Availability("Main Street").open(DayOfWeek.MONDAY, "09:00-18:00").open(DayOfWeek.FRIDAY, "open")
		        .closedOn(day("2026-12-25"));
		Availability read = Availability.read(known.write());
		assertThat(read.toMap(), is(known.toMap()));
		assertThat(read.toOpenings().isOpenOn(day("2026-11-27")), is(true));
		assertThat(read.toOpenings().isOpenOn(day("2026-11-28")), is(false));
		assertThat(read.toOpenings().isOpenOn(day("2026-12-25")), is(false));
		assertThat(new Availability("Main Street").toOpenings(), is(nullValue()));
		for (String wrong : new String[] { "9-18", "09:00", "25:00-26:00", "09:00-09:00", "closed" }) {
			Problems problems = new Problems();
			new Availability("Main Street").open(DayOfWeek.MONDAY, wrong).check("pharmacy", problems);
			assertThat(wrong, fields(problems), is("pharmacy.monday"));
		}
		Problems problems = new Problems();
		new Availability(null).check("prescriber", problems);
		assertThat(fields(problems), is("prescriber.name"));
	}
	
	@Test
	public void toString_shouldTellNothingOfAPerson() {
		DoseEvent event = event(Product.other("secret"), Outcome.REFUSED, "2026-11-27T10:00", DosePlace.CLINIC).reason("private").build();
		assertThat(event.toString(), is("DoseEvent REFUSED"));
		assertThat(line(Product.other("secret"), "2026-11-01", null).build().toString(), is("MedicationLine of OTHER"));
	}
	
	private static DoseEvent.Builder taken(String at) {
		return event(METHADONE, Outcome.TAKEN_WITNESSED, at, DosePlace.PHARMACY);
	}
	
	private static String fields(Problems problems) {
		return problems.asList().stream().map(problem -> problem.getField()).distinct().collect(Collectors.joining(","));
	}
}
