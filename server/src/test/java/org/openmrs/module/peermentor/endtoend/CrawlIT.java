/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.openmrs.module.peermentor.server.RunningServer;
import org.openmrs.module.peermentor.server.SleepingWatch;

/**
 * Calls every address of the module, and those of the platform that show persons, as every role and as nobody. The
 * tables <code>crawl*.txt</code> say what each is to get.
 */
public class CrawlIT {
	
	private static final RunningServer server = RunningServer.shared();
	
	@ClassRule
	public static final RuleChain quiet = SleepingWatch.on(server);
	
	private static final List<CrawlRow> ROWS = CrawlRow.readAll();
	
	private static CrawlCalls calls;
	
	private static World world;
	
	private final List<String> complaints = new ArrayList<>();
	
	@BeforeClass
	public static void setTheStage() {
		world = new World(server);
		calls = new CrawlCalls(new Cast(world));
	}
	
	@Test
	public void everyCall_shouldAnswerAsTheTableSays() {
		for (CrawlRow row : ROWS) {
			crawl(row);
		}
		complaints.addAll(calls.classNames());
		assertThat(String.join("\n", complaints), complaints, is(empty()));
	}
	
	@Test
	public void table_shouldNameEveryAddressOfTheModule() {
		Set<String> missing = Addresses.operations();
		assertThat(missing.size(), is(greaterThan(50)));
		missing.removeAll(ROWS.stream().map(CrawlRow::operation).collect(Collectors.toSet()));
		assertThat("not in a table of the crawl", missing, is(empty()));
	}
	
	/** A site may grant a clinical read to everybody by mistake: the fence still holds for mentors. */
	@Test
	public void mentor_shouldStayOutsideClinicalRecordsWhenTheSiteOpensThemToEverybody() {
		String authenticated = "/role/" + world.roleUuid("Authenticated");
		List<String> before = new ArrayList<>();
		world.admin().get(authenticated).require(200).json().path("privileges").forEach(p -> before.add(p.path("uuid").asText()));
		List<String> opened = new ArrayList<>(before);
		World.CLINICAL_READS.forEach(name -> opened.add(world.privilege(name)));
		world.admin().post(authenticated, Map.of("privileges", opened)).require(200);
		try {
			for (CrawlRow row : ROWS) {
				if (!row.isOurs() && row.expected("mentor").startsWith("403")) {
					Map<String, String> actual = new HashMap<>();
					actual.put("mentor", calls.answer(row, "mentor", calls.request(row, "mentor")));
					complainUnless(row, actual, "mentor");
				}
			}
		}
		finally {
			world.admin().post(authenticated, Map.of("privileges", before)).require(200);
		}
		assertThat(String.join("\n", complaints), complaints, is(empty()));
	}
	
	/** First those who must be refused, between two looks at the database; then those who may. */
	private void crawl(CrawlRow row) {
		Map<String, String> actual = new HashMap<>();
		Map<String, HttpRequest.Builder> refused = new HashMap<>();
		for (String column : Cast.COLUMNS) {
			if (!row.expectsSuccess(column)) {
				refused.put(column, calls.request(row, column));
			}
		}
		Snapshot before = row.writes() ? Snapshot.of(server.database()) : null;
		refused.forEach((column, request) -> actual.put(column, calls.answer(row, column, request)));
		if (row.writes()) {
			for (String change : before.changesTo(Snapshot.of(server.database()))) {
				complaints.add(row.verb() + " " + row.path() + " of " + row.participant() + " was refused, and yet " + change);
			}
		}
		for (String column : Cast.COLUMNS) {
			if (row.expectsSuccess(column)) {
				actual.put(column, calls.answer(row, column, calls.request(row, column)));
			}
		}
		complainUnless(row, actual, Cast.COLUMNS.toArray(new String[0]));
	}
	
	private void complainUnless(CrawlRow row, Map<String, String> actual, String... columns) {
		for (String column : columns) {
			if (!row.expected(column).equals(actual.get(column))) {
				complaints.add(row.with(actual));
				return;
			}
		}
	}
}
