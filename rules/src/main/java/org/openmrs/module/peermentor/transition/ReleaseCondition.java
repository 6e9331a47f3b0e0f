/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.EnumSet;
import java.util.Set;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Something the participant has to do or keep from after release, as much of it as helps them not to breach it: a category,
 * and a place, times or a person's role. There is no room for words. Immutable.
 */
public final class ReleaseCondition {
	
	private final String key;
	
	private final ConditionCategory category;
	
	private final Area area;
	
	private final WeeklyTimes times;
	
	private final PersonRole person;
	
	/**
	 * @param key which condition
	 * @param category null only before {@link #check}
	 * @param area null if it names no place
	 * @param times null if it names no hours; for a curfew the hours at home
	 * @param person null if it names nobody
	 */
	public ReleaseCondition(String key, ConditionCategory category, Area area, WeeklyTimes times, PersonRole person) {
		this.key = key;
		this.category = category;
		this.area = area;
		this.times = times;
		this.person = person;
	}
	
	/**
	 * It says what its category needs and nothing else.
	 */
	public void check(Problems problems) {
		if (!problems.require("category", category)) {
			return;
		}
		Set<ConditionCategory.Part> said = EnumSet.noneOf(ConditionCategory.Part.class);
		check(problems, said, ConditionCategory.Part.AREA, "area", area);
		check(problems, said, ConditionCategory.Part.TIMES, "times", times);
		check(problems, said, ConditionCategory.Part.PERSON, "person", person);
		if (area != null && said.contains(ConditionCategory.Part.AREA)) {
			area.check(problems);
		}
	}
	
	private void check(Problems problems, Set<ConditionCategory.Part> said, ConditionCategory.Part part, String field,
	        Object value) {
		boolean needed = category.getNeeded().contains(part);
		if (needed && problems.require(field, value)) {
			said.add(part);
		} else if (!needed && value != null) {
			problems.add(field, "peermentor.error.condition.notOfCategory", category.name());
		}
	}
	
	public String getKey() {
		return key;
	}
	
	public ConditionCategory getCategory() {
		return category;
	}
	
	/**
	 * @return null if it names no place
	 */
	public Area getArea() {
		return area;
	}
	
	/**
	 * @return null if it names no hours
	 */
	public WeeklyTimes getTimes() {
		return times;
	}
	
	/**
	 * @return null if it names nobody
	 */
	public PersonRole getPerson() {
		return person;
	}
}
