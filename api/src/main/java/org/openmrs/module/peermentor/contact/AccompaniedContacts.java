/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells other rooms how contacts went. What is shown of one, whoever shows it says to
 * {@link org.openmrs.module.peermentor.access.Openings}.
 */
@Component("peermentor.AccompaniedContacts")
public class AccompaniedContacts {
	
	private final ParticipantAccess access;
	
	private final ContactDao contacts;
	
	@Autowired
	AccompaniedContacts(ParticipantAccess access, ContactDao contacts) {
		this.access = access;
		this.contacts = contacts;
	}
	
	/**
	 * @param uuid the contact's
	 * @return null if there is no such contact for the caller
	 */
	public Accompaniment find(String uuid) {
		ContactAtHand found = contacts.find(access.to(Segment.CONTACT_FACTS), uuid);
		return found == null ? null : with(Collections.singletonList(found.getRow())).get(0);
	}
	
	/**
	 * In two statements, however many there are.
	 * 
	 * @return those that the caller may see, the latest first
	 */
	public List<Accompaniment> seen(Collection<Integer> encounterIds) {
		return encounterIds.isEmpty() ? Collections.<Accompaniment> emptyList()
		        : with(contacts.of(access.to(Segment.CONTACT_FACTS), encounterIds));
	}
	
	/**
	 * For what follows from a contact; nothing of it is answered.
	 * 
	 * @return null if it was voided or is no contact any more
	 */
	public Accompaniment asItStands(int encounterId) {
		Contact row = contacts.standing(encounterId);
		return row == null ? null : with(Collections.singletonList(row)).get(0);
	}
	
	private List<Accompaniment> with(List<Contact> rows) {
		if (rows.isEmpty()) {
			return Collections.emptyList();
		}
		Map<Integer, ContactFacts> facts = contacts.facts(rows);
		return rows.stream().map(row -> new Accompaniment(row, facts.get(row.getEncounterId()))).collect(Collectors.toList());
	}
}
