/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DatabaseTest {
	
	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();
	
	private Path programs;
	
	private Path data;
	
	private Path log;
	
	@Before
	public void place() {
		programs = Distribution.mariadbIn(Path.of(System.getProperty("peermentor.target")));
		data = folder.getRoot().toPath().resolve("database");
		log = folder.getRoot().toPath().resolve("database.log");
	}
	
	@Test
	public void start_shouldFindTheDataOfTheStartBeforeEvenIfThatOneWasNeverStopped() throws SQLException, IOException {
		Database first = new Database(programs, data, log);
		first.start();
		try (Connection connection = first.connect(Database.SCHEMA); Statement statement = connection.createStatement()) {
			statement.execute("create table kept (word varchar(20))");
			statement.execute("insert into kept values ('Überlebt 🌲')");
		}
		
		try (Database second = new Database(programs, data, log)) {
			second.start();
			assertThat("the one left over was stopped", first.isRunning(), is(false));
			try (Connection connection = second.connect(Database.SCHEMA); Statement statement = connection.createStatement();
			        ResultSet kept = statement.executeQuery("select word from kept")) {
				assertThat(kept.next(), is(true));
				assertThat(kept.getString(1), is("Überlebt 🌲"));
			}
		}
	}
	
	@Test
	public void start_shouldSayInOneLineWhyItDoesNotStart() throws IOException {
		Files.createDirectory(data);
		Files.writeString(data.resolve("ibdata1"), "this is no database");
		Database database = new Database(programs, data, log);
		CannotStart refused = assertThrows(CannotStart.class, database::start);
		assertThat(refused.getMessage(), startsWith("The database did not start: "));
		assertThat(refused.getMessage(), endsWith(" Its log: " + log));
		assertThat(refused.getMessage().lines().count(), is(1L));
		assertThat("nothing is left running", database.isRunning(), is(false));
	}
	
	@Test
	public void start_shouldLeaveAloneWhatHasTheNumberOfTheDatabaseByNow() throws IOException {
		Process other = new ProcessBuilder("sleep", "600").start();
		try {
			Files.createDirectory(data);
			Files.writeString(data.resolve("mariadb.pid"), other.pid() + "\n");
			assertThrows("because there are no data", CannotStart.class, new Database(programs, data, log)::start);
			assertThat(other.isAlive(), is(true));
		}
		finally {
			other.destroy();
		}
	}
	
	@Test
	public void start_shouldNotStumbleOverAnEmptyPidFile() throws IOException {
		Files.createDirectory(data);
		Files.createFile(data.resolve("mariadb.pid"));
		assertThrows("because there are no data", CannotStart.class, new Database(programs, data, log)::start);
	}
	
	@Test
	public void start_shouldRefuseOnceItWasStopped() {
		Database database = new Database(programs, data, log);
		database.close();
		assertThrows(CannotStart.class, database::start);
	}
	
	@Test
	public void freePort_shouldNotBeOneThatSomebodyIsGivenWhoConnects() throws IOException {
		Path range = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
		int given = Files.exists(range) ? Integer.parseInt(Files.readAllLines(range).get(0).split("\\s+")[0]) : 32_768;
		Set<Integer> drawn = new HashSet<>();
		for (int i = 0; i < 100; i++) {
			int port = Database.freePort();
			assertThat(port, is(lessThan(given)));
			assertThat("another each time", drawn.add(port), is(true));
		}
	}
}
