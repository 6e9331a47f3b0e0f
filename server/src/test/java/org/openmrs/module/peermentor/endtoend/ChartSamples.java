/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cards and rows of a timeline as the module answers them, with everything that can be in one. Nobody in them exists. */
final class ChartSamples {
	
	static final String PATIENT = "6f1d2c3b-4a59-4e68-8b77-90a1b2c3d4e5";
	
	private ChartSamples() {
	}
	
	static Map<String, Object> card() {
		Map<String, Object> card = new LinkedHashMap<>();
		card.put("uuid", PATIENT);
		card.put("patient", Map.of("uuid", PATIENT, "display", "Robin Birch"));
		card.put("stage", with(Map.of("code", "IN_SUPPORT", "display", "In support", "day", 12, "since",
		    "2026-11-14T10:00:00.000-08:00"), "plan", null));
		card.put("doseClock", Map.of("expected", true, "state", "OVERDUE", "urgency", "OVERDUE", "medication", "METHADONE",
		    "missedDays", 1, "lastConfirmedAt", "2026-11-24T09:15:00.000-08:00", "nextDueAt", "2026-11-25T00:00:00.000-08:00",
		    "contacts", List.of("PRESCRIBER", "PHARMACY")));
		card.put("lead", Map.of("role", "MENTOR", "display", "Mentor", "reason", "MET_BY_MENTOR"));
		card.put("mentors", List.of(Map.of("uuid", PATIENT, "display", "Mira Cedar", "scope", "OAT", "kind", "PRIMARY", "phone",
		    "+1 604 555 0134", "email", "mira@example.org")));
		card.put("nextDated", List.of(
		    Map.of("at", "2026-11-27T14:00:00.000-08:00", "kind", "TASK_DUE", "display", "Bring the identity card"),
		    Map.of("at", "2026-11-28T00:00:00.000-08:00", "kind", "CONTACT_DUE", "display", "Next contact due"),
		    Map.of("at", "2026-11-29T10:00:00.000-08:00", "kind", "KIND_OF_TOMORROW", "display", "Something new")));
		card.put("openAsks", List.of(Map.of("uuid", PATIENT, "display", "Remind of the blood test", "kind", "REMIND_OF",
		    "status", "ASKED", "askedAt", "2026-11-25T10:00:00.000-08:00", "due", "2026-11-30")));
		card.put("lastContact", Map.of("at", "2026-11-25T16:30:00.000-08:00", "type",
		    Map.of("code", "CHECK_IN", "display", "Peer check-in")));
		card.put("consent", Map.of("state", "SOME", "segments", List.of("CONTACT_FACTS", "SHARED_LINE"), "until", "2027-03-01"));
		card.put("unsharedNotes", true);
		return card;
	}
	
	/** The card of somebody who shares nothing. */
	static Map<String, Object> emptyCard() {
		Map<String, Object> card = new LinkedHashMap<>();
		for (String name : Arrays.asList("stage", "doseClock", "lead", "lastContact", "consent", "unsharedNotes")) {
			card.put(name, null);
		}
		card.put("patient", Map.of("uuid", PATIENT, "display", "Robin Birch"));
		card.put("mentors", List.of());
		card.put("nextDated", List.of());
		card.put("openAsks", List.of());
		return card;
	}
	
	static Map<String, Object> contact() {
		Map<String, Object> row = row("CONTACT", "2026-11-25T23:30:00.000-08:00");
		row.put("type", Map.of("code", "ACCOMPANIMENT_TO_APPOINTMENT", "display", "Peer accompaniment to appointment"));
		row.put("by", Map.of("uuid", PATIENT, "display", "Mira Cedar"));
		row.put("place", "PHARMACY");
		row.put("facts", with(Map.of("mode", "IN_PERSON", "durationMinutes", 95, "attended", "LATE", "supportTypes",
		    List.of("EMOTIONAL", "INSTRUMENTAL"), "accompaniment", Map.of("purpose", "PHARMACY", "participantOutcome",
		        "TURNED_AWAY", "turnedAwayReason", "NO_IDENTIFICATION"), "placeKind", "PHARMACY", "kindOfWeather", "VERY_WET"), "whyNot", null));
		row.put("sharedLine", Map.of("text", "We found a way that works.", "writtenAt", "2026-11-26T08:00:00.000-08:00",
		    "notice", "Peer note, not a clinical observation", "annotations", List.of("I was early.")));
		return row;
	}
	
	static Map<String, Object> milestone() {
		Map<String, Object> row = row("PLAN", "2026-11-14T10:00:00.000-08:00");
		row.put("milestone", "IN_SUPPORT");
		return row;
	}
	
	static Map<String, Object> encounter() {
		Map<String, Object> row = row("ENCOUNTER", "2026-11-13T08:05:00.000-08:00");
		row.put("type", Map.of("uuid", PATIENT, "display", "Vitals"));
		row.put("by", Map.of("uuid", PATIENT, "display", "Nora Ash"));
		row.put("place", Map.of("uuid", PATIENT, "display", "East Clinic"));
		row.put("encounter", Map.of("uuid", PATIENT, "display", "Vitals 2026-11-13"));
		return row;
	}
	
	static Map<String, Object> unsharedNotes() {
		return row("UNSHARED_NOTES", null);
	}
	
	/** So many clinical encounters, one a day. */
	static List<Map<String, Object>> encounters(int count) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			rows.add(with(encounter(), "type", Map.of("display", "Visit " + (i + 1))));
		}
		return rows;
	}
	
	/** Maps that also know a name without a value. */
	static Map<String, Object> with(Map<String, ?> map, String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(map);
		more.put(name, value);
		return more;
	}
	
	private static Map<String, Object> row(String kind, String at) {
		Map<String, Object> row = new LinkedHashMap<>();
		for (String name : Arrays.asList("uuid", "display", "type", "by", "place", "facts", "sharedLine", "milestone", "encounter")) {
			row.put(name, null);
		}
		row.put("kind", kind);
		row.put("at", at);
		return row;
	}
}
