/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import org.openmrs.annotation.Authorized;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.InvalidInput;

/**
 * Reads what a clinician should know of a patient's way out of custody at a glance. Stores nothing of it.
 */
public interface ClinicianCardService {
	
	/**
	 * What a consent opens to a caller who is not of the team is kept as shown to them, and that the clock was read.
	 * 
	 * @param patientUuid a patient's uuid
	 * @throws InvalidInput on <code>patient</code> if there is no such patient for the caller
	 */
	@Authorized(Privileges.VIEW_CHART)
	ClinicianCardView readCard(String patientUuid);
}
