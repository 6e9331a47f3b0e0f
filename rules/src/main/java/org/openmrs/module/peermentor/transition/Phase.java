/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

/**
 * How far a participant is after release. Derived from the release and the clock, never stored.
 */
public enum Phase {
	
	BEFORE_RELEASE(Integer.MIN_VALUE, -1),
	/** Until the midnight after release, however short that is. */
	DAY_OF_RELEASE(0, 0),
	/** Until 72 hours have passed, and at least to the end of the third day after. */
	FIRST_72_HOURS(1, 3),
	FIRST_WEEK(4, 7),
	FIRST_TWO_WEEKS(8, 14),
	TO_30_DAYS(15, 30),
	/** From the 31st day to the end of the support window. */
	TO_END_OF_SUPPORT(31, Integer.MAX_VALUE),
	AFTER_SUPPORT(Integer.MAX_VALUE, Integer.MAX_VALUE);
	
	private final int firstDay;
	
	private final int lastDay;
	
	Phase(int firstDay, int lastDay) {
		this.firstDay = firstDay;
		this.lastDay = lastDay;
	}
	
	/**
	 * @param day days after the day of release, negative before it
	 * @param supportDays the length of the support window
	 */
	static Phase ofDay(long day, int supportDays) {
		if (day > supportDays) {
			return AFTER_SUPPORT;
		}
		for (Phase phase : values()) {
			if (phase.firstDay <= day && day <= phase.lastDay) {
				return phase;
			}
		}
		throw new IllegalStateException("no phase of day " + day);
	}
	
	/**
	 * @return whether the participant is out and the support window runs
	 */
	public boolean isSupported() {
		return this != BEFORE_RELEASE && this != AFTER_SUPPORT;
	}
}
