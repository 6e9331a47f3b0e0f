/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.openmrs.module.peermentor.access.Unguarded;

/**
 * What a room holds, where it stands on shelves alone.
 */
public abstract class RoomHoldings implements Held {
	
	private final ShelfReader reader;
	
	private final List<Shelf> shelves;
	
	protected RoomHoldings(ShelfReader reader, Shelf... shelves) {
		this.reader = reader;
		this.shelves = Arrays.asList(shelves);
	}
	
	@Override
	public Set<String> tables() {
		Set<String> tables = new TreeSet<>();
		shelves.forEach(shelf -> tables.add(shelf.table));
		return tables;
	}
	
	@Override
	@Unguarded("for a service that checked the participant, and what of this may be shown")
	public List<HeldEntry> of(int patientId) {
		return reader.read(shelves, patientId);
	}
}
