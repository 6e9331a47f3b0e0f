/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.schema;

import static org.junit.Assume.assumeNoException;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import liquibase.exception.LiquibaseException;
import org.junit.After;
import org.junit.Before;

/** Skipped, with the reason, where PostgreSQL cannot run: it refuses root unless the machine lets it drop that. */
public class PostgreSqlSchemaTest extends SchemaContract {
	
	/** Its own ten seconds are few on a busy machine, and the test would be skipped. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);
	
	private EmbeddedPostgres server;
	
	private Connection connection;
	
	@Before
	public void start() throws SQLException {
		try {
			server = EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
		}
		catch (IOException | IllegalStateException e) {
			assumeNoException("PostgreSQL does not run on this machine", e);
		}
		connection = server.getPostgresDatabase().getConnection();
	}
	
	@After
	public void stop() throws SQLException, IOException {
		if (connection != null) {
			connection.close();
		}
		if (server != null) {
			server.close();
		}
	}
	
	@Override
	Schema core() throws LiquibaseException {
		Schema schema = new Schema(connection);
		schema.makeCore();
		return schema;
	}
}
