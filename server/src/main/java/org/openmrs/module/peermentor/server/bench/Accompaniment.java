/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.server.Session;

/** An accompaniment to the pharmacy as a mentor's phone sends it. */
final class Accompaniment {
	
	/** As many observations come of it. */
	static final int OBSERVATIONS = 8;
	
	/** How the platform's own REST interface reads and writes times. */
	static final DateTimeFormatter CORE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ");
	
	private Accompaniment() {
	}
	
	/**
	 * @param uuid chosen by the client
	 * @param patient uuid of the participant
	 * @param location uuid of where it was
	 * @return the body to post to the module; it began an hour ago
	 */
	static Map<String, Object> of(String uuid, String patient, String location) {
		OffsetDateTime startedAt = anHourAgo();
		Map<String, Object> body = new HashMap<>();
		body.put("uuid", uuid);
		body.put("patient", patient);
		body.put("type", "ACCOMPANIMENT_TO_APPOINTMENT");
		body.put("startedAt", startedAt.toString());
		body.put("location", location);
		body.put("mode", "IN_PERSON");
		body.put("durationMinutes", 25);
		body.put("attended", "YES");
		body.put("tookPlace", "YES");
		body.put("accompaniment", Map.of("purpose", "PHARMACY", "participantOutcome", "ATTENDED_TOGETHER", "mentorOutcome",
		    "WENT_ALONG"));
		body.put("nextContactDue", startedAt.plusDays(7).toString());
		return body;
	}
	
	/**
	 * @param patient uuid of the participant
	 * @param location uuid of where it was
	 * @param type uuid of the encounter type
	 * @param mentor who went along
	 * @return the body to post to the platform's own encounters for the same observations
	 */
	static Map<String, Object> forCore(String patient, String location, String type, Mentor mentor) {
		OffsetDateTime startedAt = anHourAgo();
		return Map.of("patient", patient, "encounterType", type, "encounterDatetime", startedAt.format(CORE), "location",
		    location, "encounterProviders",
		    List.of(Map.of("provider", mentor.provider(), "encounterRole", Term.PEER_MENTOR.uuid())), "obs",
		    List.of(obs(Term.MODE, Term.IN_PERSON.uuid()), obs(Term.DURATION_MINUTES, 25),
		        obs(Term.ATTENDED, Term.ATTENDED_YES.uuid()), obs(Term.TOOK_PLACE, Term.TOOK_PLACE_YES.uuid()),
		        obs(Term.PURPOSE, Term.PHARMACY.uuid()), obs(Term.PARTICIPANT_OUTCOME, Term.ATTENDED_TOGETHER.uuid()),
		        obs(Term.MENTOR_OUTCOME, Term.WENT_ALONG.uuid()),
		        obs(Term.NEXT_CONTACT_DUE, startedAt.plusDays(7).format(CORE))));
	}
	
	private static Map<String, Object> obs(Term question, Object answer) {
		return Map.of("concept", question.uuid(), "value", answer);
	}
	
	private static OffsetDateTime anHourAgo() {
		return OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).minusHours(1);
	}
	
	/**
	 * @param admin the administrator's session
	 * @return uuid of a new location
	 */
	static String makeLocation(Session admin) {
		return admin.post("/location", Map.of("name", "Bench pharmacy", "description", "Generated")).require(201).json()
		        .at("/uuid").asText();
	}
}
