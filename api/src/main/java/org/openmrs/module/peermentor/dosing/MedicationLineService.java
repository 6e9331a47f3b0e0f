/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Keeps what is prescribed, as somebody was told of it: the module writes no prescription. A line is ended once and else
 * never changed; a prescription that changed is a new line, and one entered in error is voided. A mentor who accompanies
 * with work alone finds no lines.
 */
public interface MedicationLineService {
	
	/**
	 * @throws NotFound if there is no such line for the caller
	 */
	@Authorized(Privileges.VIEW_DOSING)
	MedicationLineView getMedicationLine(String uuid);
	
	/**
	 * @param patientUuid null for every participant in reach
	 * @return a page of lines, ended or not, the latest start first
	 */
	@Authorized(Privileges.VIEW_DOSING)
	Page<MedicationLineView> getMedicationLines(String patientUuid, PageRequest page);
	
	/**
	 * Enters a line. A repeat of the same uuid by the same user for the same participant writes nothing and answers what
	 * is there.
	 * 
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.MANAGE_MEDICATION_LINES)
	MedicationLineView enterMedicationLine(NewLine request);
	
	/**
	 * Ends a line before its prescription does, or after it. Once.
	 * 
	 * @throws NotFound if there is no such line for the caller
	 * @throws Stale if it changed since the caller read it
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.MANAGE_MEDICATION_LINES)
	MedicationLineView endMedicationLine(String uuid, LineEnding ending);
	
	/**
	 * Takes a line back that was entered in error; it stays in the database.
	 * 
	 * @throws NotFound if there is no such line for the caller
	 * @throws InvalidInput on <code>reason</code>
	 */
	@Authorized(Privileges.MANAGE_MEDICATION_LINES)
	void voidMedicationLine(String uuid, String reason);
}
