/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the contact that a caller names, as far as there is one for this caller.
 */
@Component("peermentor.ContactGate")
class ContactGate {
	
	private final ParticipantAccess access;
	
	private final ContactDao contacts;
	
	@Autowired
	ContactGate(ParticipantAccess access, ContactDao contacts) {
		this.access = access;
		this.contacts = contacts;
	}
	
	/**
	 * @throws NotFound if there is no such contact for the caller
	 */
	ContactAtHand require(String uuid) {
		ContactAtHand contact = contacts.find(access.participants(), uuid);
		if (contact == null) {
			throw new NotFound();
		}
		return contact;
	}
	
	/**
	 * @throws NotFound if there is no such contact for the caller, or the caller may not read the words behind it
	 */
	ContactAtHand requireBehind(String uuid) {
		ContactAtHand contact = require(uuid);
		if (!contact.mayReadBehind()) {
			throw new NotFound();
		}
		return contact;
	}
}
