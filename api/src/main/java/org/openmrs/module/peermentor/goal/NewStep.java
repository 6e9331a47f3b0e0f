/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.time.Instant;
import java.time.LocalDate;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A step towards a goal, as requested.
 */
public final class NewStep {
	
	final String uuid;
	
	final String words;
	
	final LocalDate targetDate;
	
	final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param targetDate the day by which it is to be done, in the site's zone; null if nobody said
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewStep(String uuid, String words, LocalDate targetDate, Problems found) {
		this.uuid = uuid;
		this.words = words;
		this.targetDate = targetDate;
		this.found = found;
	}
	
	/**
	 * @param path what stands before the names of the fields
	 * @param setOn the day on which the goal was set
	 */
	void check(String path, LocalDate setOn, LocalDate today, Problems problems) {
		GoalRules.checkWords(path + GoalTerms.WORDS, words, problems);
		GoalRules.checkTarget(path + GoalTerms.TARGET_DATE, targetDate, setOn, today, problems);
	}
	
	/**
	 * @param goal saved
	 */
	GoalStepRecord of(GoalRecord goal, Instant now) {
		GoalStepRecord step = new GoalStepRecord(goal.getId(), words, targetDate, now);
		if (uuid != null) {
			step.setUuid(uuid);
		}
		return step;
	}
}
