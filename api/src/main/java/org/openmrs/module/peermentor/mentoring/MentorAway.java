/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import org.springframework.context.ApplicationEvent;

/**
 * A mentor who accompanies a participant is on leave from now on. The assignment goes on; what the mentor had taken upon
 * themselves for these days is somebody else's. Told once for each of their participants when the leave begins, and once
 * more if its days are moved, in the transaction that notes that it has begun.
 */
public final class MentorAway extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final int patientId;
	
	private final int personId;
	
	private final Instant until;
	
	/**
	 * @param until the first instant after the leave, null if nobody knows it
	 */
	public MentorAway(Object source, int patientId, int personId, Instant until) {
		super(source);
		this.patientId = patientId;
		this.personId = personId;
		this.until = until;
	}
	
	public int getPatientId() {
		return patientId;
	}
	
	/**
	 * @return the person who the mentor is
	 */
	public int getPersonId() {
		return personId;
	}
	
	/**
	 * @return the first instant after the leave, null if nobody knows it
	 */
	public Instant getUntil() {
		return until;
	}
}
