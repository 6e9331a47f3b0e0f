/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;
import java.util.List;

/**
 * The pharmacy must be open on every day on which a dose is not carried home.
 */
final class PharmacyCheck {
	
	private static final int DAYS_AHEAD = 92;
	
	private PharmacyCheck() {
	}
	
	static void find(ProductFacts facts, List<Finding> findings) {
		LocalDate today = facts.getDays().getToday();
		boolean dispensed = facts.getProduct().getMedication().isFromPharmacy() && !facts.getCourse().isImplied();
		for (MedicationLine line : facts.getCourse().getLines()) {
			boolean over = line.lastDay() != null && line.lastDay().isBefore(today);
			boolean injected = line.getSchedule() != null && line.getSchedule().isInjection();
			if (dispensed && !over && !injected) {
				if (line.getPharmacy() == null) {
					findings.add(
					    Finding.of(FindingKind.PHARMACY_DAYS_UNKNOWN, facts.getProduct(), null, null, line.getKey()));
				} else {
					findClosed(line, facts, findings);
				}
			}
		}
	}
	
	private static void findClosed(MedicationLine line, ProductFacts facts, List<Finding> findings) {
		LocalDate today = facts.getDays().getToday();
		LocalDate from = line.getStart().isBefore(today) ? today : line.getStart();
		for (int i = 0; i < DAYS_AHEAD && line.holdsOn(from.plusDays(i)); i++) {
			LocalDate day = from.plusDays(i);
			boolean needed = line.dosesOn(day) > 0 && !line.getPharmacy().isOpenOn(day);
			if (needed && !isCarried(line, day) && !isGiven(facts, day)) {
				findings.add(Finding.of(FindingKind.PHARMACY_CLOSED_ON_DOSING_DAY, facts.getProduct(), day,
				    line.getPharmacy().nextOpenDay(day, DAYS_AHEAD), line.getKey()));
			}
		}
	}
	
	/** A dose is carried from a day on which the pharmacy is open and the prescription holds. */
	private static boolean isCarried(MedicationLine line, LocalDate day) {
		if (line.getTakeHome().allows(day)) {
			for (int back = 1; back <= line.getTakeHome().getMostDays(); back++) {
				LocalDate visit = day.minusDays(back);
				if (line.holdsOn(visit) && line.dosesOn(visit) > 0 && line.getPharmacy().isOpenOn(visit)) {
					return true;
				}
			}
		}
		return false;
	}
	
	private static boolean isGiven(ProductFacts facts, LocalDate day) {
		UnitEvidence reports = facts.getEvidence().at(day, 1);
		return reports != null && reports.isGiven(false);
	}
}
