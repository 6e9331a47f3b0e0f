/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.lifecycle;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.junit.Test;

/**
 * <code>docs/lifecycles.md</code> is drawn from the tables. After a change of a table run this test with
 * <code>-Dpeermentor.draw=true</code> and commit what it wrote.
 */
public class LifecycleDiagramsTest {
	
	private static final Path PAGE = Paths.get("..", "docs", "lifecycles.md");
	
	@Test
	public void page_shouldShowTheTablesAsTheyAre() throws Exception {
		String drawn = draw();
		if (Boolean.getBoolean("peermentor.draw")) {
			Files.write(PAGE, drawn.getBytes(StandardCharsets.UTF_8));
		}
		assertThat(new String(Files.readAllBytes(PAGE), StandardCharsets.UTF_8), is(drawn));
	}
	
	private static String draw() throws Exception {
		StringBuilder page = new StringBuilder("# Life cycles\n\nDrawn from the tables in `rules`; "
		        + "`LifecycleDiagramsTest` holds this page to them. A star marks a move that needs a coded reason.\n");
		for (Lifecycle<?> lifecycle : EveryLifecycle.found()) {
			page.append("\n## ").append(lifecycle.getName()).append("\n\n```mermaid\nstateDiagram-v2\n    [*] --> ")
			        .append(lifecycle.getInitial()).append('\n');
			for (Transition<?> row : lifecycle.getTransitions()) {
				page.append("    ").append(row.getFrom()).append(" --> ").append(row.getTo()).append(" : ")
				        .append(String.join(" or ", row.getPrivileges())).append(row.isReasonNeeded() ? " *" : "").append('\n');
			}
			page.append("```\n");
		}
		return page.toString();
	}
}
