/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;

import org.openmrs.module.peermentor.contact.ContactKind;

/**
 * What a caseload must know of all contacts with one participant, whoever had them.
 */
final class ContactSummary {
	
	/** Nobody ever tried. */
	static final ContactSummary NOTHING = new ContactSummary(null, null, null, false, false);
	
	private final LastContact lastMet;
	
	private final Instant lastAttempt;
	
	private final Instant nextDue;
	
	private final boolean openConcern;
	
	private final boolean openQuestion;
	
	ContactSummary(LastContact lastMet, Instant lastAttempt, Instant nextDue, boolean openConcern, boolean openQuestion) {
		this.lastMet = lastMet;
		this.lastAttempt = lastAttempt;
		this.nextDue = nextDue;
		this.openConcern = openConcern;
		this.openQuestion = openQuestion;
	}
	
	/** The last contact that took place, or null. */
	LastContact getLastMet() {
		return lastMet;
	}
	
	/** When somebody last tried in vain, or null. */
	Instant getLastAttempt() {
		return lastAttempt;
	}
	
	/** The next contact as last agreed, or null. */
	Instant getNextDue() {
		return nextDue;
	}
	
	/** Whether a safety concern waits that the viewer may read. */
	boolean hasOpenConcern() {
		return openConcern;
	}
	
	/** Whether a question waits that the viewer may read. */
	boolean hasOpenQuestion() {
		return openQuestion;
	}
	
	/**
	 * The last contact that took place.
	 */
	static final class LastContact {
		
		private final String uuid;
		
		private final Instant at;
		
		private final ContactKind kind;
		
		LastContact(String uuid, Instant at, ContactKind kind) {
			this.uuid = uuid;
			this.at = at;
			this.kind = kind;
		}
		
		String getUuid() {
			return uuid;
		}
		
		Instant getAt() {
			return at;
		}
		
		ContactKind getKind() {
			return kind;
		}
	}
}
