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
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class WorkspaceTest {
	
	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();
	
	@Test
	public void new_shouldRefuseAFolderThatAnotherServerHas() {
		Path root = folder.getRoot().toPath().resolve("data");
		try (Workspace first = new Workspace(root)) {
			CannotStart refused = assertThrows(CannotStart.class, () -> new Workspace(root));
			assertThat(refused.getMessage(), is("Another server is running with the data folder " + root + "."));
		}
		new Workspace(root).close();
	}
	
	@Test
	public void new_shouldRefuseAFolderThatCannotBeMade() throws IOException {
		Path file = folder.newFile().toPath();
		assertThat(assertThrows(CannotStart.class, () -> new Workspace(file)).getMessage(),
		    startsWith("Cannot write to the data folder " + file));
	}
	
	@Test
	public void requireSpace_shouldNameWhatIsFreeAndWhatIsNeeded() {
		try (Workspace workspace = new Workspace(folder.getRoot().toPath())) {
			workspace.requireSpace(1);
			assertThat(assertThrows(CannotStart.class, () -> workspace.requireSpace(Long.MAX_VALUE)).getMessage(),
			    containsString(" MB free, 9223372036854 MB needed."));
		}
	}
	
	@Test
	public void isHalfMade_shouldHoldFromTheFirstDataUntilTheFirstStartIsThrough() throws IOException {
		try (Workspace workspace = new Workspace(folder.getRoot().toPath())) {
			assertThat(workspace.isHalfMade(), is(false));
			Files.createDirectory(workspace.database());
			assertThat(workspace.isHalfMade(), is(true));
			workspace.setComplete(true);
			assertThat(workspace.isHalfMade(), is(false));
			assertThat(workspace.isComplete(), is(true));
			assertThat(workspace.hasDemo(), is(true));
		}
	}
	
	@Test
	public void clear_shouldLeaveNothingButTheLock() throws IOException {
		Path root = folder.getRoot().toPath();
		try (Workspace workspace = new Workspace(root)) {
			Files.writeString(Files.createDirectories(workspace.database().resolve("deep")).resolve("file"), "data");
			workspace.setComplete(false);
			assertThat(workspace.hasDemo(), is(false));
			workspace.clear();
			assertThat(workspace.isComplete(), is(false));
			assertThat(Files.exists(workspace.database()), is(false));
			assertThrows(CannotStart.class, () -> new Workspace(root));
		}
	}
}
