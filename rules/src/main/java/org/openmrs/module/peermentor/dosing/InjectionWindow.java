/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;
import java.time.Period;

/**
 * When the next injection is due after one, in calendar days of the site's zone: a day, and the days before and after it
 * that still are on time.
 */
public final class InjectionWindow {
	
	private final Period interval;
	
	private final int daysBefore;
	
	private final int daysAfter;
	
	/**
	 * @param interval from an injection to the day the next is due; a month that has no such day ends on its last
	 * @param daysBefore how many days earlier it may be given
	 * @param daysAfter how many days later it still is on time
	 */
	public InjectionWindow(Period interval, int daysBefore, int daysAfter) {
		this.interval = interval;
		this.daysBefore = daysBefore;
		this.daysAfter = daysAfter;
	}
	
	/**
	 * @return the first day on which the injection after that of <code>last</code> may be given
	 */
	public LocalDate opensAfter(LocalDate last) {
		return dueAfter(last).minusDays(daysBefore);
	}
	
	/**
	 * @return the day on which the injection after that of <code>last</code> is due
	 */
	public LocalDate dueAfter(LocalDate last) {
		return last.plus(interval);
	}
	
	/**
	 * @return the last day on which the injection after that of <code>last</code> is on time
	 */
	public LocalDate closesAfter(LocalDate last) {
		return dueAfter(last).plusDays(daysAfter);
	}
}
