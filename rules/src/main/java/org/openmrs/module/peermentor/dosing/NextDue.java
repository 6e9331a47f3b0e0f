/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Finds when the next dose can be had: never on top of one that was given, or may have been.
 */
final class NextDue {
	
	private static final int FARTHEST_DAYS = 366;
	
	private final Course course;
	
	private final Evidence evidence;
	
	private final SiteDays days;
	
	private final Standing standing;
	
	NextDue(Course course, Evidence evidence, SiteDays days, Standing standing) {
		this.course = course;
		this.evidence = evidence;
		this.days = days;
		this.standing = standing;
	}
	
	/**
	 * @return the first window that is not over, null if there is none within a year or nobody can say
	 */
	DueWindow afterInjection() {
		LocalDate today = days.getToday();
		if (standing.due == null || standing.conflict || standing.inDoubt || standing.silent || standing.staysNeeded) {
			return null;
		}
		if (today.isAfter(standing.closes)) {
			return new DueWindow(standing.due, 1, days.startOf(today), days.endOf(today), null);
		}
		return new DueWindow(standing.due, 1, days.startOf(standing.opens), days.endOf(standing.closes), null);
	}
	
	/**
	 * @return the first window that is not over, null if there is none within a year or nobody can say
	 */
	DueWindow afterDose() {
		if (!standing.anchored || standing.silent || standing.staysNeeded) {
			return null;
		}
		boolean unbroken = standing.unbroken;
		for (int i = 0; i <= FARTHEST_DAYS; i++) {
			LocalDate day = days.getToday().plusDays(i);
			int doses = course.dosesOn(day);
			if (doses > 0 && !(unbroken && isCarried(day))) {
				for (int session = 1; session <= doses; session++) {
					DueWindow window = isOpen(day, session) ? window(day, session) : null;
					if (window != null && window.getTo().isAfter(days.getNow())) {
						return window;
					}
					unbroken &= window == null;
				}
			}
		}
		return null;
	}
	
	private boolean isCarried(LocalDate day) {
		int reach = course.carriedDays(day);
		boolean today = day.equals(days.getToday());
		return reach > 0 && standing.lastVisit != null && !day.isAfter(standing.lastVisit.plusDays(reach)) && !(today && days.isInFacilityNow())
		        && !evidence.isSpokenAgainst(day);
	}
	
	private boolean isOpen(LocalDate day, int session) {
		if (standing.anchor != null && new Unit(day, session).compareTo(standing.anchor) <= 0) {
			return false;
		}
		UnitEvidence reports = evidence.at(day, session);
		return reports == null || !reports.isGiven(day.equals(days.getToday()) && days.isInFacilityNow());
	}
	
	private DueWindow window(LocalDate day, int session) {
		Openings pharmacy = course.getProduct().getMedication().isFromPharmacy() && !days.isInFacilityNow()
		        ? course.pharmacyOn(day) : null;
		Instant from = days.startOf(day);
		Instant to = days.endOf(day);
		if (pharmacy == null) {
			return new DueWindow(day, session, from, to, null);
		}
		Openings.Hours hours = pharmacy.hoursOn(day);
		if (hours != null && hours.getOpens() != null) {
			LocalDate closingDay = hours.getCloses().isAfter(hours.getOpens()) ? day : day.plusDays(1);
			from = day.atTime(hours.getOpens()).atZone(days.getZone()).toInstant();
			to = closingDay.atTime(hours.getCloses()).atZone(days.getZone()).toInstant();
		}
		return new DueWindow(day, session, from, to, hours != null);
	}
}
