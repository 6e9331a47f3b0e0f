/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

import org.springframework.context.ApplicationEvent;

/**
 * What the contacts with a participant say may have changed: one was recorded, corrected, voided, purged, or moved to or
 * from this participant. Told in the transaction that writes, once the row of the contact is in the session.
 */
public final class ContactsChanged extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final int patientId;
	
	private final Integer encounterId;
	
	private final ContactKind kind;
	
	private final Instant startedAt;
	
	private final boolean added;
	
	/** For what does not come from one contact. */
	public ContactsChanged(Object source, int patientId) {
		this(source, patientId, null, null, null, false);
	}
	
	/**
	 * @param encounterId of the contact that changed
	 * @param kind what it is now, null if it is none of this participant's any more
	 * @param startedAt when it began, null if it is none of this participant's any more
	 * @param added whether the encounter was saved for the first time
	 */
	ContactsChanged(Object source, int patientId, Integer encounterId, ContactKind kind, Instant startedAt, boolean added) {
		super(source);
		this.patientId = patientId;
		this.encounterId = encounterId;
		this.kind = kind;
		this.startedAt = startedAt;
		this.added = added;
	}
	
	public int getPatientId() {
		return patientId;
	}
	
	/**
	 * @return of the contact that changed, null if it was not one alone
	 */
	public Integer getEncounterId() {
		return encounterId;
	}
	
	/**
	 * @return what the contact is now; null if it was voided, purged or moved away
	 */
	public ContactKind getKind() {
		return kind;
	}
	
	/**
	 * @return when the contact began; null if it was voided, purged or moved away
	 */
	public Instant getStartedAt() {
		return startedAt;
	}
	
	/**
	 * @return whether the encounter was saved for the first time
	 */
	public boolean isAdded() {
		return added;
	}
}
