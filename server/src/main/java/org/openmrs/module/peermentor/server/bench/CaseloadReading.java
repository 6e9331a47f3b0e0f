/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A mentor's participants, each with the last contact and the next one due: the module's one call, and the calls that a
 * client of the platform's own REST interface makes for the same.
 */
final class CaseloadReading {
	
	private static final int SIZE = 50;
	
	private final BenchServer server;
	
	private final RawSql sql;
	
	private final Mentor mentor;
	
	CaseloadReading(BenchServer server, Connection connection, int contacts) throws SQLException {
		this.server = server;
		sql = new RawSql(connection);
		mentor = Mentor.make(server.admin(), "caseload");
		new Population(connection).participants(SIZE, mentor, contacts);
	}
	
	Comparison comparison() throws IOException {
		Line own = server.line(mentor);
		Line admin = server.adminLine();
		return new Comparison("Caseload of " + SIZE, List.of(() -> fromModule(own)), List.of(() -> fromCore(admin)));
	}
	
	private JsonNode fromModule(Line line) throws IOException {
		return line.get("/peermentor/caseload?limit=100").path("results");
	}
	
	/** @return for each participant what the platform answers as the last encounter */
	private List<JsonNode> fromCore(Line line) throws IOException {
		List<JsonNode> last = new ArrayList<>();
		for (JsonNode relationship : line.get("/relationship?limit=100&v=custom:(personB:(uuid))&person="
		        + mentor.person()).path("results")) {
			last.add(line.get("/encounter?limit=1&order=desc&v=custom:(uuid,encounterDatetime,encounterType:(uuid),patient:(uuid),"
			        + "obs:(concept:(uuid),value))&patient=" + relationship.at("/personB/uuid").asText()).at("/results/0"));
		}
		return last;
	}
	
	/**
	 * Compares what both answer with the chart.
	 *
	 * @throws IllegalStateException if they differ
	 */
	void check() throws IOException, SQLException {
		List<List<String>> chart = sql.caseload(mentor);
		RawSql.requireSame("participants", SIZE, chart.size());
		List<List<String>> module = new ArrayList<>();
		for (JsonNode row : fromModule(server.line(mentor))) {
			module.add(List.of(row.at("/participant/uuid").asText(), row.at("/lastContact/uuid").asText(),
			    millis(OffsetDateTime.parse(row.at("/lastContact/at").asText())),
			    millis(OffsetDateTime.parse(row.at("/nextDue").asText()))));
		}
		RawSql.requireSame("caseload of the module", chart, sorted(module));
		List<List<String>> core = new ArrayList<>();
		for (JsonNode encounter : fromCore(server.adminLine())) {
			core.add(List.of(encounter.at("/patient/uuid").asText(), encounter.at("/uuid").asText(),
			    millis(OffsetDateTime.parse(encounter.at("/encounterDatetime").asText(), Accompaniment.CORE)),
			    millis(nextDue(encounter))));
		}
		RawSql.requireSame("caseload of core REST", chart, sorted(core));
	}
	
	private static OffsetDateTime nextDue(JsonNode encounter) {
		for (JsonNode obs : encounter.path("obs")) {
			if (obs.at("/concept/uuid").asText().equals(Term.NEXT_CONTACT_DUE.uuid())) {
				return OffsetDateTime.parse(obs.path("value").asText(), Accompaniment.CORE);
			}
		}
		throw new IllegalStateException("No next contact in " + encounter);
	}
	
	private static List<List<String>> sorted(List<List<String>> rows) {
		rows.sort(Comparator.comparing(row -> row.get(0)));
		return rows;
	}
	
	private static String millis(OffsetDateTime time) {
		return String.valueOf(time.toInstant().toEpochMilli());
	}
}
