/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What must hold of a dose event before it is kept.
 */
public final class DoseEventCheck {
	
	/** A dose is given on its day, or around midnight: no further from it than this. */
	private static final int MOST_DAYS_OFF = 1;
	
	/** Doses are handed out for no longer ahead than this. */
	private static final int MOST_DAYS_CARRIED = 31;
	
	private DoseEventCheck() {
	}
	
	/**
	 * Finds everything that is wrong with one event.
	 *
	 * @param replaced the event that it corrects, null if it corrects none
	 * @param zone the site's zone
	 * @param now the current instant
	 */
	public static void check(DoseEvent event, DoseEvent replaced, ZoneId zone, Instant now, Problems problems) {
		if (problems.require("medication", event.getProduct())
		        && event.getProduct().getMedication() == Medication.OTHER) {
			problems.require("medicationName", event.getProduct().getName());
		}
		problems.require("grade", event.getGrade());
		problems.require("reporter", event.getReporter());
		if (problems.require("outcome", event.getOutcome())) {
			checkWhen(event, zone, now, problems);
			if (event.getOutcome().isGiven()) {
				problems.require("place", event.getPlace());
			}
		}
		if (event.getSession() != null && (event.getSession() < 1 || event.getSession() > Schedule.MOST_SESSIONS)) {
			problems.add("session", "peermentor.error.outOfRange", 1, Schedule.MOST_SESSIONS);
		}
		checkCorrection(event, replaced, problems);
	}
	
	/**
	 * Whoever has no record of the place says what they saw or were told.
	 *
	 * @param ofTheTeam whether whoever enters it passes on records of pharmacies, clinics and facilities
	 */
	public static void checkGrade(DoseEvent event, boolean ofTheTeam, Problems problems) {
		if (!ofTheTeam && event.getGrade() != null && event.getGrade().isRecord()) {
			problems.add("grade", "peermentor.error.doseEvent.grade");
		}
	}
	
	/**
	 * The session must be named where a day has several, and only there.
	 *
	 * @param lines the participant's lines, of any product
	 * @param zone the site's zone
	 */
	public static void checkSession(DoseEvent event, Collection<MedicationLine> lines, ZoneId zone, Problems problems) {
		if (event.getProduct() == null || (event.getScheduledDay() == null && event.getAt() == null)) {
			return;
		}
		LocalDate day = event.dayIn(zone);
		int sessions = 0;
		for (MedicationLine line : lines) {
			if (line.getProduct().equals(event.getProduct()) && line.holdsOn(day) && line.getSchedule() != null) {
				sessions = Math.max(sessions, line.getSchedule().getSessions());
			}
		}
		if (sessions > 1 && problems.require("session", event.getSession()) && event.getSession() > sessions) {
			problems.add("session", "peermentor.error.outOfRange", 1, sessions);
		} else if (sessions == 1 && event.getSession() != null && event.getSession() != 1) {
			problems.add("session", "peermentor.error.outOfRange", 1, 1);
		}
	}
	
	private static void checkWhen(DoseEvent event, ZoneId zone, Instant now, Problems problems) {
		LocalDate day = event.getScheduledDay();
		LocalDate today = now.atZone(zone).toLocalDate();
		boolean handedOut = event.getOutcome() == Outcome.TAKE_HOME;
		if (event.getAt() == null) {
			problems.require("scheduledDay", day);
		} else if (event.getAt().isAfter(now)) {
			problems.add("at", "peermentor.error.doseEvent.future");
		}
		if (handedOut) {
			problems.require("scheduledDay", day);
		}
		if (day != null && day.isAfter(today.plusDays(handedOut ? MOST_DAYS_CARRIED : 0))) {
			problems.add("scheduledDay", "peermentor.error.doseEvent.future");
		}
		if (day != null && event.getAt() != null && event.getOutcome().isGiven()) {
			long off = day.toEpochDay() - event.getAt().atZone(zone).toLocalDate().toEpochDay();
			if (off < (handedOut ? 0 : -MOST_DAYS_OFF) || off > (handedOut ? MOST_DAYS_CARRIED : MOST_DAYS_OFF)) {
				problems.add("scheduledDay", "peermentor.error.doseEvent.farFromInstant");
			}
		}
	}
	
	private static void checkCorrection(DoseEvent event, DoseEvent replaced, Problems problems) {
		if (event.getReplaces() != null) {
			problems.require("reason", event.getReason());
			if (replaced == null || event.getReplaces().equals(event.getKey())
			        || !event.getReplaces().equals(replaced.getKey())) {
				problems.add("replaces", "peermentor.error.doseEvent.replaces");
			}
		}
	}
}
