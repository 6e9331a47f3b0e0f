/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;

/**
 * Counts from the last confirmed injection by the window of the next. Nothing is missed before the window closes; then one
 * injection is, and the days past due go on.
 */
final class InjectionCount {
	
	private final Course course;
	
	private final Evidence evidence;
	
	private final SiteDays days;
	
	private final InjectionWindow window;
	
	private final Standing standing = new Standing();
	
	InjectionCount(Course course, Evidence evidence, SiteDays days, InjectionWindow window) {
		this.course = course;
		this.evidence = evidence;
		this.days = days;
		this.window = window;
	}
	
	Standing count() {
		Unit last = evidence.lastSettled(false);
		standing.anchored = last != null || course.isNewStart();
		if (standing.anchored) {
			standing.lastVisit = last == null ? null : last.getDay();
			placeWindow();
			countLate();
			standing.conflict = !evidence.daysWith(UnitEvidence.Verdict.CONFLICT, standing.lastVisit).isEmpty();
			standing.sure = standing.conflict ? Tally.NOTHING : standing.counted;
			standing.inDoubt = !days.getToday().isBefore(standing.opens)
			        && !evidence.daysWith(UnitEvidence.Verdict.IN_DOUBT, standing.lastVisit).isEmpty();
		}
		return standing;
	}
	
	private void placeWindow() {
		LocalDate last = standing.lastVisit;
		standing.opens = last == null ? course.getStart() : window.opensAfter(last);
		standing.due = last == null ? course.getStart() : window.dueAfter(last);
		standing.closes = last == null ? course.getStart() : window.closesAfter(last);
	}
	
	private void countLate() {
		LocalDate today = days.getToday();
		int late = 0;
		int lateInFacility = 0;
		boolean facilitySinceOpen = false;
		for (LocalDate day = standing.opens; !day.isAfter(today); day = day.plusDays(1)) {
			boolean facility = days.isFacilityDay(day);
			facilitySinceOpen |= days.isTouchedByFacility(day);
			if (day.isAfter(standing.due)) {
				late++;
				lateInFacility += facility ? 1 : 0;
			}
		}
		boolean closed = today.isAfter(standing.closes);
		standing.silent = closed && facilitySinceOpen;
		int missed = closed && !standing.silent ? 1 : 0;
		standing.counted = new Tally(missed, missed, late - lateInFacility);
		standing.worst = new Tally(closed ? 1 : 0, closed ? 1 : 0, late);
		standing.dueToday = !today.isBefore(standing.due) && !closed;
		standing.staysNeeded = closed && !days.areStaysKnown();
		standing.firstMissed = missed > 0 ? standing.due : null;
		standing.reported = missed > 0 && isReported() ? 1 : 0;
	}
	
	private boolean isReported() {
		LocalDate after = standing.lastVisit;
		for (Unit unit : evidence.getUnits().keySet()) {
			LocalDate day = unit.getDay();
			if ((after == null || day.isAfter(after)) && !day.isAfter(days.getToday()) && evidence.isSpokenAgainst(day)) {
				return true;
			}
		}
		return false;
	}
}
