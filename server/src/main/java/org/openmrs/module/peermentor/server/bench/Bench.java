/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.openmrs.module.peermentor.server.CannotStart;

/**
 * Measures what a caseload, a timeline, the recording of a contact and a search of the directory take beside the platform's own
 * REST interface, what the worklist takes beside SQL written by hand and an import beside a plain batch, and what the mentor's app
 * takes in a browser, beside O3 where the reader has one; on a server and data of its own. See <code>docs/performance.md</code>.
 */
public final class Bench {
	
	private static final String USAGE = "Usage: server/bench [--only clocks|caseload|contacts|worklist|timeline|directory|import|pages] [--rounds N] [--seconds N]"
	        + " [--o3 FOLDER] (at least 5 rounds of 1 second; a folder with O3's index.html)";
	
	private static final List<String> PARTS = List.of("caseload", "contacts", "worklist", "timeline", "directory",
	    "import", "pages");
	
	private static final int CONTACTS_EACH = 30;
	
	private static final int[] TIMELINES = { 100, 200, 5000 };
	
	private int rounds = 5;
	
	private int seconds = 5;
	
	private List<String> parts = PARTS;
	
	private Path o3;
	
	private Bench(String[] arguments) {
		for (int index = 0; index < arguments.length; index += 2) {
			String value = index + 1 < arguments.length ? arguments[index + 1] : "";
			switch (arguments[index]) {
				case "--only" -> parts = List.of(part(value));
				case "--rounds" -> rounds = number(value, 5);
				case "--seconds" -> seconds = number(value, 1);
				case "--o3" -> o3 = pages(value);
				default -> throw new CannotStart(USAGE);
			}
		}
	}
	
	private static String part(String text) {
		if (!PARTS.contains(text)) {
			throw new CannotStart(USAGE);
		}
		return text;
	}
	
	private static Path pages(String folder) {
		if (folder.isEmpty() || !Files.isRegularFile(Path.of(folder, "index.html"))) {
			throw new CannotStart(USAGE);
		}
		return Path.of(folder).toAbsolutePath();
	}
	
	private static int number(String text, int least) {
		if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < least) {
			throw new CannotStart(USAGE);
		}
		return Integer.parseInt(text);
	}
	
	/**
	 * @param arguments see {@link #USAGE}; the system property <code>peermentor.target</code> names the build folder of the
	 *            Maven module <code>server</code>
	 * @throws Exception if anything cannot be made, answers differ or a call fails: there are no figures then
	 */
	public static void main(String[] arguments) throws Exception {
		try {
			new Bench(arguments).run(Path.of(System.getProperty("peermentor.target")));
			System.exit(0);
		}
		catch (CannotStart e) {
			System.err.println(e.getMessage());
			System.exit(1);
		}
	}
	
	private void run(Path target) throws Exception {
		try (BenchServer server = new BenchServer(target, o3); Connection connection = server.connect()) {
			System.out.printf(Locale.ROOT, "%s, %d processors, Java %s, load average %.1f%n", OffsetDateTime.now().withNano(0),
			    Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
			    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
			System.out.println("Making participants, contacts and plans");
			CaseloadReading caseload = wanted("caseload") ? new CaseloadReading(server, connection, CONTACTS_EACH) : null;
			ContactRecording recording = wanted("contacts") ? new ContactRecording(server, connection, CONTACTS_EACH) : null;
			WorklistReading worklist = wanted("worklist") ? new WorklistReading(server, connection) : null;
			List<TimelineReading> timelines = new ArrayList<>();
			for (int size : wanted("timeline") ? TIMELINES : new int[0]) {
				timelines.add(new TimelineReading(server, connection, size));
			}
			for (TimelineReading timeline : timelines) {
				timeline.check();
				timeline.comparison().run(rounds, seconds);
			}
			if (caseload != null) {
				caseload.check();
				caseload.comparison().run(rounds, seconds);
			}
			if (recording != null) {
				recording.checkBefore();
				List<Long> before = recording.counts();
				recording.comparison().run(rounds, seconds);
				recording.checkAfter(before);
			}
			if (worklist != null) {
				worklist.run(rounds, seconds);
			}
			if (wanted("import")) {
				new DirectoryImporting(server, connection).run(rounds);
			}
			if (wanted("directory")) {
				new DirectoryReading(server, connection).run(rounds, seconds);
			}
			if (wanted("pages")) {
				new PageReading(server, connection, o3 != null).run(rounds);
			}
		}
	}
	
	private boolean wanted(String part) {
		return parts.contains(part);
	}
}
