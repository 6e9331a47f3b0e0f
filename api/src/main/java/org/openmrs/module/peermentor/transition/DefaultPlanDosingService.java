/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.function.Function;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.dosing.DoseEventService;
import org.openmrs.module.peermentor.dosing.MedicationLineService;
import org.openmrs.module.peermentor.dosing.NewDose;
import org.openmrs.module.peermentor.dosing.NewLine;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the room that keeps the doses for the plan's participant, in one transaction. Public because the platform wraps what
 * is transactional from another class loader.
 */
@Transactional
public class DefaultPlanDosingService implements PlanDosingService {
	
	private final ParticipantAccess access;
	
	private final PlanDao plans;
	
	private final MedicationLineService lines;
	
	private final DoseEventService doses;
	
	DefaultPlanDosingService(ParticipantAccess access, PlanDao plans, MedicationLineService lines, DoseEventService doses) {
		this.access = access;
		this.plans = plans;
		this.lines = lines;
		this.doses = doses;
	}
	
	@Override
	public Page<PlanLineView> getMedicationLines(String planUuid, PageRequest page) {
		return each(lines.getMedicationLines(getParticipant(planUuid), page), line -> new PlanLineView(planUuid, line));
	}
	
	@Override
	public PlanLineView enterMedicationLine(String planUuid, NewLine request) {
		PlanLineView line = new PlanLineView(planUuid, lines.enterMedicationLine(request));
		requireOf(planUuid, line.getLine().getPatient());
		return line;
	}
	
	@Override
	public Page<PlanDoseView> getDoseEvents(String planUuid, PageRequest page) {
		return each(doses.getDoseEvents(getParticipant(planUuid), false, page), dose -> new PlanDoseView(planUuid, dose));
	}
	
	@Override
	public PlanDoseView reportDose(String planUuid, NewDose request) {
		PlanDoseView dose = new PlanDoseView(planUuid, doses.reportDose(request));
		requireOf(planUuid, dose.getDose().getPatient());
		return dose;
	}
	
	/** After the writing, which takes the participant's turn before anything is read; a refusal takes it back. */
	private void requireOf(String planUuid, Ref participant) {
		if (!getParticipant(planUuid).equals(participant.getUuid())) {
			throw new NotFound();
		}
	}
	
	@Override
	@Transactional(readOnly = true)
	public String getParticipant(String planUuid) {
		PlanAddress address = plans.find(access.to(Segment.PLAN), planUuid);
		if (address == null) {
			throw new NotFound();
		}
		return address.getParticipant().getUuid();
	}
	
	private static <S, T> Page<T> each(Page<S> page, Function<S, T> view) {
		return new Page<>(page.getRows().stream().map(view).collect(Collectors.toList()), page.hasMore(), page.getTotal());
	}
}
