/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.rules.ExternalResource;

/**
 * A real OpenMRS with the packaged modules on an empty MariaDB, for the end-to-end tests. It is started once for all
 * tests of the Java machine (about a minute), on a free port and with data of its own below <code>target</code>; each
 * test makes the persons, users and records it needs and does not count on being the first.
 *
 * <pre>
 * public class CaseloadIT {
 * 	&#64;ClassRule
 * 	public static final RunningServer server = RunningServer.shared();
 *
 * 	&#64;Test
 * 	public void caseload_shouldRefuseNobody() {
 * 		assertThat(server.nobody().get("/peermentor/caseload").status(), is(401));
 * 	}
 * }
 * </pre>
 *
 * The name of the test class ends with <code>IT</code>. {@link #admin()}, {@link #login} and {@link #nobody()} give
 * sessions with cookies of their own; {@link Session} tells how to call, {@link Answer} what comes back.
 * {@link #restart()} keeps the data and ends all sessions. {@link #database()} gives connections for counting rows.
 */
public final class RunningServer extends ExternalResource {
	
	private static final RunningServer SHARED = new RunningServer();
	
	private Distribution distribution;
	
	private Workspace workspace;
	
	private Database database;
	
	private int port;
	
	private Platform platform;
	
	private volatile Watcher watcher = (caller, request, answer) -> {
	};
	
	/** How much of the platform's log was handed out already, in bytes. */
	private long logRead;
	
	private RunningServer() {
	}
	
	/** @return the one server of this Java machine, started when the first test class with it as a rule begins */
	public static RunningServer shared() {
		return SHARED;
	}
	
	@Override
	protected synchronized void before() throws IOException {
		if (platform != null) {
			return;
		}
		Path target = Path.of(System.getProperty("peermentor.target"));
		distribution = TestModule.among(Distribution.builtIn(target), target);
		Path data = target.resolve("running-server");
		workspace = new Workspace(data);
		workspace.clear();
		workspace.requireSpace();
		database = new Database(distribution.mariadb(), workspace.database(), workspace.databaseLog());
		port = Database.freePort();
		platform = new Platform(distribution, workspace, database, port);
		Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop the server"));
		database.start();
		platform.start(System.out::println);
	}
	
	private void stop() {
		platform.close();
		database.close();
		workspace.close();
	}
	
	/** Stops the platform and starts it again with the same data. Sessions from before are gone. */
	public synchronized void restart() {
		platform.close();
		platform = new Platform(distribution, workspace, database, port);
		platform.start(System.out::println);
	}
	
	/** @return where a browser finds the platform, without a slash at the end */
	public String address() {
		return platform.address();
	}
	
	/** @return a session nobody is logged in to */
	public Session nobody() {
		return watched(null);
	}
	
	/** @return a session of the platform's administrator, who may do everything */
	public Session admin() {
		return login(Platform.ADMIN, Platform.ADMIN_PASSWORD);
	}
	
	/**
	 * @param user name of an existing user
	 * @param password of the user
	 * @return a new session of that user
	 * @throws IllegalStateException if the platform does not let the user in
	 */
	public Session login(String user, String password) {
		return watched(user).login(user, password);
	}
	
	private Session watched(String caller) {
		return Session.ofNobody(address()).watchedBy((request, answer) -> watcher.answered(caller, request, answer));
	}
	
	/**
	 * @param newWatcher is shown every answer of the platform from now on, also to sessions that are there
	 */
	public void watchedBy(Watcher newWatcher) {
		watcher = newWatcher;
	}
	
	/** @return the lines that the platform wrote into its log since this was last asked, but for one it is still writing */
	public synchronized String newLog() {
		try (SeekableByteChannel log = Files.newByteChannel(workspace.platformLog())) {
			log.position(log.size() < logRead ? 0 : logRead);
			ByteBuffer bytes = ByteBuffer.allocate((int) (log.size() - log.position()));
			while (bytes.hasRemaining() && log.read(bytes) >= 0) {
				continue;
			}
			int end = bytes.position();
			while (end > 0 && bytes.get(end - 1) != '\n') {
				end--;
			}
			logRead = log.position() - bytes.position() + end;
			return new String(bytes.array(), 0, end, StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	/** Is shown what the platform answers. */
	public interface Watcher {
		
		/**
		 * @param caller the name of the user, null for nobody
		 */
		void answered(String caller, HttpRequest request, Answer answer);
	}
	
	/** @return the database under the platform; its schema is {@link Database#SCHEMA} */
	public Database database() {
		return database;
	}
	
	/** @return the platform's log so far; its last character may be written in part only, which must not make it unreadable */
	public String log() {
		try {
			return new String(Files.readAllBytes(workspace.platformLog()), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
