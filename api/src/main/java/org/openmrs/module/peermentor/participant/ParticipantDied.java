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
 * A participant has died. Told in the transaction that writes, and told again whenever the record of somebody who has died
 * is saved.
 */
public final class ParticipantDied extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final int patientId;
	
	private final Instant at;
	
	private final boolean confirmed;
	
	public ParticipantDied(Object source, int patientId, Instant at, boolean confirmed) {
		super(source);
		this.patientId = patientId;
		this.at = at;
		this.confirmed = confirmed;
	}
	
	public int getPatientId() {
		return patientId;
	}
	
	/**
	 * @return when, or the instant of the telling if nobody knows; never null
	 */
	public Instant getAt() {
		return at;
	}
	
	/**
	 * @return whether the record says so; else it was heard
	 */
	public boolean isConfirmed() {
		return confirmed;
	}
}
