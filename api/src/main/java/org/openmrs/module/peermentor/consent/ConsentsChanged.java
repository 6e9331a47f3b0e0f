/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.springframework.context.ApplicationEvent;

/**
 * What a participant's consents open may have changed: one was activated, signed, withdrawn, ended, entered in error, or
 * came with the record of another patient. Told in the transaction that writes, once consents and grants are in the
 * database. That time closes one is told by nobody.
 */
public final class ConsentsChanged extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final int patientId;
	
	public ConsentsChanged(Object source, int patientId) {
		super(source);
		this.patientId = patientId;
	}
	
	public int getPatientId() {
		return patientId;
	}
}
