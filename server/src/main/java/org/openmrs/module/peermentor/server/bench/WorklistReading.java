/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import org.openmrs.module.peermentor.server.Session;

/**
 * Who needs someone now, for a coordinator who sees everybody: the module's one call, and SQL written by hand for the same,
 * over 500, 5,000 and 50,000 active plans. The tables of each size stand side by side and change names between turns, so that
 * the sizes are measured in the same rounds too.
 */
final class WorklistReading {
	
	private static final int[] SIZES = { 500, 5_000, 50_000 };
	
	private static final int MENTORS = 50;
	
	private static final int WARM_UP = 4;
	
	private static final List<String> SEVERITIES = List.of("NOW", "TODAY", "SOON");
	
	/** The role Transition Coordinator. */
	static final String ROLE = "5e7ca169-14b3-474e-a004-59df974e305c";
	
	private static final String USER = "worklist";
	
	private record Turn(int size, String way) {}
	
	private final Connection connection;
	
	private final WorklistSql sql;
	
	private final Line line;
	
	private final Map<Turn, List<Load>> done = new TreeMap<>(Comparator.comparing(Turn::size).thenComparing(Turn::way));
	
	private int shown = SIZES[SIZES.length - 1];
	
	WorklistReading(BenchServer server, Connection connection) throws IOException, SQLException {
		this.connection = connection;
		sql = new WorklistSql(connection, coordinator(server.admin()));
		line = server.line(USER);
		PlanPopulation population = new PlanPopulation(connection);
		population.people(shown, MENTORS);
		population.plans(shown, "peermentor_plan", "peermentor_work_item");
		for (int size : SIZES) {
			if (size != shown) {
				run("create table " + table("plan", size) + " like peermentor_plan");
				run("create table " + table("work_item", size) + " like peermentor_work_item");
				population.plans(size, table("plan", size), table("work_item", size));
			}
		}
	}
	
	private int coordinator(Session admin) throws SQLException {
		String person = admin.post("/person", Map.of("gender", "F", "names",
		    List.of(Map.of("givenName", "Bench", "familyName", "Coordinator")))).require(201).json().at("/uuid").asText();
		admin.post("/user", Map.of("username", USER, "password", Mentor.PASSWORD, "person", person, "roles", List.of(ROLE)))
		        .require(201);
		try (Statement statement = connection.createStatement();
		        ResultSet row = statement.executeQuery("select person_id from person where uuid = '" + person + "'")) {
			row.next();
			return row.getInt(1);
		}
	}
	
	private static String table(String name, int size) {
		return "bench_" + name + "_" + size;
	}
	
	private void show(int size) throws SQLException {
		if (size != shown) {
			run("rename table peermentor_plan to " + table("plan", shown) + ", " + table("plan", size) + " to peermentor_plan,"
			        + " peermentor_work_item to " + table("work_item", shown) + ", " + table("work_item", size)
			        + " to peermentor_work_item");
			shown = size;
		}
	}
	
	/**
	 * Compares the answers, then measures and prints.
	 *
	 * @throws Exception if answers differ or a call fails
	 */
	void run(int rounds, int seconds) throws Exception {
		System.out.printf("%nWorklist, 50 shown, 1 client%n");
		for (int size : SIZES) {
			show(size);
			check(size);
			for (Callable<?> way : ways().values()) {
				Load.of(List.of(way), WARM_UP * seconds);
			}
		}
		for (int round = 1; round <= rounds; round++) {
			for (int size : SIZES) {
				show(size);
				for (Map.Entry<String, Callable<?>> way : ways().entrySet()) {
					turn(round, new Turn(size, way.getKey()), way.getValue(), seconds);
				}
			}
		}
		for (int size : SIZES) {
			show(size);
			check(size);
			System.out.printf(Locale.ROOT, "  %,d plans: %.2f times the SQL written by hand (median of the rounds' ratios of"
			        + " p50), %.2f ms against %.2f ms; the page alone %.2f times, %.2f ms against %.2f ms%n",
			    size, ratio(new Turn(size, "module"), new Turn(size, "SQL")), p50(new Turn(size, "module")),
			    p50(new Turn(size, "SQL")), ratio(new Turn(size, "module, page"), new Turn(size, "SQL, page")),
			    p50(new Turn(size, "module, page")), p50(new Turn(size, "SQL, page")));
		}
		int last = SIZES[SIZES.length - 1];
		for (String way : ways().keySet()) {
			System.out.printf(Locale.ROOT, "  %s: %,d plans take %.2f times as long as %,d%n", way, last,
			    ratio(new Turn(last, way), new Turn(SIZES[0], way)), SIZES[0]);
		}
	}
	
	private Map<String, Callable<?>> ways() {
		return new TreeMap<>(Map.of("module", this::fromModule, "module, page",
		    () -> line.get("/peermentor/worklist?limit=50&totalCount=false"), "SQL", () -> List.of(sql.page(), sql.counts()),
		    "SQL, page", sql::page));
	}
	
	private JsonNode fromModule() throws IOException {
		return line.get("/peermentor/worklist?limit=50");
	}
	
	private void turn(int round, Turn turn, Callable<?> job, int seconds) throws Exception {
		double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
		Load load = Load.of(List.of(job), seconds);
		done.computeIfAbsent(turn, each -> new ArrayList<>()).add(load);
		System.out.printf(Locale.ROOT, "  round %d  %6d  %-12s %s  (load average before it: %.1f)%n", round, turn.size(),
		    turn.way(), load, busy);
	}
	
	private double p50(Turn turn) {
		return Load.median(done.get(turn).stream().mapToDouble(Load::p50).toArray());
	}
	
	private double ratio(Turn one, Turn other) {
		double[] ratios = new double[done.get(one).size()];
		for (int round = 0; round < ratios.length; round++) {
			ratios[round] = done.get(one).get(round).p50() / done.get(other).get(round).p50();
		}
		return Load.median(ratios);
	}
	
	/**
	 * Compares what both answer.
	 *
	 * @throws IllegalStateException if they differ
	 */
	private void check(int size) throws IOException, SQLException {
		JsonNode list = fromModule();
		List<List<String>> rows = new ArrayList<>();
		for (JsonNode row : list.path("rows")) {
			rows.add(row(row));
		}
		RawSql.requireSame("rows of " + size, sql.page(), rows);
		RawSql.requireSame("rows of " + size, 50, rows.size());
		RawSql.requireSame("total of " + size, size / 10, list.path("total").asInt());
		List<List<String>> counts = counts(WorklistSql.ALL, "", list.path("counts"));
		for (JsonNode one : list.path("mentors")) {
			boolean nobody = one.path("mentor").isNull();
			counts.addAll(counts(nobody ? WorklistSql.NOBODY : one.at("/mentor/uuid").asText(),
			    nobody ? "" : one.at("/mentor/display").asText(), one));
		}
		RawSql.requireSame("counts of " + size, sorted(sql.counts()), sorted(counts));
	}
	
	private static List<List<String>> counts(String whose, String name, JsonNode ofSeverity) {
		List<List<String>> counts = new ArrayList<>();
		for (String severity : SEVERITIES) {
			if (ofSeverity.path(severity).asInt() > 0) {
				counts.add(List.of(whose, name, String.valueOf(SEVERITIES.indexOf(severity)),
				    ofSeverity.path(severity).asText()));
			}
		}
		return counts;
	}
	
	private static List<List<String>> sorted(List<List<String>> rows) {
		rows.sort(Comparator.comparing((List<String> row) -> row.get(0)).thenComparing(row -> row.get(2)));
		return rows;
	}
	
	private static List<String> row(JsonNode row) {
		List<String> reasons = new ArrayList<>();
		row.path("reasons").forEach(reason -> reasons.add(reason.path("reason").asText()));
		List<String> mentors = new ArrayList<>();
		row.path("mentors").forEach(mentor -> mentors.add(mentor.path("uuid").asText()));
		List<String> cells = new ArrayList<>(List.of(row.path("plan").asText(), row.at("/patient/uuid").asText(),
		    row.at("/patient/display").asText(), String.valueOf(SEVERITIES.indexOf(row.path("severity").asText())),
		    String.valueOf(OffsetDateTime.parse(row.path("since").asText()).toInstant().toEpochMilli()),
		    String.join(",", reasons), row.path("status").asText(), row.path("version").asText(),
		    row.at("/centre/display").asText()));
		cells.add(mentors.isEmpty() ? null : String.join(",", mentors));
		return cells;
	}
	
	private void run(String statement) throws SQLException {
		try (Statement running = connection.createStatement()) {
			running.execute(statement);
		}
	}
}
