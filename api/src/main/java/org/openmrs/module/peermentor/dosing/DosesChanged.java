/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import org.springframework.context.ApplicationEvent;

/**
 * What is known of a participant's therapy may have changed: a medication line or a report of a dose was entered, ended,
 * corrected, voided, or came with the record of another patient. Told in the transaction that writes, once the row is in
 * the session.
 */
public final class DosesChanged extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final int patientId;
	
	public DosesChanged(Object source, int patientId) {
		super(source);
		this.patientId = patientId;
	}
	
	public int getPatientId() {
		return patientId;
	}
}
