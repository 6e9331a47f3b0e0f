/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import org.springframework.context.ApplicationEvent;

/**
 * An assignment of a mentor to a participant begins, or came with the record of another patient. Told in the transaction
 * that writes. What begins at an instant that was agreed on before begins without a word.
 */
public final class MentorAssigned extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final int patientId;
	
	public MentorAssigned(Object source, int patientId) {
		super(source);
		this.patientId = patientId;
	}
	
	public int getPatientId() {
		return patientId;
	}
}
