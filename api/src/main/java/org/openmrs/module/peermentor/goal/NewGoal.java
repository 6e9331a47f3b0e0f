/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A goal that a participant sets, as requested.
 */
public final class NewGoal {
	
	final String uuid;
	
	final String patient;
	
	final String words;
	
	final GoalArea area;
	
	final LocalDate targetDate;
	
	final Instant setAt;
	
	final List<NewStep> steps;
	
	final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param patient the participant's uuid
	 * @param words the participant's own
	 * @param targetDate the day by which it is to be reached, in the site's zone; null if nobody said
	 * @param setAt when the participant said it, null for now
	 * @param steps may be empty
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewGoal(String uuid, String patient, String words, GoalArea area, LocalDate targetDate, Instant setAt,
	    List<NewStep> steps, Problems found) {
		this.uuid = uuid;
		this.patient = patient;
		this.words = words;
		this.area = area;
		this.targetDate = targetDate;
		this.setAt = setAt;
		this.steps = steps;
		this.found = found;
	}
}
