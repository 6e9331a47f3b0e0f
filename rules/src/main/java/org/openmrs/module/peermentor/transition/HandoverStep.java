/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * One line of the hand-over checklist: what the custody side tells the community side, and that it was heard.
 */
public enum HandoverStep {
	
	RELEASE_DAY_TOLD,
	LAST_DOSE_TOLD,
	PRESCRIPTION_COPY_SENT,
	PHARMACY_TOLD,
	APPOINTMENT_MADE,
	MENTOR_INTRODUCED,
	CONDITIONS_READ,
	/** The clinic said that it takes over. Nobody can say it for them. */
	CLINIC_ACCEPTED
}
