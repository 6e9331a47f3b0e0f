/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MariaDB of its own: its programs come from the build, its data stay in one folder, and it listens on a free port
 * of the loopback address only. Works as root too.
 */
public final class Database implements AutoCloseable {
	
	/** The schema the platform lives in. */
	public static final String SCHEMA = "openmrs";
	
	/** User and password of the platform: the database is reachable from this machine only, its data are fictional. */
	static final String USER = "openmrs";
	
	private static final int START_SECONDS = 120;
	
	private static final int STOP_SECONDS = 60;
	
	/** Below those that Linux, macOS and Windows give to whoever connects somewhere. */
	private static final int FIRST_PORT = 20_000;
	
	/** See {@link #FIRST_PORT}. */
	private static final int LAST_PORT = 29_999;
	
	/** So many draws find a free port, or none is free. */
	private static final int MOST_DRAWS = 1_000;
	
	/** Drawn in this Java machine: nobody may listen on them yet. */
	private static final Set<Integer> DRAWN_PORTS = ConcurrentHashMap.newKeySet();
	
	private final Path programs;
	
	private final Path data;
	
	private final Path log;
	
	private Process process;
	
	private int port;
	
	private boolean closed;
	
	/**
	 * @param programs MariaDB's folder with <code>bin</code> and <code>share</code>
	 * @param data where its data are or will be
	 * @param log the file its messages are appended to
	 */
	public Database(Path programs, Path data, Path log) {
		this.programs = programs;
		this.data = data;
		this.log = log;
	}
	
	/**
	 * Starts the database; if there are no data yet, makes them first, with an empty schema.
	 *
	 * @throws CannotStart if it does not come up, with its own last word
	 */
	public void start() {
		try {
			stopLeftOver();
			boolean fresh = !Files.exists(data);
			if (fresh) {
				install();
			}
			port = freePort();
			run(serverCommand());
			awaitReady(fresh ? "root" : USER);
			if (fresh) {
				createSchema();
			}
		}
		catch (IOException | SQLException e) {
			close();
			throw new CannotStart("The database did not start: " + e.getMessage() + ". Its log: " + log, e);
		}
	}
	
	private void install() throws IOException {
		Path half = data.resolveSibling(data.getFileName() + ".part");
		Files.createDirectories(half);
		Path script = Stream.of("scripts/mariadb-install-db", "bin/mariadb-install-db").map(programs::resolve)
		        .filter(Files::exists).findFirst().orElseThrow(() -> new IOException("no mariadb-install-db in " + programs));
		makeExecutable();
		List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString(), "--no-defaults", "--force",
		    "--skip-name-resolve", "--auth-root-authentication-method=normal", "--basedir=" + programs, "--datadir=" + half));
		asRoot(command);
		run(command);
		if (await(process, START_SECONDS) != 0) {
			throw new IOException(lastWord());
		}
		Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
	}
	
	/** A zip file keeps no permissions. */
	private void makeExecutable() throws IOException {
		try (Stream<Path> files = Files.list(programs.resolve("bin"))) {
			for (Path file : files.toList()) {
				if (!file.toFile().setExecutable(true)) {
					throw new IOException("cannot make " + file + " executable");
				}
			}
		}
	}
	
	private List<String> serverCommand() throws IOException {
		Path temporary = Files.createDirectories(data.resolveSibling("database-temporary"));
		List<String> command = new ArrayList<>(List.of(programs.resolve("bin/mariadbd").toString(), "--no-defaults",
		    "--basedir=" + programs, onTheseData(), "--tmpdir=" + temporary, "--pid-file=" + pidFile(),
		    "--bind-address=127.0.0.1", "--port=" + port,
		    // relative to the data folder, because an absolute one may be longer than the system allows
		    "--socket=mariadb.sock", "--skip-name-resolve", "--character-set-server=utf8mb4",
		    "--collation-server=utf8mb4_general_ci", "--max-allowed-packet=64M",
		    // fictional data: a crash of the whole machine may cost the last second, and the installation is much faster
		    "--innodb-flush-log-at-trx-commit=2"));
		asRoot(command);
		return command;
	}
	
	/** MariaDB refuses to run as root unless told that it is meant. */
	private static void asRoot(List<String> command) {
		if ("root".equals(System.getProperty("user.name"))) {
			command.add("--user=root");
		}
	}
	
	private synchronized void run(List<String> command) throws IOException {
		if (closed) {
			throw new IOException("it was stopped while starting");
		}
		ProcessBuilder builder = new ProcessBuilder(command).directory(programs.toFile()).redirectErrorStream(true)
		        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().put("LD_LIBRARY_PATH", programs.resolve("libs").toString());
		builder.environment().put("DYLD_FALLBACK_LIBRARY_PATH", programs.resolve("libs").toString());
		process = builder.start();
		process.getOutputStream().close();
	}
	
	private void awaitReady(String user) throws IOException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
		SQLException last = null;
		while (System.nanoTime() < end) {
			try (Connection probe = connect("", user)) {
				return;
			}
			catch (SQLException e) {
				last = e;
			}
			if (exitedWithin(200)) {
				throw new IOException(lastWord());
			}
		}
		throw new IOException("no connection within " + START_SECONDS + " seconds", last);
	}
	
	private void createSchema() throws SQLException {
		try (Connection connection = connect("", "root"); Statement statement = connection.createStatement()) {
			statement.execute("create user '" + USER + "'@'127.0.0.1' identified by '" + USER + "'");
			statement.execute("grant all on *.* to '" + USER + "'@'127.0.0.1'");
			statement.execute("create database " + SCHEMA);
		}
	}
	
	/**
	 * A server that was killed leaves its database behind; it is stopped in good order before a new one starts. By now the
	 * number may be that of another program, even of somebody else's database: only one with these data is stopped.
	 */
	private void stopLeftOver() throws IOException {
		if (!Files.exists(pidFile())) {
			return;
		}
		String pid = Files.readString(pidFile()).trim();
		if (pid.isEmpty()) {
			// the disk was full when it was to be written
			return;
		}
		Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(pid))
		        .filter(handle -> handle.info().commandLine().orElse("").contains(onTheseData()));
		if (left.isPresent()) {
			left.get().destroy();
			left.get().onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
		}
	}
	
	private String onTheseData() {
		return "--datadir=" + data;
	}
	
	private Path pidFile() {
		return data.resolve("mariadb.pid");
	}
	
	/** @return where the schema is; the port is another at each start */
	public String url() {
		return url(SCHEMA);
	}
	
	private String url(String schema) {
		return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
	}
	
	/**
	 * @param schema the schema to work in, or an empty string for none
	 * @return a new connection, to be closed by the caller
	 * @throws SQLException if there is none to be had
	 */
	public Connection connect(String schema) throws SQLException {
		return connect(schema, USER);
	}
	
	private Connection connect(String schema, String user) throws SQLException {
		return DriverManager.getConnection(url(schema), user, USER.equals(user) ? USER : "");
	}
	
	/** @return true from its start to its end */
	boolean isRunning() {
		return process != null && process.isAlive();
	}
	
	/** @return completes when the database has ended, for whatever reason */
	CompletableFuture<Process> onExit() {
		return process.onExit();
	}
	
	/** @return the last thing the database complained of, or else the last thing it said */
	private String lastWord() throws IOException {
		List<String> lines = Files.readAllLines(log);
		return lines.stream().filter(line -> line.contains("[ERROR]")).reduce((first, second) -> second)
		        .orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
	}
	
	private boolean exitedWithin(int milliseconds) {
		try {
			return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return true;
		}
	}
	
	private static int await(Process process, int seconds) throws IOException {
		try {
			if (process.waitFor(seconds, TimeUnit.SECONDS)) {
				return process.exitValue();
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		process.destroyForcibly();
		throw new IOException("not done within " + seconds + " seconds");
	}
	
	/** Stops the database in good order, for good. */
	@Override
	public synchronized void close() {
		closed = true;
		if (process != null && process.isAlive()) {
			process.destroy();
			try {
				await(process, STOP_SECONDS);
			}
			catch (IOException e) {
				process.destroyForcibly();
			}
		}
	}
	
	/**
	 * Not one that the system would choose: it gives the same to whoever connects somewhere in the minute before it is listened on.
	 *
	 * @return a port of the loopback address that nobody listens on, each time another
	 * @throws IOException if there is none
	 */
	public static int freePort() throws IOException {
		for (int draw = 0; draw < MOST_DRAWS; draw++) {
			int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
			if (isFree(port) && DRAWN_PORTS.add(port)) {
				return port;
			}
		}
		throw new IOException("no port from " + FIRST_PORT + " to " + LAST_PORT + " is free");
	}
	
	private static boolean isFree(int port) {
		try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return true;
		}
		catch (IOException e) {
			return false;
		}
	}
}
