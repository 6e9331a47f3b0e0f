/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * On which days of the site's zone doses are expected, and how many. The days of an interval are counted from the start
 * of the line, in both directions. Immutable.
 */
public final class Schedule {
	
	/** More visits a day than this are a slip of the hand. */
	public static final int MOST_SESSIONS = 6;
	
	private final int everyDays;
	
	private final Set<DayOfWeek> weekdays;
	
	private final int sessions;
	
	private final InjectionWindow window;
	
	private Schedule(int everyDays, Set<DayOfWeek> weekdays, int sessions, InjectionWindow window) {
		this.everyDays = everyDays;
		this.weekdays = Collections.unmodifiableSet(weekdays);
		this.sessions = sessions;
		this.window = window;
	}
	
	/**
	 * One dose every day.
	 */
	public static Schedule daily() {
		return everyDays(1);
	}
	
	/**
	 * One dose every so many days: 2 is every other day.
	 *
	 * @param days at least 1
	 */
	public static Schedule everyDays(int days) {
		return new Schedule(atLeastOne(days, "days"), EnumSet.allOf(DayOfWeek.class), 1, null);
	}
	
	/**
	 * One dose on these days of the week.
	 *
	 * @param days at least one
	 */
	public static Schedule on(Set<DayOfWeek> days) {
		atLeastOne(days.size(), "weekdays");
		return new Schedule(1, EnumSet.copyOf(days), 1, null);
	}
	
	/**
	 * So many sessions every day, counted one by one.
	 *
	 * @param perDay at least 1
	 */
	public static Schedule sessions(int perDay) {
		return new Schedule(1, EnumSet.allOf(DayOfWeek.class), atLeastOne(perDay, "sessions"), null);
	}
	
	/**
	 * One injection in each window.
	 */
	public static Schedule injections(InjectionWindow window) {
		return new Schedule(1, EnumSet.allOf(DayOfWeek.class), 1, window);
	}
	
	private static int atLeastOne(int number, String what) {
		if (number < 1) {
			throw new IllegalArgumentException(what + " must be at least 1");
		}
		return number;
	}
	
	/**
	 * @return whether doses are counted by windows rather than by days
	 */
	public boolean isInjection() {
		return window != null;
	}
	
	/**
	 * @return the window, null unless {@link #isInjection()}
	 */
	public InjectionWindow getWindow() {
		return window;
	}
	
	/**
	 * @return how many doses a dosing day has: the sessions, or 1
	 */
	public int getSessions() {
		return sessions;
	}
	
	/**
	 * @param day the day asked about
	 * @param start the day from which an interval is counted
	 * @return how many doses are expected on that day, 0 if none or if they are counted by windows
	 */
	int dosesOn(LocalDate day, LocalDate start) {
		if (isInjection() || !weekdays.contains(day.getDayOfWeek())) {
			return 0;
		}
		return everyDays == 1 || Math.floorMod(ChronoUnit.DAYS.between(start, day), everyDays) == 0 ? sessions : 0;
	}
}
