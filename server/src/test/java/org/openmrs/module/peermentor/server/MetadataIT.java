/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.ClassRule;
import org.junit.Test;

/**
 * The metadata in a database that the platform and its Liquibase made.
 */
public class MetadataIT {
	
	private static final List<String> TABLES = List.of("privilege", "role", "role_privilege", "encounter_type",
	    "encounter_role", "concept", "concept_name", "concept_description", "concept_answer", "concept_numeric", "program",
	    "program_workflow", "program_workflow_state");
	
	private static final String CHECK_IN = "/encountertype/82a4197a-add0-43f8-98bb-bd8540f60e20";
	
	private static final String STATUS = "/peermentor/status";
	
	@ClassRule
	public static final RunningServer server = RunningServer.shared();
	
	@Test
	public void status_shouldHaveEverythingAndNoProblemOfItsOwn() {
		JsonNode status = server.admin().get(STATUS).require(200).json();
		assertThat(status.toString(), status.at("/metadataComplete").asBoolean(), is(true));
		List<String> problems = new ArrayList<>();
		for (JsonNode problem : status.at("/problems")) {
			if (problem.at("/code").asText().matches("peermentor\\.status\\.(metadata|setting|notCached|unknown).*")) {
				problems.add(problem.at("/message").asText());
			}
		}
		assertThat(problems, is(empty()));
	}
	
	@Test
	public void privileges_shouldHaveTheSameUuidAtEverySite() {
		assertThat(server.admin().get("/privilege/0f72a288-f90b-4bf0-94e9-e9a9b42894cd").require(200).json().at("/name")
		        .asText(), is("View Peer Mentor Module"));
	}
	
	@Test
	public void names_shouldBeInTheUsersLanguage() {
		Session session = server.admin();
		assertThat(session.get(CHECK_IN).require(200).json().at("/display").asText(), is("Peer check-in"));
		session.post("/session", Map.of("locale", "fr")).require(200);
		assertThat(session.get(CHECK_IN).require(200).json().at("/display").asText(),
		    is("Prise de nouvelles par le pair mentor"));
		assertThat(session.get("/concept/434380af-688e-461c-9d97-1b4695c09cbf").require(200).json().at("/display").asText(),
		    is("Mode du contact du pair mentor : téléphone"));
		assertThat(session.get(STATUS + "?q=x").require(400).json().at("/error/fieldErrors/q/0/message").asText(),
		    is("Ce paramètre n’existe pas ici."));
	}
	
	@Test
	public void concepts_shouldBeFoundBySearching() {
		JsonNode found = server.admin().get("/concept?q=accompaniment%20waiting").require(200).json().at("/results");
		assertThat(found.toString(), found.at("/0/display").asText(), is("Peer accompaniment waiting time (minutes)"));
	}
	
	@Test
	public void restart_shouldChangeNothingAndKeepWhatTheSiteRenamed() throws SQLException {
		server.admin().post(CHECK_IN, Map.of("name", "Mentor check-in")).require(200);
		try {
			Map<String, String> before = contents();
			server.restart();
			assertThat(contents(), is(before));
			assertThat(server.admin().get(CHECK_IN).require(200).json().at("/display").asText(), is("Mentor check-in"));
			JsonNode deviation = server.admin().get(STATUS).require(200).json().at("/metadataDeviations/0");
			assertThat(deviation.at("/state").asText(), is("RENAMED"));
			assertThat(deviation.at("/found").asText(), is("Mentor check-in"));
		}
		finally {
			server.admin().post(CHECK_IN, Map.of("name", "Peer check-in")).require(200);
		}
	}
	
	/** Table to the database's own checksum over its rows. */
	private static Map<String, String> contents() throws SQLException {
		Map<String, String> contents = new TreeMap<>();
		try (Connection connection = server.database().connect(Database.SCHEMA);
		        Statement statement = connection.createStatement()) {
			for (String table : TABLES) {
				try (ResultSet result = statement.executeQuery("checksum table " + table)) {
					result.next();
					contents.put(table, result.getString(2));
				}
			}
		}
		return contents;
	}
}
