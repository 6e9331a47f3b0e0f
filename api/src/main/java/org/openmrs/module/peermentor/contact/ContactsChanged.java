/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.springframework.context.ApplicationEvent;

/**
 * What the contacts with a participant say may have changed: one was recorded, corrected, voided, purged, or moved to or
 * from this participant. Told in the transaction that writes, once the row of the contact is in the session.
 */
public final class ContactsChanged extends ApplicationEvent {
	
	private static final long serialVersionUID = 1L;
	
	private final int patientId;
	
	public ContactsChanged(Object source, int patientId) {
		super(source);
		this.patientId = patientId;
	}
	
	public int getPatientId() {
		return patientId;
	}
}
