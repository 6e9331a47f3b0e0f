/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.openmrs.module.peermentor.server.Database;
import org.openmrs.module.peermentor.server.Distribution;
import org.openmrs.module.peermentor.server.OtherPages;
import org.openmrs.module.peermentor.server.Platform;
import org.openmrs.module.peermentor.server.Session;
import org.openmrs.module.peermentor.server.Workspace;

/** A server of the benchmark's own on an empty database; it ends with the benchmark. */
final class BenchServer implements AutoCloseable {
	
	/** Holds all of the data. */
	private static final long BUFFER_BYTES = 512L * 1024 * 1024;
	
	private final Workspace workspace;
	
	private final Database database;
	
	private final Platform platform;
	
	/**
	 * Starts it.
	 *
	 * @param target the build folder of the Maven module <code>server</code>
	 * @param pages a folder of somebody else's pages to serve beside the platform, null for none
	 * @throws IOException if there is no free port, or the pages cannot be read
	 * @throws SQLException if the database refuses its settings
	 */
	BenchServer(Path target, Path pages) throws IOException, SQLException {
		Distribution distribution = Distribution.builtIn(target);
		Path data = target.resolve("bench-data");
		workspace = new Workspace(data);
		workspace.clear();
		workspace.requireSpace();
		database = new Database(distribution.mariadb(), workspace.database(), workspace.databaseLog());
		platform = new Platform(distribution, workspace, database, Database.freePort());
		if (pages != null) {
			Path prepared = data.resolve("pages").toAbsolutePath();
			OtherPages.prepare(pages, prepared);
			platform.with(prepared);
		}
		Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop the server"));
		database.start();
		platform.start(System.out::println);
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			// As at a site: every commit reaches the disk.
			statement.execute("set global innodb_flush_log_at_trx_commit = 1");
			statement.execute("set global innodb_buffer_pool_size = " + BUFFER_BYTES);
		}
	}
	
	/** @return where the platform is, without a slash at its end */
	String address() {
		return platform.address();
	}
	
	/** @return a session of the platform's administrator */
	Session admin() {
		return Session.of(platform.address(), Platform.ADMIN, Platform.ADMIN_PASSWORD);
	}
	
	/** @return a line of the platform's administrator, who is never refused anything and for whom no rights are looked up */
	Line adminLine() throws IOException {
		return new Line(platform.address(), Platform.ADMIN, Platform.ADMIN_PASSWORD);
	}
	
	Line line(Mentor mentor) throws IOException {
		return line(mentor.user());
	}
	
	/**
	 * @param user name of a user with the password of the mentors
	 */
	Line line(String user) throws IOException {
		return new Line(platform.address(), user, Mentor.PASSWORD);
	}
	
	Connection connect() throws SQLException {
		return database.connect(Database.SCHEMA);
	}
	
	@Override
	public void close() {
		platform.close();
		database.close();
		workspace.close();
	}
}
