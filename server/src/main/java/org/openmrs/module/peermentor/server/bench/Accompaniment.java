/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import org.openmrs.module.peermentor.server.Session;

/** An accompaniment to the pharmacy as a mentor's phone sends it. */
final class Accompaniment {
	
	/** As many observations come of it. */
	static final int OBSERVATIONS = 8;
	
	private Accompaniment() {
	}
	
	/**
	 * @param uuid chosen by the client
	 * @param patient uuid of the participant
	 * @param location uuid of where it was
	 * @return the body to post to the module; it began an hour ago
	 */
	static Map<String, Object> of(String uuid, String patient, String location) {
		OffsetDateTime startedAt = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).minusHours(1);
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
	 * @param admin the administrator's session
	 * @return uuid of a new location
	 */
	static String makeLocation(Session admin) {
		return admin.post("/location", Map.of("name", "Bench pharmacy", "description", "Generated")).require(201).json()
		        .at("/uuid").asText();
	}
}
