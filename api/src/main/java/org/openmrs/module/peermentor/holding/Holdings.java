/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.openmrs.module.peermentor.access.Unguarded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Gathers from all rooms what is held of a participant.
 */
@Component("peermentor.Holdings")
public class Holdings {
	
	private final List<Held> rooms;
	
	@Autowired
	Holdings(List<Held> rooms) {
		this.rooms = new ArrayList<>(rooms);
		this.rooms.sort(Comparator.comparing(room -> room.getClass().getName()));
	}
	
	/**
	 * @return everything, what was replaced or taken back too, room by room
	 */
	@Unguarded("for a service that checked the participant, and what of this may be shown")
	public List<HeldEntry> of(int patientId) {
		List<HeldEntry> entries = new ArrayList<>();
		rooms.forEach(room -> entries.addAll(room.of(patientId)));
		return entries;
	}
	
	/**
	 * @return the tables of which the rooms tell
	 */
	public Set<String> tables() {
		Set<String> tables = new TreeSet<>();
		rooms.forEach(room -> tables.addAll(room.tables()));
		return tables;
	}
}
