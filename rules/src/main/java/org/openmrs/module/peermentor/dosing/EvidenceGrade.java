/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * How a dose is known, the strongest first. Every grade counts; all are shown.
 */
public enum EvidenceGrade {
	
	DISPENSING_RECORD,
	CLINIC_OR_CUSTODY_CONFIRMED,
	MENTOR_SAW,
	PARTICIPANT_SAID;
	
	/**
	 * @return whether it is the record of the place that gave the dose
	 */
	public boolean isRecord() {
		return this == DISPENSING_RECORD || this == CLINIC_OR_CUSTODY_CONFIRMED;
	}
}
