/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The doses that a prescription lets a participant carry home: which days, and how many days one visit covers at most. A
 * carried day is presumed taken, neither missed nor witnessed, only behind a confirmed visit and no further than that
 * many days after it. Immutable.
 */
public final class TakeHome {
	
	/** Every dose is witnessed. */
	public static final TakeHome NONE = new TakeHome(EnumSet.noneOf(DayOfWeek.class), Collections.<LocalDate> emptySet(), 0);
	
	private final Set<DayOfWeek> weekdays;
	
	private final Set<LocalDate> days;
	
	private final int mostDays;
	
	private TakeHome(Set<DayOfWeek> weekdays, Set<LocalDate> days, int mostDays) {
		this.weekdays = weekdays;
		this.days = days;
		this.mostDays = mostDays;
	}
	
	/**
	 * @param weekdays the days of the week that may be carried
	 * @param mostDays how many days after a visit its carried doses reach at most, as the prescription says; at least 1
	 */
	public static TakeHome onWeekdays(Set<DayOfWeek> weekdays, int mostDays) {
		Set<DayOfWeek> copy = EnumSet.noneOf(DayOfWeek.class);
		copy.addAll(weekdays);
		return new TakeHome(copy, Collections.<LocalDate> emptySet(), mostDays);
	}
	
	/**
	 * @param days the single days that may be carried
	 * @param mostDays how many days after a visit its carried doses reach at most, as the prescription says; at least 1
	 */
	public static TakeHome onDays(Set<LocalDate> days, int mostDays) {
		return new TakeHome(EnumSet.noneOf(DayOfWeek.class), Collections.unmodifiableSet(new TreeSet<>(days)), mostDays);
	}
	
	/**
	 * @return whether the prescription lets the dose of that day be carried
	 */
	public boolean allows(LocalDate day) {
		return mostDays > 0 && (weekdays.contains(day.getDayOfWeek()) || days.contains(day));
	}
	
	/**
	 * @return how many days after a visit its carried doses reach at most, 0 if nothing may be carried
	 */
	public int getMostDays() {
		return mostDays;
	}
}
