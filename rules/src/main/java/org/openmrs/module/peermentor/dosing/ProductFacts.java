/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the checks need to know of one product at one instant.
 */
final class ProductFacts {
	
	private static final int FARTHEST_DAYS = 366;
	
	private final Course course;
	
	private final Evidence evidence;
	
	private final SiteDays days;
	
	private final Release release;
	
	private ProductFacts(Course course, Evidence evidence, SiteDays days, Release release) {
		this.course = course;
		this.evidence = evidence;
		this.days = days;
		this.release = release;
	}
	
	/**
	 * @return null if nothing of the product is expected
	 */
	static ProductFacts of(Product product, DoseHistory history, List<DoseEvent> current, Release release, SiteDays days) {
		Course course = Course.of(product, history.getLines(), days.getToday());
		Evidence evidence = new Evidence(course, current, days);
		if (!course.isEmpty()) {
			return new ProductFacts(course, evidence, days, release);
		}
		LocalDate first = evidence.firstGiven();
		if (first == null || product.getMedication().getUsualSchedule() == null) {
			return null;
		}
		Course implied = course.impliedFrom(first);
		return new ProductFacts(implied, new Evidence(implied, current, days), days, release);
	}
	
	/**
	 * The same without asking whether anything is expected: what was given was given.
	 */
	static ProductFacts ofGiven(Product product, DoseHistory history, List<DoseEvent> current, SiteDays days) {
		ProductFacts facts = of(product, history, current, null, days);
		if (facts != null) {
			return facts;
		}
		Course course = Course.of(product, history.getLines(), days.getToday());
		return new ProductFacts(course, new Evidence(course, current, days), days, null);
	}
	
	Course getCourse() {
		return course;
	}
	
	Product getProduct() {
		return course.getProduct();
	}
	
	Evidence getEvidence() {
		return evidence;
	}
	
	SiteDays getDays() {
		return days;
	}
	
	/**
	 * @return the window of injections, null if doses are counted by days or nobody knows how
	 */
	InjectionWindow getWindow() {
		MedicationLine line = course.lineFor(days.getToday());
		return line == null ? null : line.getSchedule().getWindow();
	}
	
	boolean isReleased() {
		return release != null && release.getReleasedAt() != null && !release.getReleasedAt().isAfter(days.getNow());
	}
	
	Instant getReleasedAt() {
		return release.getReleasedAt();
	}
	
	/**
	 * @return the day of release, planned or actual; null if there is none
	 */
	LocalDate getReleaseDay() {
		if (release == null) {
			return null;
		}
		return release.getReleasedAt() == null ? release.getPlannedOn() : days.dayOf(release.getReleasedAt());
	}
	
	/**
	 * @return whether a dose outside any facility is confirmed since the release
	 */
	boolean isConfirmedInCommunity() {
		for (UnitEvidence unit : evidence.getUnits().values()) {
			for (DoseEvent event : unit.confirmed(false)) {
				boolean outside = event.getPlace() == null || !event.getPlace().isFacility();
				boolean since = event.getAt() == null ? !event.getScheduledDay().isBefore(getReleaseDay())
				        : !event.getAt().isBefore(getReleasedAt());
				if (outside && since) {
					return true;
				}
			}
		}
		return false;
	}
	
	/**
	 * @return the first scheduled day from that one on with a dose that is neither confirmed nor handed out, null if there
	 *         is none within a year
	 */
	LocalDate firstOpenDay(LocalDate from) {
		for (int i = 0; i < FARTHEST_DAYS; i++) {
			LocalDate day = from.plusDays(i);
			for (int session = 1; session <= course.dosesOn(day); session++) {
				UnitEvidence reports = evidence.at(day, session);
				UnitEvidence.Verdict verdict = reports == null ? null : reports.verdict(false);
				if (verdict != UnitEvidence.Verdict.CONFIRMED && verdict != UnitEvidence.Verdict.COVERED) {
					return day;
				}
			}
		}
		return null;
	}
}
