/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a release condition is about, after the lists that courts in British Columbia choose from. Says what to keep away
 * from or where to be when, never why.
 */
public enum ConditionCategory {
	
	NO_GO(Part.AREA),
	/** An area as police and courts of a city know it. */
	RED_ZONE(Part.AREA),
	NO_CONTACT(Part.PERSON),
	NO_CONTACT_WITH_MINORS(),
	REPORTING(Part.TIMES),
	COURT_ATTENDANCE(Part.TIMES),
	CURFEW(Part.TIMES),
	ADDRESS(),
	ELECTRONIC_SUPERVISION(),
	CARRY_PERMISSION(),
	DRUGS_AND_ALCOHOL(),
	COUNSELLING(),
	TREATMENT(),
	RELEASE_OF_INFORMATION(),
	DEVICES_AND_INTERNET(),
	WEAPONS(),
	VEHICLES();
	
	/** What a condition may say beside its category. */
	enum Part {
		AREA, TIMES, PERSON
	}
	
	private final Set<Part> needed;
	
	ConditionCategory(Part... needed) {
		this.needed = needed.length == 0 ? Collections.<Part> emptySet()
		        : Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(needed)));
	}
	
	/**
	 * @return what such a condition has to say; all else it must not
	 */
	Set<Part> getNeeded() {
		return needed;
	}
}
