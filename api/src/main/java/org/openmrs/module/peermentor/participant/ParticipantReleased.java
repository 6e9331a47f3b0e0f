/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.participant;

import java.time.Instant;

import org.springframework.context.ApplicationEvent;

/**
 * A participant has left custody. Told in the transaction that writes; told again if another time is recorded for it.
 */
public final class ParticipantReleased extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final int patientId;
	
	private final Instant at;
	
	public ParticipantReleased(Object source, int patientId, Instant at) {
		super(source);
		this.patientId = patientId;
		this.at = at;
	}
	
	public int getPatientId() {
		return patientId;
	}
	
	/**
	 * @return when the door opened, never null
	 */
	public Instant getAt() {
		return at;
	}
}
