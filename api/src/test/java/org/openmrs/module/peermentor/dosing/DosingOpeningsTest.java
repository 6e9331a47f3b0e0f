/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.List;

import org.junit.Before;
import org.junit.Test;
import org.openmrs.module.peermentor.Cast.Member;
import org.openmrs.module.peermentor.Shown;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What is kept of the reading of lines, doses, answers and the clock.
 */
public class DosingOpeningsTest extends DosingTest {
	
	private final Shown shown = new Shown(cast);
	
	private Member reader;
	
	private Member secondNurse;
	
	@Before
	public void gatherReaders() {
		cast.loginAsAdministrator();
		reader = cast.withRole(Roles.NOTES_READER);
		secondNurse = cast.withRole(Roles.NURSE);
		shown.consent(participant, reader, Segment.DOSING);
		nurse.login();
	}
	
	@Test
	public void lines_shouldBeKeptUnlessTheReaderEnteredThem() {
		assertThat("entering is no reading", shown.during(() -> lines.enterMedicationLine(methadone())), is(empty()));
		String line = lines.getMedicationLines(null, PAGE).getRows().get(0).getUuid();
		assertKept(() -> lines.getMedicationLine(line), "*");
		assertKept(() -> lines.getMedicationLines(cast.uuid(participant), PAGE), "");
	}
	
	@Test
	public void doses_shouldBeKeptUnlessTheReaderReportedThem() {
		assertThat("reporting is no reading", shown.during(() -> doses.reportDose(taken("2026-11-27T08:00"))), is(empty()));
		String dose = doses.getDoseEvents(null, true, PAGE).getRows().get(0).getUuid();
		assertKept(() -> doses.getDoseEvent(dose), "*");
		assertKept(() -> doses.getDoseEvents(null, true, PAGE), "");
		assertKept(() -> doses.getDoseHistory(dose, PAGE), "");
	}
	
	private void assertKept(Runnable reading, String star) {
		nurse.login();
		assertThat("own", shown.during(reading), is(empty()));
		for (Member member : Arrays.asList(secondNurse, mentor)) {
			member.login();
			assertThat(shown.during(reading), contains("read DOSING" + star));
		}
		reader.login();
		assertThat(shown.during(reading), containsInAnyOrder("read DOSING" + star, "disclosed DOSING" + star));
	}
	
	@Test
	public void clock_shouldBeKeptForEveryReader() {
		lines.enterMedicationLine(methadone());
		List<Runnable> readings = Arrays.asList(() -> clocks.readDoseClock(cast.uuid(participant), null),
		    () -> clocks.checkDosing(cast.uuid(participant)));
		for (Runnable reading : readings) {
			for (Member member : Arrays.asList(nurse, mentor)) {
				member.login();
				assertThat(shown.during(reading), contains("read DOSING"));
			}
			reader.login();
			assertThat(shown.during(reading), containsInAnyOrder("read DOSING", "disclosed DOSING"));
		}
	}
	
	@Test
	public void answers_shouldBeKeptUnlessTheReaderEnteredThem() {
		String answer = answers.reportReturnAnswer(
		    new NewAnswer(null, cast.uuid(participant), ReturnToUse.NO, null, new Problems())).getUuid();
		assertThat(shown.during(() -> answers.getReturnAnswer(answer)), is(empty()));
		secondNurse.login();
		assertThat(shown.during(() -> answers.getReturnAnswer(answer)), contains("read DOSING*"));
		assertThat(shown.during(() -> answers.getReturnAnswers(null, PAGE)), contains("read DOSING"));
	}
	
	@Test
	public void reads_shouldSayWhetherTheReaderAccompaniedTheParticipant() {
		lines.enterMedicationLine(methadone());
		mentor.login();
		lines.getMedicationLines(null, PAGE);
		secondNurse.login();
		lines.getMedicationLines(null, PAGE);
		assertThat(sessionFactory.getCurrentSession()
		        .createNativeQuery("select assigned from peermentor_record_read order by read_id").list(),
		    is((Object) Arrays.asList(true, false)));
	}
}
