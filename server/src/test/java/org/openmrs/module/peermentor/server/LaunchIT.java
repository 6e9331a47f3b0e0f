/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openmrs.module.peermentor.contact.ContactKind;

/** The command <code>server/run</code>, but for the build, as a process of its own. */
public class LaunchIT {
	
	private static final String PASSWORD = "Fictional-Demo-1";
	
	private static final List<String> LOGINS = List.of("mentor1", "mentor2", "mentor3", "mentor4", "mentor5", "mentor6",
	    "supervisor1", "coordinator1", "nurse1", "clinician1", "programadmin1", "evaluator1", "privacy1");
	
	private static final String READY = "Ctrl-C stops the server";
	
	private Path target;
	
	private Path data;
	
	private int port;
	
	private ZoneId zone;
	
	private Process server;
	
	@Before
	public void startAnew() throws IOException {
		target = Path.of(System.getProperty("peermentor.target"));
		data = target.resolve("launched-server");
		port = Database.freePort();
		zone = Noon.zoneAt(Instant.now());
		try (Workspace before = new Workspace(data)) {
			before.clear();
		}
	}
	
	@After
	public void stopForSure() {
		if (server != null) {
			server.destroy();
		}
	}
	
	@Test
	public void launch_shouldFillAFreshServerAndComeBackWithItsDataWhateverStoppedIt() throws Exception {
		start("Installing the database: tables");
		stop("TERM");
		
		String output = start(READY);
		assertThat(output, containsString("did not come to its end: starting over"));
		assertThat(output, containsString("First start"));
		requireDemo(output);
		requireReadmeToBeTrue();
		int contacts = contacts("");
		stop(interrupt());
		
		assertThat(start(READY), containsString("Existing data"));
		assertThat(contacts(""), is(contacts));
		stop("TERM");
		
		start("First start", "--clean");
		stop("TERM");
		try (Workspace after = new Workspace(data)) {
			assertThat("what was there is gone", after.isComplete(), is(false));
		}
	}
	
	private void requireDemo(String output) {
		for (String login : LOGINS) {
			assertThat(output, containsString("  " + login + " "));
			session(login).get("/peermentor/me").require(200);
		}
		assertThat("five of their own", caseload("mentor1"), is(5));
		assertThat("five of their own and one to cover", caseload("mentor2"), is(6));
		assertThat("one assignment has ended", caseload("mentor6"), is(4));
		assertThat(statesOfAll(), hasItems("OVERDUE", "DUE_TODAY", "UPCOMING", "UNKNOWN", "NONE"));
		assertThat(statesOfAll(), hasItems("DECEASED", "NEVER_MET", "INTERIM_COVER", "OPEN_SAFETY_CONCERN", "OPEN_QUESTION"));
		for (ContactKind kind : ContactKind.values()) {
			assertThat(kind + " happened", contacts("&type=" + kind), is(greaterThan(0)));
		}
		assertThat(contacts(""), is(greaterThan(250)));
	}
	
	private void requireReadmeToBeTrue() throws IOException, InterruptedException {
		if (ReadmeCalls.canRun()) {
			List<String> statuses = ReadmeCalls.statuses(target.resolve("../../README.md"), port);
			assertThat(statuses, everyItem(startsWith("20")));
			assertThat(statuses.size(), is(greaterThan(75)));
		}
	}
	
	/** @return what it says up to a line that begins so */
	private String start(String last, String... options) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
		    "-Dpeermentor.target=" + target, "-Dpeermentor.data=" + data, "-cp", System.getProperty("java.class.path"),
		    Launch.class.getName(), "--port", String.valueOf(port)));
		command.addAll(List.of(options));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		// What is due on the day of the demo must be due on the day of the test, too.
		builder.environment().put("TZ", zone.getId());
		server = builder.start();
		BufferedReader lines = server.inputReader();
		StringBuilder output = new StringBuilder();
		String line;
		do {
			line = lines.readLine();
			output.append(line).append('\n');
		}
		while (line != null && !line.startsWith(last));
		assertThat(output.toString(), line != null);
		return output.toString();
	}
	
	private void stop(String signal) throws IOException, InterruptedException {
		List<ProcessHandle> started = server.descendants().toList();
		new ProcessBuilder("kill", "-" + signal, String.valueOf(server.pid())).inheritIO().start().waitFor();
		assertThat(server.waitFor(5, TimeUnit.MINUTES), is(true));
		assertThat("ended by the signal", server.exitValue(), is(128 + ("INT".equals(signal) ? 2 : 15)));
		for (ProcessHandle one : started) {
			// What the script of an installation has begun ends by itself, a moment after the script.
			one.onExit().completeOnTimeout(one, 1, TimeUnit.MINUTES).join();
		}
		assertThat("nothing is left", started.stream().noneMatch(ProcessHandle::isAlive), is(true));
	}
	
	/** @return the signal of Ctrl-C, or another if this process was started where Ctrl-C does not reach */
	private static String interrupt() throws IOException {
		Path self = Path.of("/proc/self/status");
		boolean deaf = Files.exists(self) && Files.readAllLines(self).stream().filter(line -> line.startsWith("SigIgn:"))
		        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
		return deaf ? "TERM" : "INT";
	}
	
	private Session session(String login) {
		return Session.of("http://localhost:" + port + WebServer.CONTEXT_PATH, login, PASSWORD);
	}
	
	private int caseload(String mentor) {
		return session(mentor).get("/peermentor/caseload?limit=50").require(200).json().path("results").size();
	}
	
	/** @return the due state and the flags of everybody in a caseload, as the supervisor finds them */
	private List<String> statesOfAll() {
		List<String> states = new ArrayList<>();
		Session supervisor = session("supervisor1");
		for (JsonNode provider : supervisor.get("/provider?v=default").require(200).json().path("results")) {
			for (JsonNode row : supervisor.get("/peermentor/caseload?limit=50&mentor=" + provider.path("uuid").asText())
			        .require(200).json().path("results")) {
				states.add(row.path("due").asText());
				row.path("flags").forEach(flag -> states.add(flag.asText()));
			}
		}
		return states;
	}
	
	private int contacts(String filter) {
		return session("supervisor1").get("/peermentor/contact?limit=1&totalCount=true" + filter).require(200).json()
		        .path("totalCount").asInt();
	}
}
