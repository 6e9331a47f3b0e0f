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
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.module.peermentor.dosing.DoseEventView;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.springframework.beans.factory.annotation.Autowired;

public class PlanDosingServiceTest extends TransitionTest {
	
	@Autowired
	private PlanDosingService dosing;
	
	@Test
	public void dosing_shouldBeWrittenAndReadByWayOfAnyPlanOfTheParticipant() {
		String plan = plans.referForPlan(referral()).getUuid();
		String uuid = UUID.randomUUID().toString();
		int other = cast.participant();
		assertThat(dosing.getParticipant(plan), is(cast.uuid(participant)));
		PlanLineView line = dosing.enterMedicationLine(plan, methadone().uuid(uuid));
		assertThat(line.getPlan(), is(plan));
		assertThat(line.getLine().getPatient().getUuid(), is(cast.uuid(participant)));
		dosing.enterMedicationLine(plan, methadone().uuid(uuid));
		assertThat(count("peermentor_medication_line"), is(1L));
		PlanDoseView first = dosing.reportDose(plan, taken("2026-11-26T09:00"));
		PlanDoseView second = dosing.reportDose(plan, taken("2026-11-26T10:00").replaces(first.getUuid()).reason("Another hour"));
		forget();
		assertThat(dosing.getMedicationLines(plan, PAGE).getTotal(), is(1L));
		Page<PlanDoseView> reports = dosing.getDoseEvents(plan, PAGE);
		assertThat(reports.getRows().stream().map(PlanDoseView::getDose).map(DoseEventView::getUuid).collect(Collectors.toList()),
		    contains(second.getUuid()));
		participant = other;
		assertThat(dosing.getMedicationLines(plans.referForPlan(referral()).getUuid(), PAGE).getRows(), is(empty()));
		assertThrows("not of this plan", NotFound.class, () -> dosing.reportDose(plan, taken("2026-11-26T09:00")));
	}
	
	@Test
	public void dosing_shouldNotExistForWhoeverMayNotKnowOfTheTherapy() {
		String plan = plans.referForPlan(referral()).getUuid();
		mentor.login();
		dosing.getMedicationLines(plan, PAGE);
		assertThrows(APIAuthenticationException.class, () -> dosing.enterMedicationLine(plan, methadone()));
		jobMentor.login();
		assertThrows(NotFound.class, () -> dosing.getMedicationLines(plan, PAGE));
		assertThrows(NotFound.class, () -> dosing.getDoseEvents(plan, PAGE));
		assertThrows(NotFound.class, () -> dosing.getParticipant(plan));
		assertThrows(InvalidInput.class, () -> dosing.reportDose(plan, taken("2026-11-26T09:00")));
		assertThat(count("peermentor_dose_event"), is(0L));
	}
}
