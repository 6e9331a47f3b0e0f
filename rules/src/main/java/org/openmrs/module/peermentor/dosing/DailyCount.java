/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;

/**
 * Counts the scheduled days and sessions since the last dose that is confirmed or covered. A day counts as missed once it
 * is over, or once somebody reports it so; nobody having said anything is no better.
 */
final class DailyCount {
	
	private final Course course;
	
	private final Evidence evidence;
	
	private final SiteDays days;
	
	private final boolean atHome;
	
	private final Unit anchor;
	
	private final Standing standing = new Standing();
	
	DailyCount(Course course, Evidence evidence, SiteDays days) {
		this(course, evidence, days, true);
	}
	
	/**
	 * @param atHome whether doses that were handed out or may be carried are presumed taken
	 */
	private DailyCount(Course course, Evidence evidence, SiteDays days, boolean atHome) {
		this.course = course;
		this.evidence = evidence;
		this.days = days;
		this.atHome = atHome;
		this.anchor = evidence.lastSettled(atHome);
	}
	
	Standing count() {
		Unit visit = evidence.lastSettled(false);
		standing.lastVisit = visit == null ? null : visit.getDay();
		standing.anchored = anchor != null || course.isNewStart();
		standing.anchor = anchor;
		standing.unbroken = anchor != null;
		LocalDate first = anchor == null ? course.getStart() : anchor.getDay();
		for (LocalDate day = first; !day.isAfter(days.getToday()); day = day.plusDays(1)) {
			int doses = course.dosesOn(day);
			if (doses > 0 && !isCarried(day)) {
				countDay(day, doses);
			}
		}
		if (atHome && !days.areStaysKnown()) {
			doubt(new DailyCount(course, evidence, days, false).count());
		}
		return standing;
	}
	
	/** Nobody knows of stays: whoever was in a facility had nothing of what was handed out, and perhaps today's dose. */
	private void doubt(Standing withoutHome) {
		standing.anchored = withoutHome.anchored;
		standing.worst = withoutHome.counted;
		standing.staysNeeded = withoutHome.dueToday || withoutHome.counted.getDoses() > standing.counted.getDoses();
	}
	
	/** A carried dose stands behind an unbroken row up to a visit, which reaches only so far, and nobody says otherwise. */
	private boolean isCarried(LocalDate day) {
		int reach = atHome ? course.carriedDays(day) : 0;
		return reach > 0 && standing.unbroken && standing.lastVisit != null
		        && !day.isAfter(standing.lastVisit.plusDays(reach)) && !days.isFacilityDay(day)
		        && !evidence.isSpokenAgainst(day);
	}
	
	private void countDay(LocalDate day, int doses) {
		boolean facility = days.isFacilityDay(day);
		boolean touched = days.isTouchedByFacility(day);
		int first = anchor != null && anchor.getDay().equals(day) ? anchor.getSession() + 1 : 1;
		int missed = 0;
		int silent = 0;
		int sure = 0;
		boolean conflict = false;
		for (int session = first; session <= doses; session++) {
			UnitEvidence reports = evidence.at(day, session);
			boolean doubted = reports != null && reports.verdict(facility) == UnitEvidence.Verdict.IN_DOUBT;
			boolean contradicted = reports != null && reports.verdict(facility) == UnitEvidence.Verdict.CONFLICT;
			boolean spoken = reports != null && reports.isSpokenAgainst(facility);
			if (day.equals(days.getToday()) && (reports == null || !reports.isClosed(facility))) {
				standing.inDoubt |= doubted;
				standing.silent |= !doubted && touched && !facility;
				standing.dueToday |= !doubted && (!touched || facility);
			} else if (touched && !spoken) {
				silent++;
			} else {
				missed++;
				standing.reported += spoken ? 1 : 0;
				conflict |= contradicted;
				sure = contradicted ? 0 : sure + 1;
			}
		}
		boolean wholeDay = missed == doses;
		standing.counted = standing.counted.plus(missed, wholeDay);
		standing.worst = standing.worst.plus(missed + silent, missed + silent == doses);
		standing.sure = conflict ? new Tally(sure, 0, 0) : standing.sure.plus(missed, wholeDay);
		standing.conflict |= conflict;
		standing.silent |= silent > 0;
		if (missed + silent > 0) {
			standing.unbroken = false;
		}
		if (missed > 0 && standing.firstMissed == null) {
			standing.firstMissed = day;
		}
	}
}
