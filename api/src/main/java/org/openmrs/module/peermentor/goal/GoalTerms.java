/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What a goal or a step says, as requested: what is not said stays as it is, a day that is said to be null is taken away.
 */
public final class GoalTerms {
	
	static final String WORDS = "words";
	
	static final String AREA = "area";
	
	static final String TARGET_DATE = "targetDate";
	
	private final Map<String, Object> said = new HashMap<>();
	
	/**
	 * @param words the participant's own
	 */
	public GoalTerms words(String words) {
		return say(WORDS, words);
	}
	
	/**
	 * @param area for a goal; a step has none of its own
	 */
	public GoalTerms area(GoalArea area) {
		return say(AREA, area);
	}
	
	/**
	 * @param day by which it is to be reached, in the site's zone
	 */
	public GoalTerms targetDate(LocalDate day) {
		return say(TARGET_DATE, day);
	}
	
	private GoalTerms say(String name, Object value) {
		said.put(name, value);
		return this;
	}
	
	boolean isEmpty() {
		return said.isEmpty();
	}
	
	boolean says(String name) {
		return said.containsKey(name);
	}
	
	/**
	 * @param otherwise what it is if nothing is said of it
	 */
	@SuppressWarnings("unchecked")
	<T> T get(String name, T otherwise) {
		return said.containsKey(name) ? (T) said.get(name) : otherwise;
	}
}
