/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The reports about one product that stand at an instant, sorted by the dose they are about.
 */
final class Evidence {
	
	private static final Comparator<DoseEvent> BY_KEY = Comparator.comparing(DoseEvent::getKey,
	    Comparator.nullsFirst(Comparator.naturalOrder()));
	
	private final Course course;
	
	private final SiteDays days;
	
	private final NavigableMap<Unit, UnitEvidence> units = new TreeMap<>();
	
	Evidence(Course course, List<DoseEvent> current, SiteDays days) {
		this.course = course;
		this.days = days;
		for (DoseEvent event : current) {
			if (event.getProduct().equals(course.getProduct()) && isKnownNow(event, days)) {
				units.computeIfAbsent(unitOf(event), unit -> new UnitEvidence(days.getZone())).add(event);
			}
		}
	}
	
	/**
	 * A report of what lies ahead is none, but for doses handed out already. One without any day is about nothing.
	 */
	static boolean isKnownNow(DoseEvent event, SiteDays days) {
		if (event.getAt() != null) {
			return !event.getAt().isAfter(days.getNow());
		}
		return event.getScheduledDay() != null
		        && (event.getOutcome() == Outcome.TAKE_HOME || !event.getScheduledDay().isAfter(days.getToday()));
	}
	
	private Unit unitOf(DoseEvent event) {
		LocalDate day = event.dayIn(days.getZone());
		int doses = Math.max(1, course.dosesOn(day));
		int session = event.getSession() == null ? 1 : event.getSession();
		return new Unit(day, Math.max(1, Math.min(doses, session)));
	}
	
	/**
	 * @return the reports about that dose, null if there are none
	 */
	UnitEvidence at(LocalDate day, int session) {
		return units.get(new Unit(day, session));
	}
	
	/**
	 * @return whether any report about that day speaks against its dose
	 */
	boolean isSpokenAgainst(LocalDate day) {
		for (UnitEvidence unit : units.subMap(new Unit(day, 0), new Unit(day.plusDays(1), 0)).values()) {
			if (unit.isSpokenAgainst(isFacilityDay(day))) {
				return true;
			}
		}
		return false;
	}
	
	/**
	 * @return the last dose of the course, today's or before, that is confirmed or, if asked for, covered; null if none is
	 */
	Unit lastSettled(boolean coveredToo) {
		Unit end = new Unit(days.getToday().plusDays(1), 0);
		for (Map.Entry<Unit, UnitEvidence> entry : units.headMap(end, false).descendingMap().entrySet()) {
			LocalDate day = entry.getKey().getDay();
			if (course.includes(day)) {
				UnitEvidence.Verdict verdict = entry.getValue().verdict(days.isFacilityDay(day));
				if (verdict == UnitEvidence.Verdict.CONFIRMED || (coveredToo && verdict == UnitEvidence.Verdict.COVERED)) {
					return entry.getKey();
				}
			}
		}
		return null;
	}
	
	/**
	 * @return the dose that was confirmed last, of this course or an earlier one: the latest, then the best known; null if
	 *         none was
	 */
	DoseEvent lastConfirmed() {
		DoseEvent last = null;
		Comparator<DoseEvent> later = Comparator.<DoseEvent, Instant> comparing(event -> event.momentIn(days.getZone()))
		        .thenComparing(DoseEvent::getGrade, Comparator.nullsFirst(Comparator.reverseOrder())).thenComparing(BY_KEY);
		for (Map.Entry<Unit, UnitEvidence> entry : units.entrySet()) {
			for (DoseEvent event : entry.getValue().confirmed(isFacilityDay(entry.getKey().getDay()))) {
				if (last == null || later.compare(event, last) > 0) {
					last = event;
				}
			}
		}
		return last;
	}
	
	/**
	 * @return the days after that one, or all if null, to today, about which a report comes to that verdict
	 */
	List<LocalDate> daysWith(UnitEvidence.Verdict verdict, LocalDate after) {
		List<LocalDate> found = new ArrayList<>();
		for (Map.Entry<Unit, UnitEvidence> entry : units.entrySet()) {
			LocalDate day = entry.getKey().getDay();
			boolean between = (after == null || day.isAfter(after)) && !day.isAfter(days.getToday());
			if (between && course.includes(day) && entry.getValue().verdict(days.isFacilityDay(day)) == verdict) {
				found.add(day);
			}
		}
		return found;
	}
	
	/**
	 * @return the first day of the course on which any of the medicine was given, null if on none
	 */
	LocalDate firstGiven() {
		for (Map.Entry<Unit, UnitEvidence> entry : units.entrySet()) {
			LocalDate day = entry.getKey().getDay();
			if (course.includes(day) && !day.isAfter(days.getToday()) && entry.getValue().isGiven(false)) {
				return day;
			}
		}
		return null;
	}
	
	/**
	 * @return every report, by dose
	 */
	NavigableMap<Unit, UnitEvidence> getUnits() {
		return units;
	}
	
	private boolean isFacilityDay(LocalDate day) {
		return !day.isAfter(days.getToday()) && days.isFacilityDay(day);
	}
}
