/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.openmrs.module.peermentor.server.Database;
import org.openmrs.module.peermentor.server.RunningServer;
import org.openmrs.module.peermentor.server.Session;
import org.openmrs.module.peermentor.server.SleepingWatch;
import org.openmrs.module.peermentor.server.bench.StatementLog.Recording;

/**
 * How many statements reach MariaDB for one request of a logged-in mentor, with warm caches: of every kind, those of the
 * platform's own filters included. A count that is missed shows the statements.
 */
public class StatementCountIT {
	
	private static final RunningServer server = RunningServer.shared();
	
	@ClassRule
	public static final RuleChain quiet = SleepingWatch.on(server);
	
	/** Of every kind. */
	private static final int POST = 30;
	
	/** For somebody with an open plan, whose place on the worklist follows in the same transaction. */
	private static final int POST_WITH_PLAN = 38;
	
	private static final List<String> TOPICS = List.of("HOUSING", "HEALTH_CARE", "PHARMACY", "INCOME", "EMPLOYMENT",
	    "EDUCATION", "FAMILY", "TRANSPORT");
	
	/** Whatever the module or the platform writes when a contact is recorded. */
	private static final List<String> TABLES = List.of("encounter", "encounter_provider", "obs", "obs_reference_range", "visit",
	    "peermentor_contact", "peermentor_contact_revision", "peermentor_narrative");
	
	private static Connection connection;
	
	private static StatementLog log;
	
	private static Population population;
	
	private static String location;
	
	@BeforeClass
	public static void prepare() throws SQLException {
		// Whoever looked on for a test class before this one asks the database too.
		server.watchedBy((caller, request, answer) -> {
		});
		connection = server.database().connect(Database.SCHEMA);
		population = new Population(connection);
		location = Accompaniment.makeLocation(server.admin());
		log = new StatementLog(server.database().connect(Database.SCHEMA));
	}
	
	@AfterClass
	public static void close() throws SQLException {
		log.close();
		connection.close();
	}
	
	@Test
	public void caseload_shouldCostTheSameTwoStatementsWhateverItsSize() throws SQLException {
		for (int size : new int[] { 5, 50, 500 }) {
			Mentor mentor = mentor("caseload" + size);
			population.participants(size, mentor, 5);
			Session session = login(mentor);
			assertCaseload(session, "limit=100&totalCount=true", Math.min(size, 100));
			assertCaseload(session, "limit=5&startIndex=" + (size - 5), 5);
		}
	}
	
	private static void assertCaseload(Session session, String page, int rows) throws SQLException {
		Recording recording = get(session, "/peermentor/caseload?" + page, rows);
		assertThat(page + ": " + recording, recording.data(), is(2));
	}
	
	@Test
	public void page_shouldCostTheSameThreeStatementsWhateverContactsSizeAndDepth() throws SQLException {
		Mentor mentor = mentor("pages");
		Session session = login(mentor);
		for (int contacts : new int[] { 10, 100, 1_000 }) {
			String participant = population.participants(1, mentor, contacts).get(0);
			for (int size : new int[] { 1, 10, 50 }) {
				assertPage(session, participant, size, 0, Math.min(size, contacts));
				int lastPage = (contacts - 1) / size * size;
				assertPage(session, participant, size, lastPage, contacts - lastPage);
			}
		}
	}
	
	private static void assertPage(Session session, String participant, int size, int start, int rows) throws SQLException {
		String page = "limit=" + size + "&startIndex=" + start;
		Recording recording = get(session, "/peermentor/contact?patient=" + participant + "&" + page, rows);
		assertThat(page + ": " + recording, recording.data(), is(3));
	}
	
	@Test
	public void worklist_shouldCostTheSameThreeStatementsWhateverItsLengthAndDepth() throws SQLException {
		PlanPopulation plans = new PlanPopulation(connection);
		plans.people(2_000, 20);
		clearWorklist();
		try {
			for (int size : new int[] { 50, 500, 2_000 }) {
				plans.removePlans();
				plans.plans(size, "peermentor_plan", "peermentor_work_item");
				int listed = size / 10;
				assertWorklist("limit=50", Math.min(listed, 50));
				assertWorklist("limit=50&totalCount=false", Math.min(listed, 50));
				assertWorklist("limit=5&startIndex=" + (listed - 5), 5);
				assertWorklist("limit=2&reason=DOSE,TASK_OVERDUE&severity=NOW,TODAY&totalCount=false", 2);
			}
		}
		finally {
			plans.removePlans();
		}
	}
	
	/** Those whom the test classes before this one left on the list are nobody's any more, and would be counted here. */
	private static void clearWorklist() throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("delete from peermentor_work_item");
		}
	}
	
	private static void assertWorklist(String page, int rows) throws SQLException {
		Session session = server.admin();
		Recording recording = log.duringWarm(
		    () -> assertThat(session.get("/peermentor/worklist?" + page).require(200).json().path("rows").size(), is(rows)));
		assertThat(page + ": " + recording, recording.data(), is(3));
	}
	
	@Test
	public void post_shouldCostSoManyStatementsOfEveryKindAndOneMoreForEachObservation() throws SQLException {
		Mentor mentor = mentor("posting");
		Session session = login(mentor);
		String participant = population.participants(1, mentor, 10).get(0);
		Recording eight = log.duringWarm(() -> post(session, UUID.randomUUID().toString(), participant, List.of()));
		assertThat(eight.toString(), eight.all(), is(POST));
		Recording sixteen = log.duringWarm(() -> post(session, UUID.randomUUID().toString(), participant, TOPICS));
		assertThat(sixteen.toString(), sixteen.all(), is(POST + TOPICS.size()));
	}
	
	@Test
	public void post_shouldCostSoManyStatementsForSomebodyWithAnOpenPlan() throws SQLException {
		Mentor mentor = mentor("planned");
		Session session = login(mentor);
		String participant = population.participants(1, mentor, 10).get(0);
		server.admin().post("/peermentor/release", Map.of("patient", participant)).require(201);
		Recording eight = log.duringWarm(() -> post(session, UUID.randomUUID().toString(), participant, List.of()));
		assertThat(eight.toString(), eight.all(), is(POST_WITH_PLAN));
	}
	
	@Test
	public void post_shouldRecordEightObservations() throws SQLException {
		Mentor mentor = mentor("recording");
		String participant = population.participants(1, mentor, 10).get(0);
		String uuid = UUID.randomUUID().toString();
		post(login(mentor), uuid, participant, List.of());
		assertThat(number("select count(*) from obs join encounter e using (encounter_id) where e.uuid = '" + uuid + "'"),
		    is(Accompaniment.OBSERVATIONS));
	}
	
	@Test
	public void post_shouldWriteNothingWhenItIsARepeat() throws SQLException {
		Mentor mentor = mentor("repeating");
		Session session = login(mentor);
		String participant = population.participants(1, mentor, 10).get(0);
		String uuid = UUID.randomUUID().toString();
		post(session, uuid, participant, TOPICS);
		Map<String, Integer> before = rows();
		Recording recording = log.duringWarm(() -> post(session, uuid, participant, TOPICS));
		assertThat(recording.toString(), recording.writes(), is(0));
		assertThat(rows(), is(before));
	}
	
	private static Mentor mentor(String name) {
		return Mentor.make(server.admin(), "counted" + name);
	}
	
	private static Session login(Mentor mentor) {
		return server.login(mentor.user(), Mentor.PASSWORD);
	}
	
	private static Recording get(Session session, String path, int rows) throws SQLException {
		return log.duringWarm(() -> assertThat(session.get(path).require(200).json().path("results").size(), is(rows)));
	}
	
	private static void post(Session session, String uuid, String participant, List<String> topics) {
		Map<String, Object> body = Accompaniment.of(uuid, participant, location);
		body.put("topics", topics);
		session.post("/peermentor/contact", body).require(201);
	}
	
	private static Map<String, Integer> rows() throws SQLException {
		Map<String, Integer> rows = new TreeMap<>();
		for (String table : TABLES) {
			rows.put(table, number("select count(*) from " + table));
		}
		return rows;
	}
	
	private static int number(String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getInt(1);
		}
	}
}
