/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.server.Database;

/**
 * What participants consent to in these tests; the one place that knows how a consent is given.
 */
final class Consents {
	
	/** All that one consent can open together; the words about a contact need one of their own. */
	private static final List<String> SEGMENTS = List.of("CONTACT_FACTS", "SHARED_LINE", "PLAN", "DOSING", "EMPLOYMENT",
	    "JUSTICE", "IDENTITY");
	
	private static final String NARRATIVE = "FULL_NARRATIVE";
	
	private static final String TREATMENT = "TREATMENT";
	
	private final World world;
	
	/** The consents given here, by participant and user. */
	private final Map<String, List<String>> given = new HashMap<>();
	
	Consents(World world) {
		this.world = world;
	}
	
	/** Opens everything to somebody by name, for treatment, from now on. */
	void openEverything(String patient, Actor to) {
		give(patient, to, TREATMENT);
		world.circle(patient).open(to, Set.copyOf(SEGMENTS));
		world.circle(patient).open(to, Set.of(NARRATIVE));
	}
	
	/** Opens one thing to somebody by name, for treatment, from now on. */
	void open(String segment, String patient, Actor to) {
		give(List.of(segment), patient, to, TREATMENT);
		world.circle(patient).open(to, Set.of(segment));
	}
	
	/** Opens everything for another purpose. */
	void openForEmployment(String patient, Actor to) {
		give(patient, to, "EMPLOYMENT_SUPPORT");
	}
	
	/** Opens everything until a moment ago: nobody gives such a consent, so its end is moved to where time would bring it. */
	void openUntilJustNow(String patient, Actor to) {
		give(patient, to, TREATMENT);
		String end = String.valueOf(Instant.now().minusSeconds(1).toEpochMilli());
		for (String consent : given.remove(patient + to.user)) {
			run("update peermentor_consent set until_at = ? where uuid = ?", end, consent);
			run("update peermentor_consent_grant set until_at = ? where consent_uuid = ?", end, consent);
		}
	}
	
	/** Takes back whatever this person was ever allowed here, now. */
	void withdrawAll(String patient, Actor from) {
		for (String consent : given.remove(patient + from.user)) {
			world.admin().post("/peermentor/consent/" + consent,
			    Map.of("version", 0, "withdraw", Map.of("how", "ORAL", "reason", "NO_REASON_GIVEN"))).require(200);
		}
		world.circle(patient).withdraw(from);
	}
	
	private void give(String patient, Actor to, String purpose) {
		give(SEGMENTS, patient, to, purpose);
		give(List.of(NARRATIVE), patient, to, purpose);
	}
	
	private void give(List<String> segments, String patient, Actor to, String purpose) {
		Map<String, Object> body = new LinkedHashMap<>(Map.of("patient", patient, "status", "ACTIVE", "governingLaw", "GENERIC",
		    "segments", segments, "purposes", List.of(purpose), "recipients", List.of(Map.of("kind", "USER", "name", to.user))));
		body.putAll(Map.of("period", "UNTIL_DATE", "until", Times.daysAgo(-90), "evidence", "SIGNED", "givenAt",
		    Times.daysAgo(1), "inCustody", false, "howToRevoke", "Tell any of us."));
		given.computeIfAbsent(patient + to.user, both -> new ArrayList<>())
		        .add(world.admin().post("/peermentor/consent", body).require(201).json().path("uuid").asText());
	}
	
	private void run(String sql, String... values) {
		try (Connection connection = world.server.database().connect(Database.SCHEMA);
		        PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setString(i + 1, values[i]);
			}
			statement.executeUpdate();
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}
}
