/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.openmrs.module.peermentor.server.RunningServer;
import org.openmrs.module.peermentor.server.Session;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Makes the persons, users and participants of an end-to-end test, through core REST as the platform's administrator.
 * All of them are fictional, and no two tests share any.
 */
final class World {
	
	static final String MENTOR = "Peer Mentor";
	
	static final String SUPERVISOR = "Peer Mentor Supervisor";
	
	static final String COORDINATOR = "Transition Coordinator";
	
	static final String NURSE = "Transition Nurse";
	
	static final String NOTES_READER = "Peer Notes Reader";
	
	static final String ADMINISTRATOR = "Peer Programme Administrator";
	
	static final String PRIVACY_OFFICER = "Peer Privacy Officer";
	
	static final String EVALUATOR = "Peer Programme Evaluator";
	
	/** What a site gives its clinicians beside our role. */
	static final List<String> CLINICAL_READS = List.of("Get Patients", "Get People", "Get Encounters",
	    "Get Observations", "Get Visits", "Get Orders", "Get Patient Programs", "Get Patient Identifiers", "Get Problems",
	    "Get Allergies", "Get Conditions", "Get Diagnoses", "Get Concepts", "Get Locations", "Get Providers",
	    "Get Encounter Roles", "Get Encounter Types", "Get Visit Types", "Get Care Settings", "Get Programs", "Get Forms",
	    "Get Users", "Get Patient Cohorts", "Get Medication Dispense");
	
	/** Of the platform's own types of identifier the one without a check digit. */
	private static final String IDENTIFIER_TYPE = "8d79403a-c2cc-11de-8d13-0010c6dffd0f";
	
	/** The most that the platform gives at a time. */
	private static final int PAGE = 100;
	
	/** Begins with the clock, so that a server that ran tests before takes the names too. */
	private static final AtomicInteger COUNT = new AtomicInteger((int) (System.currentTimeMillis() / 10 % 1_000_000_000));
	
	final RunningServer server;
	
	private final Map<String, String> roles = new HashMap<>();
	
	private final List<Actor> actors = new ArrayList<>();
	
	private final Markers markers = Markers.watching();
	
	private Session admin;
	
	private final String location;
	
	World(RunningServer server) {
		this.server = server;
		admin = server.admin();
		location = make("/location", Map.of("name", "House " + next()));
		readRoles();
	}
	
	/**
	 * Page by page: the tests before this one left roles of their own, which fill the first. Asked for what is behind the last, the
	 * platform breaks down.
	 */
	private void readRoles() {
		JsonNode page;
		int start = 0;
		do {
			page = admin.get("/role?v=custom:(uuid,name)&limit=" + PAGE + "&startIndex=" + start).require(200).json().path("results");
			page.forEach(role -> roles.put(role.path("name").asText(), role.path("uuid").asText()));
			start += PAGE;
		}
		while (page.size() == PAGE);
	}
	
	Session admin() {
		return admin;
	}
	
	String location() {
		return location;
	}
	
	/** A patient with the given name. */
	String participant(String given) {
		return patientWhoIs(person(given, "Birch" + letters()));
	}
	
	/** How users stand to a participant. */
	Circle circle(String patient) {
		return markers.circle(patient);
	}
	
	/** A text to write into the records of a participant, which is watched for from now on. */
	String plant(String patient, MarkedText text) {
		return markers.plant(patient, text);
	}
	
	/** Makes a person a patient too; answers the patient's uuid, which is the person's. */
	String patientWhoIs(String person) {
		actors.stream().filter(actor -> actor.person.equals(person)).forEach(circle(person)::closeTo);
		return make("/patient", Map.of("person", person, "identifiers", List.of(Map.of("identifier", "T-" + next(),
		    "identifierType", IDENTIFIER_TYPE, "location", location, "preferred", true))));
	}
	
	/** A user with these roles and no provider. */
	Actor user(String name, String... roleNames) {
		return actor(name, false, roleNames);
	}
	
	/** A user with the role of a mentor, and their provider. */
	Actor mentor(String name) {
		return actor(name, true, MENTOR);
	}
	
	/** A clinician: may read peer contacts, and all clinical records of the platform. */
	Actor clinician(String name) {
		return actor(name, false, NOTES_READER, role("Clinician " + next(), CLINICAL_READS));
	}
	
	/** Who answers for what is disclosed. */
	Actor privacyOfficer(String name) {
		return user(name, PRIVACY_OFFICER);
	}
	
	/** A role of the site's own. */
	String role(String name, Collection<String> privileges) {
		List<String> uuids = privileges.stream().map(this::privilege).toList();
		roles.put(name, make("/role", Map.of("name", name, "description", "A role of this test", "privileges", uuids)));
		return name;
	}
	
	String roleUuid(String name) {
		String uuid = roles.get(name);
		if (uuid == null) {
			throw new IllegalStateException("The platform has no role " + name + ", but " + roles.keySet());
		}
		return uuid;
	}
	
	String privilege(String name) {
		return admin.get("/privilege/" + name.replace(" ", "%20")).require(200).json().path("uuid").asText();
	}
	
	/** Merges two patients, as the platform's screens do. */
	void merge(String stays, String goes) {
		admin.get("/../../../ms/peermentortest-merge?winner=" + stays + "&loser=" + goes).require(200);
	}
	
	void restart() {
		server.restart();
		admin = server.admin();
		actors.forEach(Actor::forgetSession);
	}
	
	private Actor actor(String name, boolean provider, String... roleNames) {
		String person = person(name, "Cedar" + letters());
		String username = name.toLowerCase() + next();
		Map<String, Object> user = new LinkedHashMap<>();
		user.put("username", username);
		user.put("password", Actor.PASSWORD);
		user.put("person", person);
		user.put("roles", List.of(roleNames).stream().map(this::roleUuid).toList());
		Actor actor = new Actor(server, person, make("/user", user), username,
		        provider ? provider(person) : null);
		actors.add(actor);
		markers.user(username, List.of(roleNames));
		return actor;
	}
	
	/** A person who is a provider, and neither user nor patient. */
	String person() {
		String person = person("Somebody", "Spruce" + letters());
		provider(person);
		return person;
	}
	
	/** Makes a person a provider; answers the provider's uuid. */
	String provider(String person) {
		return make("/provider", Map.of("person", person, "identifier", "P-" + next()));
	}
	
	/** What the words of the test tables that belong to nobody stand for. */
	String word(String word) {
		switch (word) {
			case "location":
				return location;
			case "encountertype":
			case "concept":
				return admin.get("/" + word + "?limit=1").require(200).json().at("/results/0/uuid").asText();
			case "yesterday":
				return Times.daysAgo(1);
			case "in-a-month":
				return Times.daysAgo(-30);
			case "in-a-month-and-a-day":
				return Times.daysAgo(-31);
			case "day-in-years":
				return LocalDate.now().plusYears(5).toString();
			case "in-two-months":
				return Times.daysAgo(-60);
			default:
				return null;
		}
	}
	
	private String person(String given, String family) {
		return make("/person", Map.of("names", List.of(Map.of("givenName", given, "familyName", family)), "gender", "U",
		    "birthdate", "1980-05-05"));
	}
	
	private String make(String path, Map<String, Object> body) {
		return admin.post(path, body).require(201).json().path("uuid").asText();
	}
	
	private static int next() {
		return COUNT.incrementAndGet();
	}
	
	/** The number of the moment in letters, because names hold no digits. */
	private static String letters() {
		StringBuilder letters = new StringBuilder();
		for (char digit : String.valueOf(next()).toCharArray()) {
			letters.append((char) ('a' + digit - '0'));
		}
		return letters.toString();
	}
}
