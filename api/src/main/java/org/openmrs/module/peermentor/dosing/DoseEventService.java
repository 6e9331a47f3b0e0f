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
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

/**
 * Keeps what was reported about doses. A report never changes: a correction replaces it, says why, and keeps it. A mentor
 * says what they saw or were told, and corrects their own reports; the team passes on records, and corrects all.
 */
public interface DoseEventService {
	
	/**
	 * @throws NotFound if there is no such report for the caller
	 */
	@Authorized(Privileges.VIEW_DOSING)
	DoseEventView getDoseEvent(String uuid);
	
	/**
	 * @param patientUuid null for every participant in reach
	 * @param corrected whether to list those too that a correction replaced
	 * @return a page of reports, the latest entered first
	 */
	@Authorized(Privileges.VIEW_DOSING)
	Page<DoseEventView> getDoseEvents(String patientUuid, boolean corrected, PageRequest page);
	
	/**
	 * @return a report with everything that it corrected and that corrected it, the latest entered first
	 * @throws NotFound if there is no such report for the caller
	 */
	@Authorized(Privileges.VIEW_DOSING)
	Page<DoseEventView> getDoseHistory(String uuid, PageRequest page);
	
	/**
	 * Reports a dose, or corrects a report. A repeat of the same uuid by the same user for the same participant writes
	 * nothing and answers what is there.
	 * 
	 * @throws NotAllowed if it corrects somebody else's report and the caller corrects only their own
	 * @throws InvalidInput naming every field that cannot be taken
	 */
	@Authorized(Privileges.RECORD_DOSING)
	DoseEventView reportDose(NewDose request);
	
	/**
	 * Takes a report back that should never have been made, such as one about somebody else. Where it was a correction, what
	 * it replaced stands again.
	 * 
	 * @throws NotFound if there is no such report for the caller
	 * @throws NotAllowed if it is somebody else's and the caller corrects only their own
	 * @throws InvalidInput on <code>reason</code>, or if a correction took its place
	 */
	@Authorized(Privileges.RECORD_DOSING)
	void voidDoseEvent(String uuid, String reason);
}
