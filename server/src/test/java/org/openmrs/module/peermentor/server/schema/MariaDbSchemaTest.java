/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import liquibase.exception.LiquibaseException;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import org.openmrs.module.peermentor.server.Database;
import org.openmrs.module.peermentor.server.Distribution;

public class MariaDbSchemaTest extends SchemaContract {
	
	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();
	
	private Database database;
	
	private Connection connection;
	
	@Before
	public void start() throws SQLException, IOException {
		Path programs = Distribution.mariadbIn(Path.of(System.getProperty("peermentor.target")));
		Path data = folder.getRoot().toPath();
		database = new Database(programs, data.resolve("database"), data.resolve("database.log"));
		database.start();
		connection = database.connect(Database.SCHEMA);
	}
	
	@After
	public void stop() throws SQLException {
		if (connection != null) {
			connection.close();
		}
		database.close();
	}
	
	@Override
	Schema core() throws LiquibaseException {
		Schema schema = new Schema(connection);
		schema.makeCore();
		return schema;
	}
}
