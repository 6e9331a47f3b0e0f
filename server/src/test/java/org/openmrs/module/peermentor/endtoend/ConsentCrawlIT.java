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

import java.util.ArrayList;
import java.util.List;

import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.openmrs.module.peermentor.server.RunningServer;
import org.openmrs.module.peermentor.server.Session;
import org.openmrs.module.peermentor.server.SleepingWatch;

/**
 * The reading calls of the crawl once more, by clinicians whose consents are there and open nothing: for each of them every
 * answer is that of the clinician to whom nobody ever consented.
 */
public class ConsentCrawlIT {
	
	private static final RunningServer server = RunningServer.shared();
	
	@ClassRule
	public static final RuleChain quiet = SleepingWatch.on(server);
	
	private static final List<CrawlRow> ROWS = CrawlRow.readAll().stream()
	        .filter(row -> row.isOurs() && !row.writes() && !isAboutTheColumn(row)).toList();
	
	/** What somebody opened or was told themselves, which no consent makes another's. */
	private static final List<String> ONES_OWN = List.of("/peermentor/emergencyaccess", "/peermentor/concernnotice");
	
	private static World world;
	
	private static Cast cast;
	
	private static CrawlCalls calls;
	
	private static Consents consents;
	
	@BeforeClass
	public static void setTheStage() {
		world = new World(server);
		cast = new Cast(world);
		calls = new CrawlCalls(cast);
		consents = new Consents(world);
		assertThat(ROWS.size(), is(greaterThan(150)));
	}
	
	@Test
	public void withdrawnConsent_shouldCloseEverythingAtOnce() {
		Actor clinician = world.clinician("Withdrawn");
		cast.participantsInReach().forEach(patient -> consents.openEverything(patient, clinician));
		assertSees("notes", clinician, ROWS.stream().filter(row -> ONES_OWN.stream().noneMatch(row.path()::startsWith)).toList());
		cast.participantsInReach().forEach(patient -> consents.withdrawAll(patient, clinician));
		assertSees("closed", clinician);
	}
	
	@Test
	public void expiredConsent_shouldOpenNothing() {
		Actor clinician = world.clinician("Expired");
		cast.participants().forEach(patient -> consents.openUntilJustNow(patient, clinician));
		assertSees("closed", clinician);
	}
	
	@Test
	public void consentForAnotherPurpose_shouldOpenNothing() {
		Actor clinician = world.clinician("Purpose");
		cast.participants().forEach(patient -> consents.openForEmployment(patient, clinician));
		assertSees("closed", clinician);
	}
	
	@Test
	public void consentToAnotherRecipient_shouldOpenNothing() {
		Actor named = world.clinician("Named");
		cast.participants().forEach(patient -> consents.openEverything(patient, named));
		assertSees("closed", world.clinician("Unnamed"));
	}
	
	/**
	 * Nothing keeps the clinicians here from those whom the column's clinician is, or must not be matched with: where a chart
	 * opens for every clinician, theirs opens too.
	 */
	private static boolean isAboutTheColumn(CrawlRow row) {
		return List.of("own", "excluded").contains(row.participant()) && row.expected("closed").startsWith("400");
	}
	
	/** Everybody calls as the clinician of the column would, of that clinician's charts. */
	private static void assertSees(String column, Actor clinician) {
		assertSees(column, clinician, ROWS);
	}
	
	private static void assertSees(String column, Actor clinician, List<CrawlRow> rows) {
		Session session = clinician.session();
		List<String> complaints = new ArrayList<>();
		for (CrawlRow row : rows) {
			String actual = calls.answer(row, row.expected(column), session, calls.request(row, column, session));
			if (!actual.equals(row.expected(column))) {
				complaints.add(row.path() + " of " + row.participant() + ": " + actual + " and not " + row.expected(column));
			}
		}
		assertThat(String.join("\n", complaints), complaints, is(empty()));
	}
}
