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
 * A prescription must not end on a day on which nobody can see the prescriber, nor before the need does.
 */
final class PrescriptionCheck {
	
	private static final int FARTHEST_DAYS = 60;
	
	private PrescriptionCheck() {
	}
	
	static void find(ProductFacts facts, List<Finding> findings) {
		Course course = facts.getCourse();
		LocalDate today = facts.getDays().getToday();
		for (MedicationLine line : course.getLines()) {
			if (!course.isImplied() && line.getEndedOn() == null
			        && (line.getEnd() == null || !line.getEnd().isBefore(today))) {
				findEnd(line, facts, findings);
			}
		}
		findEnded(facts, findings);
	}
	
	private static void findEnd(MedicationLine line, ProductFacts facts, List<Finding> findings) {
		LocalDate end = line.getEnd();
		if (end == null) {
			findings.add(Finding.of(FindingKind.PRESCRIPTION_END_UNKNOWN, facts.getProduct(), null, null, line.getKey()));
		} else if (!isFollowed(line, facts.getCourse())) {
			Openings prescriber = line.getPrescriber();
			if (prescriber == null) {
				findings.add(Finding.of(FindingKind.PRESCRIBER_DAYS_UNKNOWN, facts.getProduct(), end, null, line.getKey()));
			} else if (!prescriber.isOpenOn(end)) {
				findings.add(Finding.of(FindingKind.PRESCRIPTION_ENDS_WHILE_PRESCRIBER_AWAY, facts.getProduct(), end,
				    prescriber.nextOpenDay(end, FARTHEST_DAYS), line.getKey()));
			}
		}
	}
	
	private static boolean isFollowed(MedicationLine line, Course course) {
		for (MedicationLine other : course.getLines()) {
			if (other != line && other.holdsOn(line.getEnd().plusDays(1))) {
				return true;
			}
		}
		return false;
	}
	
	private static void findEnded(ProductFacts facts, List<Finding> findings) {
		Course course = facts.getCourse();
		LocalDate today = facts.getDays().getToday();
		LocalDate until = null;
		MedicationLine last = null;
		for (MedicationLine line : course.getLines()) {
			if (line.getStart().isAfter(today)) {
				until = until == null ? line.getStart() : until;
			} else if (last == null || (line.lastDay() != null && !line.lastDay().isBefore(last.lastDay()))) {
				last = line;
			}
			if (line.holdsOn(today)) {
				return;
			}
		}
		if (last != null && !course.isImplied() && !facts.getDays().isInFacilityNow()) {
			findings.add(Finding.of(FindingKind.PRESCRIPTION_ENDED, facts.getProduct(), last.lastDay(), until,
			    last.getKey()));
		}
	}
}
