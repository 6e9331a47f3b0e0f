/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.contact.ContactModes;
import org.openmrs.module.peermentor.contact.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the contacts with participants say of when they were met and when they are due, whoever had them; for services of
 * other rooms that have checked the participants. Sees what the same transaction has written.
 */
@Component("peermentor.LastContacts")
public class LastContacts {
	
	private final LastContactsDao contacts;
	
	private final ContactModes modes;
	
	@Autowired
	LastContacts(LastContactsDao contacts, ContactModes modes) {
		this.contacts = contacts;
		this.modes = modes;
	}
	
	/**
	 * Reads in one statement, as a caseload does.
	 *
	 * @param patientIds participants whom the caller may see; may be empty
	 * @return what is known of each of them, also where that is nothing
	 */
	public Map<Integer, ContactKnown> of(Collection<Integer> patientIds) {
		Map<Integer, ContactKnown> known = new HashMap<>();
		patientIds.forEach(id -> known.put(id, ContactKnown.NOTHING));
		if (!patientIds.isEmpty()) {
			known.putAll(contacts.known(patientIds));
		}
		return known;
	}
	
	/**
	 * @param patientId a participant whom the caller may see
	 * @return the contacts after that instant that did not take place, the oldest first; in two statements
	 */
	public List<FailedAttempt> failedSince(int patientId, Instant since) {
		Map<Integer, Instant> failed = contacts.failedSince(patientId, since);
		Map<Integer, Mode> modeOf = modes.of(failed.keySet());
		List<FailedAttempt> attempts = new ArrayList<>();
		failed.forEach((encounter, at) -> attempts.add(new FailedAttempt(at, modeOf.get(encounter))));
		return attempts;
	}
	
	/**
	 * @param patientId a participant whom the caller may see
	 * @return when the earliest contact that took place at or after that instant began, null if there is none
	 */
	public Instant firstMetAfter(int patientId, Instant release) {
		return contacts.firstMetAfter(patientId, release);
	}
}
