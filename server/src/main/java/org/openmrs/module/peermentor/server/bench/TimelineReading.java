/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.openmrs.module.peermentor.server.Session;

/**
 * The newest 20 entries of a patient's record: a page of the module's timeline, read by a clinician under a consent, and the
 * page of encounters of the platform's own REST interface, which needs no consent and keeps nothing of what it showed.
 */
final class TimelineReading {
	
	private static final int PAGE = 20;
	
	/** The role Peer Notes Reader. */
	private static final String NOTES_READER = "816bc81c-e374-4589-8d9d-e058cb21ce13";
	
	private final BenchServer server;
	
	private final Connection connection;
	
	private final int size;
	
	private final String patient;
	
	private final String clinician;
	
	/**
	 * @param size how many encounters the patient has
	 */
	TimelineReading(BenchServer server, Connection connection, int size) throws SQLException {
		this.server = server;
		this.connection = connection;
		this.size = size;
		Mentor mentor = Mentor.make(server.admin(), "timeline" + size);
		patient = new Population(connection).participants(1, mentor, size).get(0);
		run("insert into peermentor_timeline (kind, reference, patient_id, happened_at, code, encounter_type_id) select 'CONTACT',"
				+ " e.encounter_id, e.patient_id, unix_timestamp(e.encounter_datetime) * 1000, 'CHECK_IN', e.encounter_type"
				+ " from encounter e where e.patient_id = " + patientId());
		clinician = clinician(server.admin());
		for (String segment : List.of("CONTACT_FACTS", "SHARED_LINE", "PLAN", "EMPLOYMENT")) {
			run("insert into peermentor_consent_grant (consent_id, consent_uuid, patient_id, segment, purpose, recipient_kind,"
					+ " recipient_name, from_at) select 1, uuid(), " + patientId() + ", '" + segment + "', 'TREATMENT', 'USER', uuid, 0"
					+ " from users where username = '" + clinician + "'");
		}
	}
	
	private String patientId() {
		return "(select person_id from person where uuid = '" + patient + "')";
	}
	
	private String clinician(Session admin) {
		String name = "clinician" + size;
		String person = Mentor.uuid(admin, "/person", Map.of("gender", "F", "names",
			List.of(Map.of("givenName", "Bench", "familyName", "Clinician"))));
		Mentor.uuid(admin, "/user", Map.of("username", name, "password", Mentor.PASSWORD, "person", person, "roles",
			List.of(NOTES_READER)));
		return name;
	}
	
	Comparison comparison() throws IOException {
		Line own = server.line(clinician);
		Line admin = server.adminLine();
		return new Comparison("Timeline page of " + PAGE + " for a patient with " + size + " encounters",
				List.of(() -> fromModule(own)), List.of(() -> fromCore(admin)));
	}
	
	private JsonNode fromModule(Line line) throws IOException {
		return line.get("/peermentor/timeline?patient=" + patient + "&limit=" + PAGE).path("results");
	}
	
	private JsonNode fromCore(Line line) throws IOException {
		return line.get("/encounter?v=default&order=desc&limit=" + PAGE + "&patient=" + patient).path("results");
	}
	
	/**
	 * Compares what both answer with the chart.
	 *
	 * @throws IllegalStateException if they differ
	 */
	void check() throws IOException, SQLException {
		List<String> chart = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select uuid from encounter where voided = 0 and patient_id = " + patientId()
						+ " order by encounter_datetime desc limit " + PAGE)) {
			while (row.next()) {
				chart.add(row.getString(1));
			}
		}
		RawSql.requireSame("entries", PAGE, chart.size());
		RawSql.requireSame("timeline of the module", chart, uuids(fromModule(server.line(clinician))));
		RawSql.requireSame("encounters of core REST", chart, uuids(fromCore(server.adminLine())));
		for (JsonNode row : fromModule(server.line(clinician))) {
			RawSql.requireSame("mode of " + row.at("/uuid").asText(), "IN_PERSON", row.at("/facts/mode").asText());
		}
	}
	
	private static List<String> uuids(JsonNode rows) {
		List<String> uuids = new ArrayList<>();
		rows.forEach(row -> uuids.add(row.at("/uuid").asText()));
		return uuids;
	}
	
	private void run(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
}
