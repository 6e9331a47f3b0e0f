/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.ClassRule;
import org.junit.Test;

public class InstallIT {
	
	@ClassRule
	public static final RunningServer server = RunningServer.shared();
	
	@Test
	public void session_shouldKnowTheAdministratorWhenLoggedIn() {
		JsonNode session = server.admin().get("/session").require(200).json();
		assertThat(session.at("/authenticated").asBoolean(), is(true));
		assertThat(session.at("/user/display").asText(), is("admin"));
	}
	
	@Test
	public void session_shouldKnowNobodyWhenNotLoggedIn() {
		assertThat(server.nobody().get("/session").require(200).json().at("/authenticated").asBoolean(), is(false));
	}
	
	@Test
	public void module_shouldStartWithoutAnError() {
		JsonNode module = server.admin().get("/module/peermentor?v=full").require(200).json();
		assertThat(module.at("/startupErrorMessage").asText(null), is(nullValue()));
		assertThat(module.at("/started").asBoolean(), is(true));
	}
	
	@Test
	public void module_shouldMakeItsTablesWhenItStarts() throws SQLException {
		try (Connection connection = server.database().connect(Database.SCHEMA);
		        Statement statement = connection.createStatement();
		        ResultSet count = statement.executeQuery("select count(*) from peermentor_assignment")) {
			assertThat(count.next(), is(true));
		}
	}
	
	@Test
	public void restart_shouldKeepTheDataAndEndTheSessions() {
		Session before = server.admin();
		String uuid = before.post("/location", Map.of("name", "Clinic that outlives a restart")).require(201).json()
		        .at("/uuid").asText();
		server.restart();
		assertThat(before.get("/session").status(), is(401));
		assertThat(server.admin().get("/location/" + uuid).require(200).json().at("/display").asText(),
		    is("Clinic that outlives a restart"));
		assertThat(server.admin().get("/module/peermentor").require(200).json().at("/started").asBoolean(), is(true));
	}
}
