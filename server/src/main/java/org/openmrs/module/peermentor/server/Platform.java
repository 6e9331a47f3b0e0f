/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.annotation.PostConstruct;
import javax.el.ELContext;

import org.apache.catalina.startup.Tomcat;

/**
 * A running OpenMRS platform with our modules, in a process of its own ({@link WebServer}). Its first start installs
 * the database ({@link Installation}).
 */
public final class Platform implements AutoCloseable {
	
	/** Name and password of the platform's administrator. */
	public static final String ADMIN = "admin";
	
	/** See {@link #ADMIN}. */
	public static final String ADMIN_PASSWORD = "Admin123";
	
	private static final int START_MINUTES = 15;
	
	private static final int STOP_SECONDS = 60;
	
	private static final Pattern CAUSE = Pattern.compile(".*(?:Caused by: |nested exception is )(.{1,400}).*");
	
	/** Of the JDK, what the platform's Spring reaches into when it makes a subclass in the class loader of a module. */
	private static final String OPENED = "--add-opens=java.base/java.lang=ALL-UNNAMED";
	
	/** A Ctrl-C reaches every process of the terminal, but this one ends in good order when {@link #close()} says so. */
	private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT; exec \"$0\" \"$@\"");
	
	private final Distribution distribution;
	
	private final Workspace workspace;
	
	private final Database database;
	
	private final int port;
	
	private Path otherPages;
	
	private Process process;
	
	private boolean closed;
	
	/**
	 * @param distribution what to run
	 * @param workspace where it keeps its data
	 * @param database running, with the platform's schema, which may be empty
	 * @param port where it is to listen, on the loopback address only
	 */
	public Platform(Distribution distribution, Workspace workspace, Database database, int port) {
		this.distribution = distribution;
		this.workspace = workspace;
		this.database = database;
		this.port = port;
	}
	
	/**
	 * @param folder as {@link OtherPages#prepare} leaves it; served from the next start on
	 * @return this platform
	 */
	public Platform with(Path folder) {
		otherPages = folder;
		return this;
	}
	
	/**
	 * @param port where a server is to listen
	 * @throws CannotStart if somebody else listens there
	 */
	public static void requireFree(int port) {
		try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return;
		}
		catch (IOException e) {
			throw new CannotStart("Port " + port + " is taken (" + e.getMessage() + "): give another with --port.", e);
		}
	}
	
	/**
	 * Starts the platform and returns when it answers.
	 *
	 * @param progress is told each step
	 * @throws CannotStart if it does not come up
	 */
	public void start(Consumer<String> progress) {
		try {
			putModules();
			boolean fresh = prepareProperties();
			progress.accept("Starting Tomcat and OpenMRS (log: " + workspace.platformLog() + ")");
			startProcess();
			awaitStarted();
			if (fresh) {
				new Installation(process, address()).run(progress);
			}
		}
		catch (IOException | URISyntaxException e) {
			String line = "OpenMRS did not start: " + e.getMessage() + lastCause() + " (log: " + workspace.platformLog() + ")";
			close();
			throw new CannotStart(line, e);
		}
	}
	
	private void putModules() throws IOException {
		Path folder = Files.createDirectories(workspace.openmrs().resolve("modules"));
		try (Stream<Path> old = Files.list(folder)) {
			for (Path file : old.toList()) {
				Files.delete(file);
			}
		}
		for (Path module : distribution.modules()) {
			Files.copy(module, folder.resolve(module.getFileName()), StandardCopyOption.REPLACE_EXISTING);
		}
	}
	
	/** @return true if the database has to be installed first */
	private boolean prepareProperties() throws IOException {
		Path runtime = workspace.openmrs().resolve("openmrs-runtime.properties");
		boolean fresh = !Files.exists(runtime);
		Properties properties = new Properties();
		if (fresh) {
			properties.setProperty("install_method", "auto");
			properties.setProperty("connection.driver_class", "org.mariadb.jdbc.Driver");
			properties.setProperty("connection.username", Database.USER);
			properties.setProperty("connection.password", Database.USER);
			properties.setProperty("has_current_openmrs_database", "true");
			properties.setProperty("create_database_user", "false");
			properties.setProperty("create_tables", "true");
			properties.setProperty("auto_update_database", "true");
			properties.setProperty("module_web_admin", "false");
			properties.setProperty("admin_user_password", ADMIN_PASSWORD);
		} else {
			try (InputStream in = Files.newInputStream(runtime)) {
				properties.load(in);
			}
		}
		properties.setProperty("connection.url", database.url());
		write(properties, fresh ? installationScript() : runtime);
		return fresh;
	}
	
	/** All or nothing: a full disk must not leave half a file behind. */
	private static void write(Properties properties, Path file) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + ".part");
		try (OutputStream out = Files.newOutputStream(part)) {
			properties.store(out, null);
		}
		Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}
	
	private Path installationScript() {
		return workspace.openmrs().resolve("installation.properties");
	}
	
	private synchronized void startProcess() throws IOException, URISyntaxException {
		Path temporary = Files.createDirectories(workspace.tomcat().resolve("temp"));
		Files.createDirectories(workspace.tomcat().resolve("webapps"));
		List<String> command = new ArrayList<>(DEAF_TO_CTRL_C);
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), OPENED, "-Xmx1g",
		    "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + temporary,
		    "-DOPENMRS_APPLICATION_DATA_DIRECTORY=" + workspace.openmrs() + "/",
		    "-DOPENMRS_INSTALLATION_SCRIPT=" + installationScript(), "-cp", classPath(), WebServer.class.getName(),
		    String.valueOf(port), workspace.tomcat().toString(), distribution.war().toString()));
		if (otherPages != null) {
			command.add(otherPages.toString());
		}
		ProcessBuilder builder = new ProcessBuilder(command).directory(workspace.root().toFile())
		        .redirectError(ProcessBuilder.Redirect.appendTo(workspace.platformLog().toFile()));
		builder.environment().keySet().removeIf(name -> name.toUpperCase().startsWith("OPENMRS_"));
		if (closed) {
			throw new IOException("it was stopped while starting");
		}
		process = builder.start();
	}
	
	/** Only what the web server needs: the rest of our class path would stand in the platform's way. */
	private static String classPath() throws URISyntaxException {
		List<Class<?>> oneOfEach = List.of(WebServer.class, Tomcat.class, PostConstruct.class, ELContext.class);
		List<String> paths = new ArrayList<>();
		for (Class<?> type : oneOfEach) {
			paths.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
		}
		return String.join(System.getProperty("path.separator"), paths);
	}
	
	private void awaitStarted() throws IOException {
		String line;
		try {
			line = CompletableFuture.supplyAsync(this::firstLine).get(START_MINUTES, TimeUnit.MINUTES);
		}
		catch (TimeoutException e) {
			throw new IOException("it was not there after " + START_MINUTES + " minutes", e);
		}
		catch (InterruptedException | ExecutionException e) {
			throw new IOException(e);
		}
		if (line == null) {
			throw new IOException("its process ended");
		}
		if (line.startsWith(WebServer.FAILED)) {
			throw new IOException(line.substring(WebServer.FAILED.length()));
		}
	}
	
	private String firstLine() {
		try {
			return process.inputReader(StandardCharsets.UTF_8).readLine();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	/** @return the last cause of an error the platform wrote to its log, empty if there is none */
	private String lastCause() {
		try (Stream<String> lines = Files.lines(workspace.platformLog())) {
			return lines.map(CAUSE::matcher).filter(Matcher::matches).reduce((first, second) -> second)
			        .map(cause -> ": " + cause.group(1)).orElse("");
		}
		catch (IOException e) {
			return "";
		}
	}
	
	/** @return where a browser finds it, without a slash at the end */
	public String address() {
		return "http://localhost:" + port + WebServer.CONTEXT_PATH;
	}
	
	/** @return true from its start to its end */
	boolean isRunning() {
		return process != null && process.isAlive();
	}
	
	/** @return completes when the process has ended, for whatever reason */
	CompletableFuture<Process> onExit() {
		return process.onExit();
	}
	
	/** Stops the platform in good order, for good, and waits for the end of its process. */
	@Override
	public synchronized void close() {
		closed = true;
		if (process == null) {
			return;
		}
		try {
			process.getOutputStream().close();
			if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly().waitFor();
			}
		}
		catch (IOException e) {
			process.destroyForcibly();
		}
		catch (InterruptedException e) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}
}
