/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.Objects;

/**
 * Where and when somebody without a phone can be found, by their own word. Immutable.
 */
public final class MeetingPlace {
	
	private final String key;
	
	private final WeeklyTimes times;
	
	/**
	 * @param key which place, not null
	 * @param times not null
	 */
	public MeetingPlace(String key, WeeklyTimes times) {
		this.key = Objects.requireNonNull(key, "key");
		this.times = Objects.requireNonNull(times, "times");
	}
	
	public String getKey() {
		return key;
	}
	
	public WeeklyTimes getTimes() {
		return times;
	}
}
