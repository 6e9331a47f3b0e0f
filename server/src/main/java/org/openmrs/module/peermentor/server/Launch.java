/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.openmrs.module.peermentor.server.demo.Demo;

/**
 * The command <code>server/run</code>: a real OpenMRS with this module, until Ctrl-C. The system properties
 * <code>peermentor.target</code> and <code>peermentor.data</code> name the build folder of the Maven module
 * <code>server</code> and the folder the data are in.
 */
public final class Launch {
	
	/** What the module answers to nobody; without it there would be no such address. */
	private static final int UNAUTHORIZED = 401;
	
	/** With less, neither database nor platform can go on. */
	private static final long BARELY_ENOUGH_BYTES = 100_000_000L;
	
	/** What a server answers can be a whole stack trace. */
	private static final int LONGEST_REASON = 300;
	
	private final Options options;
	
	private final Workspace workspace;
	
	private final Database database;
	
	private final Platform platform;
	
	private boolean stopping;
	
	private Launch(Options options, Distribution distribution, Workspace workspace) {
		this.options = options;
		this.workspace = workspace;
		database = new Database(distribution.mariadb(), workspace.database(), workspace.databaseLog());
		platform = new Platform(distribution, workspace, database, options.port());
	}
	
	/**
	 * @param arguments see {@link Options#USAGE}
	 */
	public static void main(String[] arguments) {
		try {
			Options options = Options.parse(List.of(arguments));
			Platform.requireFree(options.port());
			Distribution distribution = Distribution.builtIn(Path.of(System.getProperty("peermentor.target")));
			new Launch(options, distribution, new Workspace(Path.of(System.getProperty("peermentor.data")))).run();
		}
		catch (CannotStart e) {
			System.err.println(e.getMessage());
		}
		// comes here only if something did not start or did not last
		System.exit(1);
	}
	
	private void run() {
		Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnSignal, "stop"));
		try {
			start();
			CompletableFuture.anyOf(platform.onExit(), database.onExit()).join();
			throw new CannotStart(platform.isRunning()
			        ? "The database has ended by itself. Its log: " + workspace.databaseLog()
			        : "OpenMRS has ended by itself. Its log: " + workspace.platformLog());
		}
		catch (RuntimeException e) {
			// after a signal, whatever fails here fails because of it
			if (beginStop()) {
				close();
				throw explained(e);
			}
		}
	}
	
	/** What breaks on a full disk rarely says so. */
	private RuntimeException explained(RuntimeException failure) {
		try {
			workspace.requireSpace(BARELY_ENOUGH_BYTES);
			return failure;
		}
		catch (CannotStart full) {
			return new CannotStart(full.getMessage() + " Hence: " + failure.getMessage(), failure);
		}
	}
	
	private void start() {
		long begin = System.nanoTime();
		prepareWorkspace();
		boolean fresh = !workspace.isComplete();
		say((fresh ? "First start, data in " : "Existing data in ") + workspace.root());
		say("Starting the database (log: " + workspace.databaseLog() + ")");
		database.start();
		platform.start(Launch::say);
		requireModule();
		if (fresh) {
			if (options.demo()) {
				loadDemo();
			}
			workspace.setComplete(options.demo());
		}
		say("Ready after " + (System.nanoTime() - begin) / 1_000_000_000 + " s: " + platform.address());
		System.out.println();
		System.out.println(Demo.logins(workspace.hasDemo()));
		say("Ctrl-C stops the server and its database; the data stay for the next start.");
	}
	
	private void loadDemo() {
		try {
			new Demo(platform.address(), Launch::say).load();
		}
		catch (IllegalStateException | UncheckedIOException e) {
			throw new CannotStart("The demo could not be loaded: " + onOneLine(e.getMessage()) + " (log: "
			        + workspace.platformLog() + ")", e);
		}
	}
	
	private void prepareWorkspace() {
		if (options.clean()) {
			workspace.clear();
		} else if (workspace.isHalfMade()) {
			say("The first start before this one did not come to its end: starting over");
			workspace.clear();
		}
		if (!workspace.isComplete()) {
			workspace.requireSpace();
		}
	}
	
	/** The platform starts without a module that fails, and says so only if asked. */
	private void requireModule() {
		if (Session.ofNobody(platform.address()).get("/peermentor/me").status() != UNAUTHORIZED) {
			throw new CannotStart("OpenMRS runs, but without the module peermentor: " + onOneLine(moduleError()) + " (log: "
			        + workspace.platformLog() + ")");
		}
	}
	
	private String moduleError() {
		try {
			return Session.of(platform.address(), Platform.ADMIN, Platform.ADMIN_PASSWORD).get("/module/peermentor?v=full").json()
			        .path("startupErrorMessage").asText("no reason given");
		}
		catch (IllegalStateException e) {
			return "the reason is not known, because the administrator has another password by now";
		}
	}
	
	private static String onOneLine(String text) {
		String line = String.valueOf(text).strip().replaceAll("\\s+", " ");
		return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "..." : line;
	}
	
	private void stopOnSignal() {
		if (beginStop()) {
			say("Stopping");
			close();
		}
	}
	
	/** @return true for the first who wants to stop, who then has to */
	private synchronized boolean beginStop() {
		boolean first = !stopping;
		stopping = true;
		return first;
	}
	
	private void close() {
		platform.close();
		database.close();
		workspace.close();
	}
	
	private static void say(String line) {
		System.out.println(line);
	}
}
