/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.springframework.context.ApplicationEvent;

/**
 * The plans of a participant, or what happened to them, may have changed: one was opened, moved, taken back, or came with
 * another record of the same person. Told in the transaction that writes, once the history is in the session.
 */
public final class PlansChanged extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final int patientId;
	
	public PlansChanged(Object source, int patientId) {
		super(source);
		this.patientId = patientId;
	}
	
	public int getPatientId() {
		return patientId;
	}
}
