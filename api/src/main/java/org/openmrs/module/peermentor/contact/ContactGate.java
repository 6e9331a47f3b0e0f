/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Collections;

import org.openmrs.module.peermentor.access.ConsentedReach;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the contact that a caller names, as far as there is one for this caller.
 */
@Component("peermentor.ContactGate")
class ContactGate {
	
	private final ParticipantAccess access;
	
	private final ContactDao contacts;
	
	private final ConsentedReach consents;
	
	private final SiteTime time;
	
	@Autowired
	ContactGate(ParticipantAccess access, ContactDao contacts, ConsentedReach consents, SiteTime time) {
		this.access = access;
		this.contacts = contacts;
		this.consents = consents;
		this.time = time;
	}
	
	/**
	 * @throws NotFound if there is no such contact for the caller
	 */
	ContactAtHand require(String uuid) {
		ContactAtHand contact = contacts.find(access.to(Segment.CONTACT_FACTS), uuid);
		if (contact == null) {
			throw new NotFound();
		}
		return contact;
	}
	
	/**
	 * The same, for reading the words: also for whom a consent names that opens them. Then only what stands now is open,
	 * and {@link ContactAtHand#mayReadBehind()} says no.
	 * 
	 * @throws NotFound if there is no such contact for the caller, or the caller may not read its words
	 */
	ContactAtHand requireWords(String uuid) {
		ContactAtHand contact = contacts.find(access.to(Segment.CONTACT_FACTS), uuid);
		if (contact != null && contact.mayReadBehind()) {
			return contact;
		}
		Viewer viewer = access.viewer();
		boolean outside = viewer.reachesAll() && !viewer.worksInTeam();
		ContactAtHand named = outside ? contacts.find(access.to(Segment.FULL_NARRATIVE), uuid) : null;
		if (named == null || consents.opened(viewer, named.getRow().getPatientId(),
		    Collections.singleton(Segment.FULL_NARRATIVE), time.now()).isEmpty()) {
			throw new NotFound();
		}
		return named;
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
