/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;
import java.util.Collections;

import org.openmrs.Encounter;
import org.openmrs.Location;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Corrects and voids contacts. What a contact said before is kept; what the chart said before stays in it, voided.
 */
@Component("peermentor.ContactCorrector")
class ContactCorrector {
	
	private static final int LONGEST_REASON = 255;
	
	private final ContactDao contacts;
	
	private final EncounterWriter encounters;
	
	private final LocationFinder locations;
	
	private final RecordStore records;
	
	private final ContactRows rows;
	
	private final SiteTime time;
	
	@Autowired
	ContactCorrector(ContactDao contacts, EncounterWriter encounters, LocationFinder locations, RecordStore records,
	    ContactRows rows, SiteTime time) {
		this.contacts = contacts;
		this.encounters = encounters;
		this.locations = locations;
		this.records = records;
		this.rows = rows;
		this.time = time;
	}
	
	/**
	 * @return the facts as they are now
	 * @throws Stale if the contact changed since the caller read it
	 */
	ContactFacts correct(ContactAtHand contact, ContactChange change) {
		Contact row = contact.getRow();
		if (row.getVersion() != change.getVersion()) {
			throw new Stale();
		}
		Instant now = time.now();
		Problems problems = new Problems();
		requireReason("correctionReason", change.getReason(), problems);
		ContactFacts before = contacts.facts(Collections.singletonList(row)).get(row.getEncounterId());
		ContactFacts after = change.appliedTo(before);
		ContactRules.check(after, now, problems);
		Integer location = locations.find(change.getLocation(), problems);
		problems.throwIfAny();
		Encounter encounter = encounters.open(row.getEncounterId(), contact.getViewer());
		boolean moved = change.isLocationGiven() && !sameLocation(encounter.getLocation(), location);
		if (moved || !after.equals(before)) {
			String locationBefore = encounter.getLocation() == null ? null : encounter.getLocation().getUuid();
			records.save(new ContactRevision(row, now, change.getReason(), FactsJson.write(before, locationBefore)));
			rows.change(encounter, () -> encounters.correct(encounter, after, moved, location),
			    changed -> ContactRecorder.sharpen(changed, after));
		}
		return after;
	}
	
	/**
	 * Voids the contact with its encounter.
	 */
	Contact voidContact(ContactAtHand contact, String reason) {
		Problems problems = new Problems();
		requireReason("reason", reason, problems);
		problems.throwIfAny();
		Encounter encounter = encounters.open(contact.getEncounterId(), contact.getViewer());
		rows.change(encounter, () -> encounters.voidEncounter(encounter, reason), changed -> {});
		return contact.getRow();
	}
	
	private static void requireReason(String field, String reason, Problems problems) {
		if (problems.require(field, reason) && reason.length() > LONGEST_REASON) {
			problems.add(field, "peermentor.error.tooLong", LONGEST_REASON);
		}
	}
	
	private static boolean sameLocation(Location before, Integer after) {
		return before == null ? after == null : before.getLocationId().equals(after);
	}
}
