/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What must hold of a medication line before it is kept.
 */
public final class MedicationLineCheck {
	
	static final int LONGEST_YEARS = 10;
	
	private MedicationLineCheck() {
	}
	
	/**
	 * Finds everything that is wrong with one line.
	 *
	 * @param today the current day of the site's zone
	 */
	public static void check(MedicationLine line, LocalDate today, Problems problems) {
		if (problems.require("medication", line.getProduct())) {
			checkProduct(line, problems);
		}
		if (problems.require("start", line.getStart())) {
			checkNear("start", line.getStart(), today, problems);
			checkNotBefore("end", line.getEnd(), line.getStart(), problems);
			checkNotBefore("endedOn", line.getEndedOn(), line.getStart(), problems);
		}
		if (line.getEnd() != null && !problems.has("end")) {
			checkNear("end", line.getEnd(), today, problems);
		}
		if (line.getEndedOn() != null) {
			problems.require("endReason", line.getEndReason());
		} else if (line.getEndReason() != null) {
			problems.require("endedOn", null);
		}
	}
	
	/**
	 * Finds what is wrong with ending a line that is kept already.
	 *
	 * @param start its first day
	 * @param endedOn the first day on which it no longer holds
	 * @param today the current day of the site's zone
	 */
	public static void checkEnd(LocalDate start, LocalDate endedOn, LocalDate today, Problems problems) {
		checkNotBefore("endedOn", endedOn, start, problems);
		checkNear("endedOn", endedOn, today, problems);
	}
	
	private static void checkProduct(MedicationLine line, Problems problems) {
		Medication medication = line.getProduct().getMedication();
		Schedule schedule = line.getSchedule();
		if (medication == Medication.OTHER) {
			problems.require("medicationName", line.getProduct().getName());
		}
		if (schedule == null) {
			if (medication != Medication.OTHER) {
				problems.require("schedule", null);
			}
			return;
		}
		boolean window = medication != Medication.OTHER && schedule.isInjection() != medication.isExtendedRelease();
		boolean sessions = schedule.getSessions() > 1 && medication != Medication.INJECTABLE_OAT
		        && medication != Medication.METHADONE && medication != Medication.OTHER;
		if (window || sessions) {
			problems.add("schedule", "peermentor.error.medicationLine.schedule", medication.name());
		}
		if (schedule.getSessions() > Schedule.MOST_SESSIONS) {
			problems.add("schedule", "peermentor.error.outOfRange", 1, Schedule.MOST_SESSIONS);
		}
		boolean carries = line.getTakeHome() != TakeHome.NONE;
		if (carries && (medication.isExtendedRelease() || medication == Medication.INJECTABLE_OAT)) {
			problems.add("takeHome", "peermentor.error.medicationLine.takeHome", medication.name());
		} else if (carries && line.getTakeHome().getMostDays() < 1) {
			problems.add("takeHome", "peermentor.error.medicationLine.takeHomeDays");
		}
	}
	
	private static void checkNotBefore(String field, LocalDate day, LocalDate start, Problems problems) {
		if (day != null && day.isBefore(start)) {
			problems.add(field, "peermentor.error.medicationLine.endsBeforeStart");
		}
	}
	
	private static void checkNear(String field, LocalDate day, LocalDate today, Problems problems) {
		if (day.isBefore(today.minusYears(LONGEST_YEARS)) || day.isAfter(today.plusYears(LONGEST_YEARS))) {
			problems.add(field, "peermentor.error.medicationLine.tooFarOff", LONGEST_YEARS);
		}
	}
}
