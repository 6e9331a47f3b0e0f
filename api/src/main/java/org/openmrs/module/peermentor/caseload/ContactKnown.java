/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;

/**
 * What the contacts with a participant say, whoever had them.
 */
public final class ContactKnown {
	
	/** Nobody was ever in contact. */
	static final ContactKnown NOTHING = new ContactKnown(null, null);
	
	private final Instant lastMet;
	
	private final Instant nextDue;
	
	ContactKnown(Instant lastMet, Instant nextDue) {
		this.lastMet = lastMet;
		this.nextDue = nextDue;
	}
	
	/**
	 * @return when the newest contact that took place began, null if none ever did
	 */
	public Instant getLastMet() {
		return lastMet;
	}
	
	/**
	 * @return when the next contact is due by the last word on it, null if nothing is agreed
	 */
	public Instant getNextDue() {
		return nextDue;
	}
}
