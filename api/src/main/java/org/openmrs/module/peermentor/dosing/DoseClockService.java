/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.util.List;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;

/**
 * Reads the dose clock of a participant, and what stands in the way of the next dose, from what is kept; stores nothing.
 */
public interface DoseClockService {
	
	/**
	 * For those who may not know whether the participant returned to full-agonist use, it is read as if nobody had asked.
	 * 
	 * @param patientUuid not null
	 * @param at the instant to read it at, null for now; what lies after it is not looked at
	 * @return a reading for each product, the most urgent first; empty if no dose is expected
	 * @throws InvalidInput on <code>patient</code> if there is no such participant whose therapy the caller may know
	 */
	@Authorized(Privileges.VIEW_DOSING)
	List<DoseClockView> readDoseClock(String patientUuid, Instant at);
	
	/**
	 * Looks for prescriptions that end while the prescriber is away, days on which the pharmacy is closed, prescriptions and
	 * pharmacies that stand in each other's way, and doses that seem to have been given twice. What is not known is found too.
	 * 
	 * @param patientUuid not null
	 * @return empty if nothing was found
	 * @throws InvalidInput on <code>patient</code> if there is no such participant whose therapy the caller may know
	 */
	@Authorized(Privileges.VIEW_DOSING)
	List<DosingFindingView> checkDosing(String patientUuid);
}
