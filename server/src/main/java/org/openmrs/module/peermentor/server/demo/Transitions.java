/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.openmrs.module.peermentor.dosing.DosePlace;
import org.openmrs.module.peermentor.dosing.EvidenceGrade;
import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.dosing.Outcome;
import org.openmrs.module.peermentor.dosing.Reporter;
import org.openmrs.module.peermentor.server.Session;
import org.openmrs.module.peermentor.transition.CloseReason;
import org.openmrs.module.peermentor.transition.CustodyKind;
import org.openmrs.module.peermentor.transition.PlanStatus;
import org.openmrs.module.peermentor.transition.ReleaseCertainty;
import org.openmrs.module.peermentor.transition.ReleaseKind;
import org.openmrs.module.peermentor.transition.ReleasePlace;
import org.openmrs.module.peermentor.transition.WhyUnknown;

/**
 * The transition plans of the demo, with releases, prescriptions and what was reported of doses: entered by the coordinator
 * and the nurse. Missed-dose rules are not signed, so the dose clock says that none is configured.
 */
final class Transitions {
	
	private static final String PLAN = "/peermentor/transitionplan";
	
	/** When those who are out for long were released; their mentors were there. */
	private static final int RELEASED_DAYS_AGO = 86;
	
	private final Function<String, Session> logins;
	
	private final Calendar calendar;
	
	Transitions(Function<String, Session> logins, Calendar calendar) {
		this.logins = logins;
		this.calendar = calendar;
	}
	
	/** Plans begin and doors open; who is on duty this week stands in the list. */
	void begin() {
		coordinator().post("/peermentor/dutyperiod", Map.of("mentor", Staff.provider(Staff.MENTORS.get(5)), "from",
		    calendar.at(1, 8), "to", calendar.at(-7, 20))).require(201);
		for (int number = 0; number < Participants.COUNT; number++) {
			switch (Standing.of(number)) {
				case NEVER_CONTACTED -> prepare(number);
				case NOT_REACHED_YET -> release(number, 2, ReleasePlace.COURT, ReleaseKind.COURT);
				default -> release(number, RELEASED_DAYS_AGO, ReleasePlace.CENTRE, ReleaseKind.PLANNED);
			}
		}
	}
	
	/** Still held: one with a day that is confirmed, one on remand, of whom nobody can say. */
	private void prepare(int number) {
		Map<String, Object> plan = plan(number, 6);
		if (number % 4 == 1) {
			plan.putAll(Map.of("custodyKind", CustodyKind.SENTENCED, "plannedOn", calendar.day(-9), "plannedTime", "10:00",
			    "certainty", ReleaseCertainty.CONFIRMED));
		} else {
			plan.putAll(Map.of("custodyKind", CustodyKind.REMAND, "certainty", ReleaseCertainty.UNKNOWN, "whyUnknown",
			    WhyUnknown.COURT_DATE_PENDING));
		}
		coordinator().post(PLAN, plan).require(201);
		coordinator().post(PLAN + "/" + uuid(number), Map.of("version", 0, "status", PlanStatus.PREPARING)).require(200);
	}
	
	private void release(int number, int daysAgo, ReleasePlace place, ReleaseKind kind) {
		coordinator().post(PLAN, plan(number, daysAgo + 3)).require(201);
		coordinator().post("/peermentor/release", Map.of("patient", Participants.uuid(number), "at",
		    calendar.at(daysAgo, 9), "place", place, "kind", kind)).require(201);
	}
	
	private Map<String, Object> plan(int number, int daysAgo) {
		Map<String, Object> plan = new LinkedHashMap<>();
		plan.put("uuid", uuid(number));
		plan.put("patient", Participants.uuid(number));
		plan.put("centre", Places.centreOf(number));
		plan.put("at", calendar.at(daysAgo, 8));
		return plan;
	}
	
	/** Prescriptions and doses of those who are out; of some, nobody has said anything lately. */
	void report() {
		for (int number = 0; number < Participants.COUNT; number++) {
			Standing standing = Standing.of(number);
			if (standing != Standing.NEVER_CONTACTED && standing != Standing.CLOSED) {
				prescribe(number);
				if (standing == Standing.UPCOMING || standing == Standing.DUE_TODAY) {
					taken(number, 1);
				} else if (standing == Standing.OVERDUE) {
					taken(number, 4);
					missed(number, 2);
				}
			}
		}
	}
	
	private void prescribe(int number) {
		boolean monthly = number % 5 == 4;
		Map<String, Object> line = new LinkedHashMap<>(Map.of("patient", Participants.uuid(number), "medication",
		    medication(number), "start", calendar.day(60), "end", calendar.day(monthly ? -30 : -14)));
		line.put("pharmacy", openEveryDay("Sample Street Pharmacy"));
		if (Standing.of(number) != Standing.LOST_TOUCH) {
			line.put("prescriber", openEveryDay("Sample Clinic"));
		}
		nurse().post("/peermentor/medicationline", line).require(201);
	}
	
	private static Map<String, Object> openEveryDay(String name) {
		Map<String, Object> availability = new LinkedHashMap<>(Map.of("name", name));
		for (DayOfWeek day : DayOfWeek.values()) {
			availability.put(day.name().toLowerCase(Locale.ROOT), "09:00-18:00");
		}
		return availability;
	}
	
	private static Medication medication(int number) {
		return List.of(Medication.METHADONE, Medication.METHADONE, Medication.BUPRENORPHINE_NALOXONE, Medication.SROM_24H,
		    Medication.BUPRENORPHINE_XR_SUBLOCADE).get(number % 5);
	}
	
	private void taken(int number, int daysAgo) {
		boolean monthly = number % 5 == 4;
		dose(number, Outcome.TAKEN_WITNESSED, monthly ? 10 + daysAgo : daysAgo, monthly ? DosePlace.CLINIC : DosePlace.PHARMACY,
		    monthly ? EvidenceGrade.CLINIC_OR_CUSTODY_CONFIRMED : EvidenceGrade.DISPENSING_RECORD);
	}
	
	private void missed(int number, int daysAgo) {
		if (number % 5 != 4) {
			dose(number, Outcome.MISSED, daysAgo, DosePlace.PHARMACY, EvidenceGrade.DISPENSING_RECORD);
		}
	}
	
	private void dose(int number, Outcome outcome, int daysAgo, DosePlace place, EvidenceGrade grade) {
		nurse().post("/peermentor/doseevent", Map.of("patient", Participants.uuid(number), "medication", medication(number),
		    "outcome", outcome, "at", calendar.at(daysAgo, 10), "place", place, "grade", grade, "reporter",
		    place == DosePlace.CLINIC ? Reporter.CLINIC : Reporter.PHARMACY)).require(201);
	}
	
	/** Closes the plans of those who have said goodbye. */
	void end() {
		for (int number = 0; number < Participants.COUNT; number++) {
			if (Standing.of(number) == Standing.CLOSED) {
				int version = coordinator().get(PLAN + "/" + uuid(number)).require(200).json().path("version").asInt();
				coordinator().post(PLAN + "/" + uuid(number),
				    Map.of("version", version, "status", PlanStatus.CLOSED, "reason", CloseReason.COMPLETED)).require(200);
			}
		}
	}
	
	/** @return of the plan of a participant, the same at each load */
	static String uuid(int number) {
		return Demo.uuid("plan of " + Participants.uuid(number));
	}
	
	private Session coordinator() {
		return logins.apply(Staff.COORDINATOR);
	}
	
	private Session nurse() {
		return logins.apply(Staff.NURSE);
	}
}
