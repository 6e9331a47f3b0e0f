/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;

/**
 * What is known about one participant when asking what is due.
 */
public final class DueFacts {
	
	private final boolean dead;
	
	private final Instant assignedSince;
	
	private final Instant lastMet;
	
	private final Instant nextDue;
	
	/**
	 * @param dead whether the participant has died
	 * @param assignedSince when the earliest running or planned assignment starts, not null
	 * @param lastMet the last contact that took place, null if none did
	 * @param nextDue the next contact as last agreed, null if nothing is
	 */
	public DueFacts(boolean dead, Instant assignedSince, Instant lastMet, Instant nextDue) {
		this.dead = dead;
		this.assignedSince = assignedSince;
		this.lastMet = lastMet;
		this.nextDue = nextDue;
	}
	
	public boolean isDead() {
		return dead;
	}
	
	public Instant getAssignedSince() {
		return assignedSince;
	}
	
	/**
	 * @return null if no contact took place
	 */
	public Instant getLastMet() {
		return lastMet;
	}
	
	/**
	 * @return null if nothing is agreed
	 */
	public Instant getNextDue() {
		return nextDue;
	}
}
