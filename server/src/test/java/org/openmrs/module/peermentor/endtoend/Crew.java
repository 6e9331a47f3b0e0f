/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.server.Answer;
import org.openmrs.module.peermentor.server.Session;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The people of a story: a mentor with one participant, another mentor, a supervisor, a coordinator and a clinician;
 * with the calls that every story makes.
 */
final class Crew {
	
	final World world;
	
	final Actor mentor;
	
	final Actor other;
	
	final Actor supervisor;
	
	final Actor coordinator;
	
	final Actor clinician;
	
	Crew(World world) {
		this.world = world;
		mentor = world.mentor("Mira");
		other = world.mentor("Otto");
		supervisor = world.user("Sura", World.SUPERVISOR);
		coordinator = world.user("Cora", World.COORDINATOR);
		clinician = world.clinician("Clio");
	}
	
	/** A participant whom the mentor accompanies from ten days ago on. */
	String participantOf(Actor accompanies, String name) {
		String patient = world.participant(name);
		assign(patient, accompanies);
		return patient;
	}
	
	JsonNode assign(String patient, Actor accompanies) {
		return made(coordinator.session().post("/peermentor/assignment", Map.of("patient", patient, "mentor",
		    accompanies.provider, "scope", "BOTH", "kind", "PRIMARY", "startedAt", Times.daysAgo(10))));
	}
	
	JsonNode exclude(String patient, Actor from) {
		return made(supervisor.session().post("/peermentor/exclusion",
		    Map.of("personA", patient, "personB", from.person, "reason", "An order of the court")));
	}
	
	/** A telephone call so many days ago. */
	static Map<String, Object> call(String patient, int daysAgo) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("patient", patient);
		body.put("type", "CHECK_IN");
		body.put("mode", "PHONE");
		body.put("startedAt", Times.daysAgo(daysAgo));
		return body;
	}
	
	/** A way to the pharmacy with everything that can be said of a contact in the chart. */
	Map<String, Object> wayToThePharmacy(String patient) {
		Map<String, Object> body = call(patient, 2);
		body.putAll(Map.of("type", "ACCOMPANIMENT_TO_APPOINTMENT", "mode", "IN_PERSON", "place", "PHARMACY", "location",
		    world.location(), "durationMinutes", 95, "attended", "LATE", "tookPlace", "YES"));
		body.put("supportTypes", List.of("INSTRUMENTAL", "EMOTIONAL"));
		body.put("topics", List.of("PHARMACY", "TRANSPORT", "HOUSING"));
		Map<String, Object> accompaniment = new HashMap<>(Map.of("purpose", "PHARMACY", "plannedAt", Times.daysAgo(2),
		    "participantOutcome", "TURNED_AWAY", "mentorOutcome", "WENT_ALONG", "turnedAwayReason", "NO_IDENTIFICATION"));
		accompaniment.putAll(Map.of("waitingMinutes", 25, "travelMinutes", 40));
		body.put("accompaniment", accompaniment);
		body.put("nextContactDue", Times.daysAgo(-3));
		return body;
	}
	
	JsonNode record(Map<String, Object> body) {
		return made(mentor.session().post("/peermentor/contact", body));
	}
	
	/** The rows of a list. */
	static JsonNode list(Session session, String path) {
		return session.get("/peermentor/" + path).require(200).json().path("results");
	}
	
	static JsonNode made(Answer answer) {
		return answer.require(201).json();
	}
}
