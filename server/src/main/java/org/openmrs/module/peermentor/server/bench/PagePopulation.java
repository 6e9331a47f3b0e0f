/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.openmrs.module.peermentor.server.Session;

/** A mentor with participants of whom some are due, some need somebody now and some are asked about; and, for O3, their visits. */
final class PagePopulation {
	
	/** What a name here looks like, and nothing else on a screen does. */
	static final Pattern NAME = Pattern.compile("Given\\d+ Family\\d+");
	
	private static final int SIZE = 40;
	
	private static final int CONTACTS = 10;
	
	private static final int ASKS = 6;
	
	private static final String COORDINATOR = "pages-coordinator";
	
	private final Connection connection;
	
	private final Mentor mentor;
	
	private final String ofMentor;
	
	PagePopulation(BenchServer server, Connection connection) throws SQLException {
		this.connection = connection;
		Session admin = server.admin();
		mentor = Mentor.make(admin, "pages");
		List<String> participants = new Population(connection).participants(SIZE, mentor, CONTACTS);
		ofMentor = " from relationship r join person m on m.person_id = r.person_a and m.uuid = '" + mentor.person() + "'";
		int first = Integer.parseInt(rows("select min(r.person_b)" + ofMentor).get(0));
		new PlanPopulation(connection, first).plans(SIZE, "peermentor_plan", "peermentor_work_item");
		Session coordinator = coordinator(server, admin);
		for (String participant : participants.subList(0, ASKS)) {
			coordinator.post("/peermentor/mentorask", Map.of("patient", participant, "kind", "REMIND_OF", "text",
			    "The appointment on Monday.")).require(201);
		}
	}
	
	private static Session coordinator(BenchServer server, Session admin) {
		String person = Mentor.uuid(admin, "/person", Map.of("gender", "F", "names",
		    List.of(Map.of("givenName", "Bench", "familyName", "Coordinator"))));
		Mentor.uuid(admin, "/user", Map.of("username", COORDINATOR, "password", Mentor.PASSWORD, "person", person, "roles",
		    List.of(WorklistReading.ROLE)));
		return Session.of(server.address(), COORDINATOR, Mentor.PASSWORD);
	}
	
	Mentor mentor() {
		return mentor;
	}
	
	/**
	 * Makes an open visit for each participant, at the place where the administrator is when signing in.
	 *
	 * @param admin the administrator's session
	 */
	void visits(Session admin) throws SQLException {
		String type = Mentor.uuid(admin, "/visittype", Map.of("name", "Bench visit", "description", "Made up"));
		String place = rows("select min(location_id) from location").get(0);
		run("insert into visit (patient_id, visit_type_id, date_started, location_id, creator, date_created, voided, uuid) select"
		        + " r.person_b, (select visit_type_id from visit_type where uuid = '" + type + "'), now() - interval"
		        + " r.person_b % 500 minute, " + place + ", 1, now(), 0, uuid()" + ofMentor);
		String user = admin.get("/session").json().at("/user/uuid").asText();
		admin.post("/user/" + user, Map.of("userProperties", Map.of("defaultLocation", place))).require(200);
	}
	
	/** @return names of the mentor's participants, in the order of the alphabet */
	List<String> names() throws SQLException {
		return rows("select concat(n.given_name, ' ', n.family_name) as name" + ofMentor
		        + " join person_name n on n.person_id = r.person_b and n.voided = 0 order by name");
	}
	
	private List<String> rows(String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			List<String> rows = new ArrayList<>();
			while (row.next()) {
				rows.add(row.getString(1));
			}
			return rows;
		}
	}
	
	private void run(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
}
