/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * One early prompt, as data: for which medicine, from which point on, how urgent. It gives nobody a dose to think of.
 */
public final class Prompt {
	
	private final Medication medication;
	
	private final PromptPoint point;
	
	private final int offset;
	
	private final PromptLevel level;
	
	public Prompt(Medication medication, PromptPoint point, int offset, PromptLevel level) {
		this.medication = medication;
		this.point = point;
		this.offset = offset;
		this.level = level;
	}
	
	public Medication getMedication() {
		return medication;
	}
	
	public PromptPoint getPoint() {
		return point;
	}
	
	/**
	 * @return from how many of the point's units on; below 0 only for windows
	 */
	public int getOffset() {
		return offset;
	}
	
	public PromptLevel getLevel() {
		return level;
	}
	
	/**
	 * Finds everything that is wrong with it.
	 *
	 * @param prefix what stands before the field names, never null
	 */
	void check(String prefix, Problems problems) {
		problems.require(prefix + "level", level);
		boolean medicine = problems.require(prefix + "medication", medication);
		boolean known = problems.require(prefix + "point", point);
		if (medicine && known && (point.isOfWindow() != medication.isExtendedRelease()
		        || (point == PromptPoint.MISSED_SESSIONS && medication != Medication.INJECTABLE_OAT))) {
			problems.add(prefix + "point", "peermentor.error.missedDoseRule.unit", medication.name());
		}
		int least = known && point.isOfWindow() ? -MissedDoseRuleCheck.HIGHEST_THRESHOLD : 1;
		if (offset < least || offset > MissedDoseRuleCheck.HIGHEST_THRESHOLD) {
			problems.add(prefix + "offset", "peermentor.error.outOfRange", least, MissedDoseRuleCheck.HIGHEST_THRESHOLD);
		}
	}
	
	boolean isReachedBy(Standing standing, SiteDays days) {
		switch (point) {
			case MISSED_DAYS:
				return standing.counted.getDays() >= offset;
			case MISSED_SESSIONS:
				return standing.counted.getDoses() >= offset;
			case WINDOW_OPENS:
				return standing.opens != null && ChronoUnit.DAYS.between(standing.opens, days.getToday()) >= offset;
			case DUE:
				return standing.due != null && ChronoUnit.DAYS.between(standing.due, days.getToday()) >= offset;
			default:
				return standing.closes != null && ChronoUnit.DAYS.between(standing.closes, days.getToday()) >= offset;
		}
	}
	
	@Override
	public boolean equals(Object other) {
		return other instanceof Prompt && ((Prompt) other).medication == medication && ((Prompt) other).point == point
		        && ((Prompt) other).offset == offset && ((Prompt) other).level == level;
	}
	
	@Override
	public int hashCode() {
		return Objects.hash(medication, point, offset, level);
	}
	
	@Override
	public String toString() {
		return medication + " " + point + " " + offset + " " + level;
	}
}
