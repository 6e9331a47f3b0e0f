/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * A medication line as bare numbers, so that the second implementation need not ask the first what they mean.
 */
final class PlainLine {
	
	String key;
	
	Product product;
	
	/** 0 if nobody knows the schedule, -1 for injections. */
	int everyDays = 1;
	
	Set<DayOfWeek> weekdays = EnumSet.allOf(DayOfWeek.class);
	
	int sessions = 1;
	
	Period interval;
	
	int before;
	
	int after;
	
	LocalDate start;
	
	LocalDate end;
	
	LocalDate endedOn;
	
	LineEnd endReason;
	
	boolean newStart;
	
	Set<DayOfWeek> homeWeekdays = EnumSet.noneOf(DayOfWeek.class);
	
	Set<LocalDate> homeDays = new HashSet<>();
	
	int homeReach;
	
	/** Null if nobody knows the pharmacy. */
	Set<DayOfWeek> openWeekdays;
	
	Set<LocalDate> holidays = new HashSet<>();
	
	/** Null for the whole day. */
	LocalTime opens;
	
	LocalTime closes;
	
	boolean isInjection() {
		return everyDays == -1;
	}
	
	MedicationLine toLine() {
		MedicationLine.Builder line = MedicationLine.of(key, product).prescribed(start, end).newStart(newStart)
		        .schedule(schedule()).takeHome(takeHome()).pharmacy(pharmacy());
		return endedOn == null ? line.build() : line.ended(endedOn, endReason).build();
	}
	
	private Schedule schedule() {
		if (everyDays == 0) {
			return null;
		}
		if (isInjection()) {
			return Schedule.injections(new InjectionWindow(interval, before, after));
		}
		if (sessions > 1) {
			return Schedule.sessions(sessions);
		}
		return weekdays.size() < 7 ? Schedule.on(weekdays) : Schedule.everyDays(everyDays);
	}
	
	private TakeHome takeHome() {
		if (homeReach == 0) {
			return TakeHome.NONE;
		}
		return homeDays.isEmpty() ? TakeHome.onWeekdays(homeWeekdays, homeReach) : TakeHome.onDays(homeDays, homeReach);
	}
	
	private Openings pharmacy() {
		if (openWeekdays == null) {
			return null;
		}
		Openings.Builder pharmacy = Openings.of("pharmacy");
		for (DayOfWeek day : openWeekdays) {
			if (opens == null) {
				pharmacy.open(day);
			} else {
				pharmacy.open(day, opens, closes);
			}
		}
		holidays.forEach(pharmacy::closed);
		return pharmacy.build();
	}
}
