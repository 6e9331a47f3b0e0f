/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.dosing.DoseEventService;
import org.openmrs.module.peermentor.dosing.MedicationLineService;
import org.openmrs.module.peermentor.dosing.NewDose;
import org.openmrs.module.peermentor.dosing.NewLine;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Medication lines and reports about doses by way of a plan: all of its participant's, whenever they were. The room
 * <code>dosing</code> keeps them, by its own rules ({@link MedicationLineService}, {@link DoseEventService}).
 */
public interface PlanDosingService {
	
	/**
	 * Asked before anything is written by way of the plan: what is written takes the participant's turn first.
	 *
	 * @return the uuid of the plan's participant
	 * @throws NotFound if there is no such plan for the caller
	 */
	@Authorized(Privileges.VIEW_DOSING)
	String getParticipant(String planUuid);
	
	/**
	 * @return a page of lines, ended or not, the latest start first
	 * @throws NotFound if there is no such plan for the caller
	 */
	@Authorized(Privileges.VIEW_DOSING)
	Page<PlanLineView> getMedicationLines(String planUuid, PageRequest page);
	
	/**
	 * @param request for the plan's participant
	 * @throws NotFound if there is no such plan of that participant for the caller
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.MANAGE_MEDICATION_LINES)
	PlanLineView enterMedicationLine(String planUuid, NewLine request);
	
	/**
	 * @return a page of reports that no correction replaced, the latest entered first
	 * @throws NotFound if there is no such plan for the caller
	 */
	@Authorized(Privileges.VIEW_DOSING)
	Page<PlanDoseView> getDoseEvents(String planUuid, PageRequest page);
	
	/**
	 * @param request for the plan's participant
	 * @throws NotFound if there is no such plan of that participant for the caller
	 * @throws NotAllowed if it corrects somebody else's report and the caller corrects only their own
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_DOSING)
	PlanDoseView reportDose(String planUuid, NewDose request);
}
