/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.Mode;
import org.openmrs.module.peermentor.contact.Place;
import org.openmrs.module.peermentor.contact.Purpose;

/**
 * What happened between one participant and the mentor over the last 90 days, as the {@link Entries} of the mentor.
 * The same for a participant at each load, but for the dates.
 */
final class Story {
	
	private static final long SEED = 20261122;
	
	/** Between two contacts lie at least so many days, and fewer than twice as many. */
	private static final int DAYS_BETWEEN = 6;
	
	/** What the weeks are filled with, in turn; everybody begins at another place. */
	private static final List<ContactKind> EVERYDAY = List.of(ContactKind.CHECK_IN, ContactKind.OUTREACH_ATTEMPT,
	    ContactKind.GOAL_SETTING, ContactKind.CHECK_IN, ContactKind.RESOURCE_NAVIGATION,
	    ContactKind.ACCOMPANIMENT_TO_APPOINTMENT, ContactKind.ADVOCACY, ContactKind.EMPLOYMENT_SUPPORT, ContactKind.CHECK_IN,
	    ContactKind.OUTREACH_ATTEMPT, ContactKind.SKILLS_AND_COPING_SESSION, ContactKind.GROUP_SESSION,
	    ContactKind.CRISIS_SUPPORT);
	
	private static final List<Purpose> APPOINTMENTS = List.of(Purpose.CLINIC, Purpose.INCOME, Purpose.COURT, Purpose.HOUSING,
	    Purpose.IDENTIFICATION, Purpose.PHARMACY);
	
	private static final List<Place> MEETING_PLACES = List.of(Place.COMMUNITY, Place.OFFICE, Place.HOME, Place.SHELTER);
	
	private final int number;
	
	private final Standing standing;
	
	private final Calendar calendar;
	
	private final Random lot;
	
	private final Entries entries;
	
	private final List<Map<String, Object>> told = new ArrayList<>();
	
	private Story(int number, Calendar calendar) {
		this.number = number;
		this.calendar = calendar;
		standing = Standing.of(number);
		lot = new Random(SEED + number);
		entries = new Entries(calendar, lot);
	}
	
	/**
	 * @param number of the participant, from 0
	 * @param calendar the days of the demo
	 * @return bodies for <code>/peermentor/contact</code> but for the patient, the earliest first
	 */
	static List<Map<String, Object>> of(int number, Calendar calendar) {
		Story story = new Story(number, calendar);
		story.tell();
		return story.told;
	}
	
	private void tell() {
		if (standing == Standing.NEVER_CONTACTED) {
			return;
		}
		if (standing == Standing.NOT_REACHED_YET) {
			told.add(entries.attempt(2));
			told.add(entries.attempt(1));
			return;
		}
		beginning();
		weeks();
		ending();
	}
	
	private void beginning() {
		Map<String, Object> visit = entries.talk(ContactKind.PRE_RELEASE_VISIT, 89, Mode.IN_PERSON, Place.CUSTODY);
		visit.put("location", Places.centreOf(number));
		told.add(visit);
		told.add(entries.release(86));
		told.add(entries.appointment(85, Purpose.PHARMACY));
	}
	
	private void weeks() {
		int next = number;
		int daysAgo = 80;
		while (daysAgo > standing.lastContactDaysAgo()) {
			told.add(everyday(EVERYDAY.get(next % EVERYDAY.size()), daysAgo));
			next++;
			daysAgo -= DAYS_BETWEEN + lot.nextInt(DAYS_BETWEEN);
		}
	}
	
	private Map<String, Object> everyday(ContactKind kind, int daysAgo) {
		return switch (kind) {
			case OUTREACH_ATTEMPT -> entries.attempt(daysAgo);
			case ACCOMPANIMENT_TO_APPOINTMENT -> entries.appointment(daysAgo, any(APPOINTMENTS));
			case GROUP_SESSION -> Consents.isNamedInGroups(number) ? entries.group(daysAgo)
			        : entries.talk(ContactKind.CHECK_IN, daysAgo, Mode.TEXT, null);
			case CHECK_IN -> entries.talk(kind, daysAgo, lot.nextBoolean() ? Mode.PHONE : Mode.TEXT, null);
			default -> entries.talk(kind, daysAgo, Mode.IN_PERSON, any(MEETING_PLACES));
		};
	}
	
	private void ending() {
		int last = standing.lastContactDaysAgo();
		if (standing == Standing.CLOSED) {
			told.add(entries.talk(ContactKind.CLOSING_AND_HAND_OFF, last, Mode.IN_PERSON, Place.OFFICE));
			return;
		}
		Map<String, Object> contact = entries.talk(ContactKind.CHECK_IN, last, Mode.PHONE, null);
		switch (standing) {
			case UPCOMING -> contact.put("nextContactDue", calendar.at(-1 - number % 5, 14));
			case DUE_TODAY -> contact.put("nextContactDue", calendar.at(0, 12));
			case OVERDUE -> contact.put("nextContactDue", calendar.at(1 + number % 9, 10));
			default -> { // nothing is agreed
			}
		}
		told.add(contact);
	}
	
	private <T> T any(List<T> choices) {
		return choices.get(lot.nextInt(choices.size()));
	}
}
