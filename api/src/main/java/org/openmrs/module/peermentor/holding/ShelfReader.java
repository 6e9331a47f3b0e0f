/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads shelves: one statement for each, and one for the names in all of them.
 */
@Component("peermentor.ShelfReader")
public class ShelfReader {
	
	/** How many columns stand before what the rows say. */
	private static final int HEAD = 7;
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	ShelfReader(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return every row of the shelves that is about the participant, in the order of the shelves and of time
	 */
	@Unguarded("for a service that checked the participant, and what of this may be shown")
	public List<HeldEntry> read(List<Shelf> shelves, int patientId) {
		Map<Shelf, List<Object[]>> rows = new LinkedHashMap<>();
		Collection<Integer> people = new ArrayList<>();
		for (Shelf shelf : shelves) {
			List<Object[]> of = sessionFactory.getCurrentSession().createQuery(shelf.hql(), Object[].class)
			        .setParameter("patient", patientId).list();
			of.forEach(row -> addPeople(shelf, row, people));
			rows.put(shelf, of);
		}
		Map<Integer, String> nameOf = names.of(people);
		List<HeldEntry> entries = new ArrayList<>();
		rows.forEach((shelf, of) -> of.forEach(row -> entries.add(entry(shelf, row, nameOf))));
		return entries;
	}
	
	private static void addPeople(Shelf shelf, Object[] row, Collection<Integer> people) {
		people.add((Integer) row[2]);
		for (int i = 0; i < shelf.readings.size(); i++) {
			Shelf.Column column = shelf.readings.get(i).column;
			if (column == Shelf.Column.STAFF || column == Shelf.Column.THIRD_PERSON) {
				people.add((Integer) row[HEAD + i]);
			}
		}
	}
	
	private static HeldEntry entry(Shelf shelf, Object[] row, Map<Integer, String> nameOf) {
		HeldEntry.Builder entry = HeldEntry.of(shelf.section).in(shelf.segment).at(instant(row[1])).by(nameOf.get(row[2]))
		        .record(row[0].toString().isEmpty() ? null : row[0].toString())
		        .standing(is(row[3]) ? HeldStanding.VOIDED : is(row[4]) ? HeldStanding.SUPERSEDED : HeldStanding.STANDS)
		        .sealed(is(row[5])).othersPresent(is(row[6]));
		for (int i = 0; i < shelf.readings.size(); i++) {
			Object value = row[HEAD + i];
			if (value != null) {
				read(shelf.readings.get(i), value, nameOf, entry);
			}
		}
		return entry.build();
	}
	
	private static void read(Shelf.Reading reading, Object value, Map<Integer, String> nameOf, HeldEntry.Builder entry) {
		switch (reading.column) {
			case WORDS:
				entry.field(HeldField.words(reading.label, value.toString(), reading.also));
				break;
			case NAME:
				entry.field(HeldField.thirdPerson(reading.label, value.toString(), reading.also));
				break;
			case THIRD_PERSON:
				entry.field(nameOf.get(value) == null ? null
				        : HeldField.thirdPerson(reading.label, nameOf.get(value), reading.also));
				break;
			case STAFF:
				entry.plain(reading.label, nameOf.get(value), reading.also);
				break;
			case JSON:
				HeldJson.fields(reading.label, value.toString(), reading.names).forEach(entry::field);
				break;
			default:
				entry.plain(reading.label, value, reading.also);
		}
	}
	
	private static Instant instant(Object at) {
		return at instanceof Date ? Instant.ofEpochMilli(((Date) at).getTime()) : (Instant) at;
	}
	
	private static boolean is(Object flag) {
		return ((Number) flag).intValue() == 1;
	}
}
