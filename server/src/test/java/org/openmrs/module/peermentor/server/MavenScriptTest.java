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
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the scripts around Maven make of its failures; Maven itself is played by a script. */
public class MavenScriptTest {
	
	private static final String UNRESOLVED = "[ERROR] Failed to execute goal on project peermentor-api: Could not resolve"
	        + " dependencies for project org.openmrs.module:peermentor-api:jar:1.0.0-SNAPSHOT: Could not find artifact"
	        + " org.openmrs.api:openmrs-api:jar:2.8.9 in central (https://repo.maven.apache.org/maven2)";
	
	private static final String MISSING = "OpenMRS's artifact org.openmrs.api:openmrs-api:jar:2.8.9 could not be had from"
	        + " https://mavenrepo.openmrs.org/nexus/content/repositories/public, the repository that pom.xml names.";
	
	private static final String NOT_TESTED = "NOT TESTED: api, omod and server";
	
	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();
	
	private Path scripts;
	
	@Before
	public void find() {
		scripts = Path.of(System.getProperty("peermentor.target")).resolve("../../.ci").normalize();
	}
	
	@Test
	public void maven_shouldNameTheArtifactAndTheRepositoryWhenAnArtifactOfOpenMrsIsNotToBeHad() throws Exception {
		Outcome outcome = run("maven", false, "echo '" + UNRESOLVED + "'; exit 1");
		assertThat(outcome.status(), is(3));
		assertThat(outcome.output(), containsString(MISSING));
	}
	
	@Test
	public void maven_shouldPassOnAnyOtherFailureWithoutAWord() throws Exception {
		Outcome outcome = run("maven", false, "echo '[ERROR] There are test failures.'; exit 1");
		assertThat(outcome.status(), is(1));
		assertThat(outcome.output(), not(containsString("could not be had")));
	}
	
	@Test
	public void run_shouldSucceedWhenEverythingIsTested() throws Exception {
		assertThat(run("run", true, "exit 0").status(), is(0));
	}
	
	@Test
	public void run_shouldFailWhenATestFails() throws Exception {
		Outcome outcome = run("run", false, "exit 1");
		assertThat(outcome.status(), is(1));
		assertThat(outcome.output(), not(containsString(NOT_TESTED)));
	}
	
	@Test
	public void run_shouldTestTheRulesAloneAndSaySoWhenTheArtifactsAreNotToBeHad() throws Exception {
		String rulesOnly = "case \"$*\" in *'-pl rules'*) exit 0;; esac; echo '" + UNRESOLVED + "'; exit 1";
		Outcome atADesk = run("run", false, rulesOnly);
		assertThat(atADesk.status(), is(0));
		assertThat(atADesk.output(), containsString(NOT_TESTED));
		Outcome whereItLands = run("run", true, rulesOnly);
		assertThat(whereItLands.status(), is(1));
		assertThat(whereItLands.output(), containsString(NOT_TESTED));
	}
	
	@Test
	public void run_shouldFailWhenTheRulesFailToo() throws Exception {
		Outcome outcome = run("run", false,
		    "case \"$*\" in *'-pl rules'*) exit 7;; esac; echo '" + UNRESOLVED + "'; exit 1");
		assertThat(outcome.status(), is(7));
	}
	
	private record Outcome(int status, String output) {
	}
	
	private Outcome run(String script, boolean ci, String maven) throws IOException, InterruptedException {
		Path bin = folder.newFolder().toPath();
		Path played = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\n" + maven + "\n");
		assertThat(played.toFile().setExecutable(true), is(true));
		ProcessBuilder builder = new ProcessBuilder(List.of("bash", scripts.resolve(script).toString(), "verify"))
		        .redirectErrorStream(true);
		builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
		builder.environment().remove("CI");
		if (ci) {
			builder.environment().put("CI", "true");
		}
		Process process = builder.start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes());
		return new Outcome(process.waitFor(), output);
	}
}
