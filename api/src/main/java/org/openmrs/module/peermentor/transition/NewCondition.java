/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A release condition that somebody wants kept: a category, and a place, times or a person's role. What it was ordered for
 * has no place here.
 */
public final class NewCondition {
	
	/** More than these are no area a court drew. */
	public static final int MOST_PLACES = 30;
	
	public static final int LONGEST_PLACE = 60;
	
	final Problems found;
	
	String uuid;
	
	private ConditionCategory category;
	
	private Area area;
	
	private WeeklyTimes times;
	
	private PersonRole person;
	
	public NewCondition() {
		this(new Problems());
	}
	
	/**
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewCondition(Problems found) {
		this.found = found;
	}
	
	/**
	 * @param newUuid chosen by the caller so that a repeat is known as one; null to have one made
	 */
	public NewCondition uuid(String newUuid) {
		uuid = newUuid;
		return this;
	}
	
	public NewCondition category(ConditionCategory newCategory) {
		category = newCategory;
		return this;
	}
	
	/**
	 * @param postalBeginnings such as <code>V6A</code>; may be empty
	 * @param city where the streets are, null if there are none
	 * @param streets names without numbers; may be empty
	 */
	public NewCondition area(Collection<String> postalBeginnings, String city, Collection<String> streets) {
		checkMost("area.postalBeginnings", postalBeginnings);
		checkMost("area.streets", streets);
		area = new Area(postalBeginnings, city, streets);
		return this;
	}
	
	/**
	 * @param days on which the hours begin
	 * @param from on the site's clock
	 * @param to not after the beginning for the next morning
	 */
	public NewCondition times(Collection<DayOfWeek> days, LocalTime from, LocalTime to) {
		boolean whole = found.require("times.days", days) & found.require("times.from", from) & found.require("times.to", to);
		// Where a part is missing, that is the refusal; the rest is held against the category all the same.
		times = whole ? new WeeklyTimes(EnumSet.copyOf(days), from, to)
		        : new WeeklyTimes(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
		return this;
	}
	
	public NewCondition person(PersonRole newPerson) {
		person = newPerson;
		return this;
	}
	
	private void checkMost(String field, Collection<String> places) {
		if (places.size() > MOST_PLACES) {
			found.add(field, "peermentor.error.outOfRange", 0, MOST_PLACES);
		}
	}
	
	/**
	 * @return what it says; whole only if it found no problem
	 */
	ReleaseCondition check() {
		ReleaseCondition condition = new ReleaseCondition(uuid, category, area, times, person);
		condition.check(found);
		return condition;
	}
}
