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

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Rule;
import org.junit.Test;
import org.openmrs.module.peermentor.News;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Whoever writes lines and reports tells the other rooms whose therapy has changed. */
public class DosingNewsTest extends DosingTest {
	
	@Rule
	public final News news = new News();
	
	@Autowired
	private ApplicationEventPublisher publisher;
	
	@Test
	public void lines_shouldTellWhenEnteredEndedAndVoided() {
		MedicationLineView line = lines.enterMedicationLine(methadone());
		assertThat(told(), contains(participant));
	
		lines.endMedicationLine(line.getUuid(),
		    new LineEnding(line.getVersion(), LocalDate.parse("2026-11-25"), LineEnd.STOPPED_BY_PRESCRIBER, new Problems()));
		assertThat(told(), contains(participant));
	
		lines.voidMedicationLine(line.getUuid(), "Wrong participant");
		assertThat(told(), contains(participant));
	}
	
	@Test
	public void doses_shouldTellWhenReportedCorrectedAndVoided() {
		lines.enterMedicationLine(methadone());
		news.forget();
		DoseEventView first = doses.reportDose(taken("2026-11-26T09:00"));
		assertThat(told(), contains(participant));
	
		DoseEventView second = doses
		        .reportDose(taken("2026-11-26T10:00").replaces(first.getUuid()).reason("Another hour"));
		assertThat(told(), contains(participant));
	
		doses.voidDoseEvent(second.getUuid(), "Wrong participant");
		assertThat(told(), contains(participant));
	}
	
	@Test
	public void repeats_shouldTellNobody() {
		String line = UUID.randomUUID().toString();
		String dose = UUID.randomUUID().toString();
		lines.enterMedicationLine(methadone().uuid(line));
		doses.reportDose(taken("2026-11-26T09:00").uuid(dose));
		news.forget();
		lines.enterMedicationLine(methadone().uuid(line));
		doses.reportDose(taken("2026-11-26T09:00").uuid(dose));
		assertThat(told(), is(empty()));
	}
	
	@Test
	public void merge_shouldTellOfTheWinner() {
		lines.enterMedicationLine(methadone());
		news.forget();
		int winner = cast.participant();
		publisher.publishEvent(new PatientsMerging(this, winner, participant));
		assertThat(told(), contains(winner));
	}
	
	/** Of whom was told since this was asked last. */
	private List<Integer> told() {
		List<Integer> told = news.of(DosesChanged.class).stream().map(DosesChanged::getPatientId)
		        .collect(Collectors.toList());
		news.forget();
		return told;
	}
}
