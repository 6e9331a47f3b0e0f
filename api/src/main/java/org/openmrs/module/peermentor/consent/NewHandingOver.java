/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * That a participant was given what is held of them.
 */
public final class NewHandingOver {
	
	final String uuid;
	
	final String patient;
	
	final String toWhom;
	
	final Problems found;
	
	/**
	 * @param uuid that it is to have, null for a new one
	 * @param patient the participant's uuid
	 * @param toWhom the name of whoever took it in the participant's stead, null for the participant
	 * @param found problems that reading the request found already
	 */
	public NewHandingOver(String uuid, String patient, String toWhom, Problems found) {
		this.uuid = uuid;
		this.patient = patient;
		this.toWhom = toWhom;
		this.found = found;
	}
}
