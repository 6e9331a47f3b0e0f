/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.openmrs.module.peermentor.access.Segment;

/**
 * What part of life a goal is about. It decides who meets the goal: one about work or learning whoever accompanies the
 * participant for work, every other one whoever may know of the therapy, because its words may tell of it.
 */
public enum GoalArea {
	
	HOUSING,
	
	WORK,
	
	LEARNING,
	
	HEALTH,
	
	/** Family and the people who are close. */
	FAMILY,
	
	CULTURE,
	
	MONEY,
	
	/** Papers that say who somebody is. */
	IDENTIFICATION,
	
	/** To be among people. */
	CONNECTION,
	
	OTHER;
	
	private static final Set<GoalArea> OF_WORK = Collections.unmodifiableSet(EnumSet.of(WORK, LEARNING));
	
	/**
	 * @return the areas whose goals a mentor for work alone meets
	 */
	public static Set<GoalArea> ofWork() {
		return OF_WORK;
	}
	
	/**
	 * @return of what segment a goal of this area is
	 */
	public Segment segment() {
		return OF_WORK.contains(this) ? Segment.EMPLOYMENT : Segment.PLAN;
	}
}
