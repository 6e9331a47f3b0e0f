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
 * What a goal may say. The limits are this programme's choice, so that a list stays one that somebody can look over: no
 * source names any, and nothing clinical hangs on them.
 */
public final class GoalRules {
	
	/** The longest goal or step, in characters. */
	public static final int LONGEST_WORDS = 500;
	
	/** So many goals at once, counted within a segment: nobody is told of goals that they do not meet. */
	public static final int MOST_OPEN = 20;
	
	/** So many steps to one goal, those that were dropped among them. */
	public static final int MOST_STEPS = 30;
	
	/** A day later than this is a slip of the finger. */
	public static final int YEARS_AHEAD = 10;
	
	private GoalRules() {
	}
	
	/**
	 * @param field where they stand in the request
	 */
	public static void checkWords(String field, String words, Problems problems) {
		if (problems.require(field, words) && words.length() > LONGEST_WORDS) {
			problems.add(field, "peermentor.error.tooLong", LONGEST_WORDS);
		}
	}
	
	/**
	 * @param field where it stands in the request
	 * @param target the day by which it is to be reached, in the site's zone; null if nobody said
	 * @param setOn the day on which the goal was set
	 * @param today the day on which this is said
	 */
	public static void checkTarget(String field, LocalDate target, LocalDate setOn, LocalDate today, Problems problems) {
		if (target == null) {
			return;
		}
		if (target.isBefore(setOn)) {
			problems.add(field, "peermentor.error.goal.beforeSet", setOn.toString());
		}
		LocalDate last = today.plusYears(YEARS_AHEAD);
		if (target.isAfter(last)) {
			problems.add(field, "peermentor.error.goal.tooFar", last.toString());
		}
	}
	
	/**
	 * @param setAt when the participant said it, null for now
	 */
	public static void checkSetAt(Instant setAt, Instant now, Problems problems) {
		if (setAt != null && setAt.isAfter(now)) {
			problems.add("setAt", "peermentor.error.goal.future");
		}
	}
	
	/**
	 * @param field by which there would be one more
	 * @param open how many of the same segment are open beside it
	 */
	public static void checkOpen(String field, int open, Problems problems) {
		if (open >= MOST_OPEN) {
			problems.add(field, "peermentor.error.goal.tooMany", MOST_OPEN);
		}
	}
	
	/**
	 * @param field by which there would be more
	 * @param steps how many there would be
	 */
	public static void checkSteps(String field, int steps, Problems problems) {
		if (steps > MOST_STEPS) {
			problems.add(field, "peermentor.error.goal.tooManySteps", MOST_STEPS);
		}
	}
}
