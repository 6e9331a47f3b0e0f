/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.participant;

/**
 * A patient whom somebody walks beside: what a service needs to know to write about them.
 */
public final class Participant {
	
	private final int patientId;
	
	private final String uuid;
	
	private final boolean dead;
	
	public Participant(int patientId, String uuid, boolean dead) {
		this.patientId = patientId;
		this.uuid = uuid;
		this.dead = dead;
	}
	
	public int getPatientId() {
		return patientId;
	}
	
	public String getUuid() {
		return uuid;
	}
	
	/**
	 * @return whether the patient's record says that the person has died
	 */
	public boolean isDead() {
		return dead;
	}
	
	@Override
	public String toString() {
		return "Participant[" + uuid + "]";
	}
}
