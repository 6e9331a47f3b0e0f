/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the module answers a mentor, with everything that can be in it. Nobody in it exists. */
final class MentorSamples {
	
	static final String ROBIN = "6f1d2c3b-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String SASHA = "7f1d2c3b-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String KIM = "8f1d2c3b-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String MENTOR = "11111111-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String USER = "22222222-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String PERSON = "33333333-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String PLAN = "44444444-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String TASK = "55555555-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String ASK = "66666666-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String ALERT = "77777777-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String GOAL = "88888888-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String STEP = "99999999-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String REACHED_GOAL = "88888881-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String PUT_AWAY_GOAL = "88888882-4a59-4e68-8b77-90a1b2c3d4e5";
	
	static final String LEAVE = "aaaaaaaa-4a59-4e68-8b77-90a1b2c3d4e5";
	
	/** Words that stand in what the server answers, and must stand nowhere in the browser's storage. */
	static final List<String> PLANTED = List.of("Birchplanted", "Elmplanted", "xylophone", "604-555-0177", "methadone", "Cedarplanted",
	    "walnutplanted");
	
	private MentorSamples() {
	}
	
	static Map<String, Object> map(Object... namesAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			map.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return map;
	}
	
	static Map<String, Object> results(Object... rows) {
		return map("results", Arrays.asList(rows));
	}
	
	static Map<String, Object> ref(String uuid, String display) {
		return map("uuid", uuid, "display", display);
	}
	
	private static String in(int hours) {
		return Instant.now().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS).toString();
	}
	
	static Map<String, Object> me() {
		return map("uuid", USER, "display", "Mira Cedarplanted", "user", ref(USER, "Mira Cedarplanted"), "person", map("uuid", PERSON),
		    "mentor", MENTOR, "roles", List.of("Peer Mentor"), "privileges", List.of("View Peer Caseload", "Record Peer Contacts",
		        "View Peer Directory", "Report To Peer Directory", "View Peer Referrals", "Make Peer Referrals"),
		    "scopes", List.of("BOTH"), "timeZone", "America/Vancouver", "lateEntryHours", 24, "draftDays", 7, "now", in(0));
	}
	
	static Map<String, Object> caseload() {
		return results(row(ROBIN, "Robin Birchplanted", "OVERDUE", 2, List.of("OPEN_QUESTION")),
		    row(SASHA, "Sasha Elmplanted", "UPCOMING", null, List.of()), row(KIM, "Kim Ash", "UNKNOWN", null, List.of("NEVER_MET")));
	}
	
	static Map<String, Object> row(String patient, String name, String due, Integer overdue, List<String> flags) {
		return map("uuid", patient, "participant", ref(patient, name), "assignments", List.of(), "lastContact", null, "lastAttemptAt", null,
		    "nextDue", in(overdue == null ? 50 : -24 * overdue), "due", due, "overdueDays", overdue, "flags", flags);
	}
	
	static Map<String, Object> worklist() {
		return map("uuid", null, "rows", List.of(map("patient", ref(ROBIN, "Robin Birchplanted"), "plan", PLAN, "phase", "FIRST_WEEK",
		    "severity", "NOW", "reasons", List.of(map("reason", "CONTACT_OVERDUE", "severity", "NOW", "since", in(-40)),
		        map("reason", "TASK_OVERDUE", "severity", "TODAY", "since", in(-3))))), "more", false);
	}
	
	static Map<String, Object> ask(String status) {
		return map("uuid", ASK, "version", 0, "patient", ref(ROBIN, "Robin Birchplanted"), "kind", "ACCOMPANY_TO", "text",
		    "Go along to the blood test", "due", in(30), "status", status, "askedBy", ref(PERSON, "Clio Fir"), "askedAt", in(-20),
		    "acceptedBy", null, "answer", null, "reason", null);
	}
	
	static Map<String, Object> alert() {
		return map("uuid", ALERT, "display", "Meet them", "role", "MENTOR", "toldAt", in(-1), "task", "meet", "title", "Meet them today",
		    "status", "OPEN", "acknowledgedBy", null, "patient", ref(SASHA, "Sasha Elmplanted"), "plan", PLAN);
	}
	
	static Map<String, Object> safeContact() {
		return map("uuid", PLAN, "edition", 2, "phones", List.of(map("label", "Own", "number", "604-555-0177", "shared", true, "callSafe",
		    true, "textSafe", false, "voicemailSafe", false)), "quietHours", List.of(map("days", List.of("SUNDAY"), "from", "00:00",
		        "to", "12:00")), "unwantedWords", List.of("methadone"), "trustedPerson", map("name", "Aunt Jo", "number", "604-555-0188"),
		    "places", List.of(map("name", "Library", "days", List.of("TUESDAY"), "from", "10:00", "to", "12:00")), "neverPlaces",
		    List.of("The old house"));
	}
	
	static Map<String, Object> outreach() {
		return map("uuid", ROBIN, "step", "CALL", "target", map("label", "Own", "number", "604-555-0177"), "notBefore", in(2), "words",
		    "It is Mira. Call me?", "attempts", List.of());
	}
	
	static Map<String, Object> plan() {
		return map("uuid", PLAN, "version", 3, "status", "IN_SUPPORT", "phase", "FIRST_WEEK", "lead", "MENTOR", "planned", null, "release",
		    map("at", in(-100)), "dayNumber", 4);
	}
	
	/** A day so many from today on, as the server writes days. */
	static String day(int days) {
		return LocalDate.now(ZoneId.of("America/Vancouver")).plusDays(days).toString();
	}
	
	static Map<String, Object> goals() {
		return results(goal(0, "My own room with a walnutplanted door"), closedGoal(REACHED_GOAL, "COMPLETED", "Get my card back", null),
		    closedGoal(PUT_AWAY_GOAL, "ARCHIVED", "Learn to drive", "NOT_POSSIBLE_NOW"));
	}
	
	static Map<String, Object> goal(int version, String words) {
		return map("uuid", GOAL, "version", version, "patient", ref(ROBIN, "Robin Birchplanted"), "words", words, "area", "HOUSING", "status",
		    "ACTIVE", "reason", null, "targetDate", day(30), "setAt", in(-200), "steps", List.of(step("NOT_STARTED", 0),
		        map("uuid", TASK, "words", "Ask Jo about the street", "status", "COMPLETED", "reason", null, "targetDate", null, "version", 1)));
	}
	
	static Map<String, Object> step(String status, int version) {
		return map("uuid", STEP, "words", "Call the housing office", "status", status, "reason", null, "targetDate", day(-2), "version", version);
	}
	
	static Map<String, Object> closedGoal(String uuid, String status, String words, String reason) {
		return map("uuid", uuid, "version", 2, "patient", ref(ROBIN, "Robin Birchplanted"), "words", words, "area", "IDENTIFICATION", "status",
		    status, "reason", reason, "targetDate", null, "setAt", in(-900), "steps", List.of());
	}
	
	static Map<String, Object> leave(int version, String endDate, int participants) {
		return map("uuid", LEAVE, "version", version, "mentor", ref(MENTOR, "Mira Cedarplanted"), "startDate", day(3), "endDate", endDate,
		    "participants", participants);
	}
	
	static Map<String, Object> missing() {
		return results(map("uuid", TASK, "code", "IDENTIFICATION", "status", "NEEDED", "owner", "MENTOR", "late", true),
		    map("uuid", ASK, "code", "FIRST_NIGHT", "status", "UNKNOWN", "owner", "COORDINATOR", "late", false));
	}
	
	static Map<String, Object> task(String status, int version, Object person) {
		return map("uuid", TASK, "version", version, "title", "Bring the identity card", "owner", "MENTOR", "owners", List.of("MENTOR"),
		    "dueAt", in(-2), "overdue", true, "status", status, "person", person);
	}
	
	static Map<String, Object> contact() {
		return map("uuid", ALERT, "type", "CHECK_IN", "startedAt", in(-70), "mode", "PHONE", "place", "HOME", "tookPlace", "YES", "whyNot",
		    null, "sharedLine", map("text", "We found a xylophone."));
	}
	
	static Map<String, Object> medicationLine() {
		return map("uuid", TASK, "medication", "METHADONE", "start", "2026-01-01", "end", null, "endedOn", null, "pharmacy", map("name",
		    "Pine Street Drugs", "monday", "09:00-18:00", "tuesday", "09:00-18:00", "wednesday", "09:00-18:00", "saturday", "10:00-14:00",
		    "closedOn", List.of("2020-12-25", "2199-12-25")));
	}
	
	static Map<String, Object> pharmacy() {
		return map("uuid", ASK, "display", "Prescriptions, Oak Drugs", "address", "12 Oak Street, Vancouver", "phone", "604 555 0123", "hours",
		    map("state", "OPEN", "words", "Mon-Fri 08:30-20:00; Sun 10:00-16:00"));
	}
	
	static Map<String, Object> introduction() {
		return map("uuid", TASK, "edition", 1, "words", "Call me Rob. I like the xylophone.");
	}
}
