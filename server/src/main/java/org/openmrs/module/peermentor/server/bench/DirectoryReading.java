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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Searches the directory beside core's search of locations by name, over as many rows, at three sizes; each way has its turn in
 * every round. Answers are compared with a filter in plain Java before and after.
 */
final class DirectoryReading {
	
	private static final int[] SIZES = { 1_000, 10_000, 100_000 };
	
	private static final int WARM_UP = 4;
	
	private static final int SHOWN = 50;
	
	private static final String CORE = "core REST";
	
	/** What is searched once more with the number of all that fit, which a first page shows. */
	private static final List<String> COUNTED = List.of("a common word", "all of it", "words and all");
	
	/** A Sunday at noon in the zone of this machine, which is that of the server too. */
	private static final String SUNDAY = "openAt=" + LocalDate.of(2026, 11, 29).atTime(LocalTime.NOON).atZone(ZoneId.systemDefault())
	        .toInstant();
	
	private static final String NEAR = "near=" + DirectoryPopulation.LATITUDE + "," + DirectoryPopulation.LONGITUDE + "&within=3";
	
	private static final double EARTH_KM = 6_371.0088;
	
	/** Whoever waits longer than this waits for something that does not come. */
	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(60);
	
	private record Turn(int size, String way) {}
	
	private record Way(String query, Predicate<DirectoryPopulation.Made> fits) {}
	
	private final Connection connection;
	
	private final Line line;
	
	private final DirectoryPopulation population;
	
	private final Map<String, Way> ways = ways();
	
	private final Map<Turn, List<Load>> done = new TreeMap<>(Comparator.comparing(Turn::size).thenComparing(Turn::way));
	
	DirectoryReading(BenchServer server, Connection connection) throws IOException {
		this.connection = connection;
		line = server.adminLine();
		population = new DirectoryPopulation(connection);
	}
	
	private static Map<String, Way> ways() {
		String common = DirectoryPopulation.COMMON.get(0);
		String other = DirectoryPopulation.COMMON.get(1);
		Map<String, Way> ways = new LinkedHashMap<>();
		ways.put("a common word", new Way("q=" + common, one -> one.words().contains(common)));
		ways.put("two common words",
		    new Way("q=" + common + "%20" + other, one -> one.words().containsAll(Set.of(common, other))));
		ways.put("a rare word", new Way("q=word9000x", one -> one.words().contains("word9000x")));
		ways.put("distance", new Way("q=" + common + "&" + NEAR, one -> one.words().contains(common) && isNear(one)));
		ways.put("language", new Way("q=" + common + "&language=fr", one -> one.words().contains(common) && one.french()));
		ways.put("open on Sunday", new Way("q=" + common + "&" + SUNDAY, one -> one.words().contains(common) && one.sunday()));
		ways.put("eligibility", new Way("q=" + common + "&acceptsOat=true&age=18",
		    one -> one.words().contains(common) && one.oat() && one.leastAge() <= 18));
		ways.put("all of it", new Way("need=PHARMACY&acceptsOat=true&" + NEAR + "&" + SUNDAY,
		    one -> one.pharmacy() && one.oat() && one.sunday() && isNear(one)));
		ways.put("words and all", new Way("q=" + common + "&language=fr&acceptsOat=true&age=18&" + NEAR + "&" + SUNDAY,
		    one -> one.words().contains(common) && one.french() && one.oat() && one.leastAge() <= 18 && one.sunday()
		            && isNear(one)));
		return ways;
	}
	
	private static boolean isNear(DirectoryPopulation.Made one) {
		double up = Math.toRadians(one.latitude() - DirectoryPopulation.LATITUDE) / 2;
		double across = Math.toRadians(one.longitude() - DirectoryPopulation.LONGITUDE) / 2;
		double chord = Math.pow(Math.sin(up), 2) + Math.cos(Math.toRadians(DirectoryPopulation.LATITUDE))
		        * Math.cos(Math.toRadians(one.latitude())) * Math.pow(Math.sin(across), 2);
		return 2 * EARTH_KM * Math.asin(Math.sqrt(chord)) <= 3;
	}
	
	/**
	 * Makes, checks, measures and prints, the smallest directory first.
	 *
	 * @throws Exception if answers differ or a call fails
	 */
	void run(int rounds, int seconds) throws Exception {
		System.out.printf("%nSearch of the directory, %d shown, 1 client%n", SHOWN);
		for (int size : SIZES) {
			long before = System.nanoTime();
			population.fill(size);
			awaitListed(size);
			System.out.printf(Locale.ROOT, "  %,d services made and listed by the watch in %d s%n", size,
			    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before));
			check(size);
			for (Callable<?> way : calls().values()) {
				Load.of(List.of(way), WARM_UP * seconds);
			}
			for (int round = 1; round <= rounds; round++) {
				for (Map.Entry<String, Callable<?>> way : calls().entrySet()) {
					turn(round, new Turn(size, way.getKey()), way.getValue(), seconds);
				}
			}
			check(size);
		}
		tell();
	}
	
	private void tell() {
		int last = SIZES[SIZES.length - 1];
		for (String way : calls().keySet()) {
			System.out.printf(Locale.ROOT, "  %-21s %,d services: %.2f ms against %.2f ms of core's search by name, %.1f times as fast"
			        + " (median of the rounds' ratios of p50); %.2f times as long as with %,d%n",
			    way, last, p50(new Turn(last, way)), p50(new Turn(last, CORE)), ratio(new Turn(last, CORE), new Turn(last, way)),
			    p50(new Turn(last, way)) / p50(new Turn(SIZES[0], way)), SIZES[0]);
		}
	}
	
	private Map<String, Callable<?>> calls() {
		Map<String, Callable<?>> calls = new LinkedHashMap<>();
		ways.forEach((name, way) -> calls.put(name, () -> search(way, false)));
		COUNTED.forEach(name -> calls.put(name + ", total", () -> search(ways.get(name), true)));
		calls.put(CORE, () -> line.get("/location?limit=" + SHOWN + "&v=custom:(uuid,name,cityVillage)&q="
		        + DirectoryPopulation.COMMON.get(0)));
		return calls;
	}
	
	private JsonNode search(Way way, boolean counted) throws IOException {
		return line.get("/peermentor/listing?limit=" + SHOWN + "&" + way.query() + (counted ? "&totalCount=true" : ""));
	}
	
	private void turn(int round, Turn turn, Callable<?> job, int seconds) throws Exception {
		double busy = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
		Load load = Load.of(List.of(job), seconds);
		done.computeIfAbsent(turn, each -> new ArrayList<>()).add(load);
		System.out.printf(Locale.ROOT, "  round %d  %6d  %-21s %s  (load average before it: %.1f)%n", round, turn.size(),
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
	
	/** The watch of the server lists what is marked, once a minute. */
	private void awaitListed(int size) throws SQLException, InterruptedException {
		long end = System.nanoTime() + PATIENCE;
		while (number("select count(*) from peermentor_directory_stale") > 0) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("The watch did not list " + size + " services");
			}
			TimeUnit.SECONDS.sleep(1);
		}
		RawSql.requireSame("listings of " + size, (long) size,
		    number("select count(*) from peermentor_directory_listing where live = true"));
		try (Statement statement = connection.createStatement()) {
			statement.execute("analyze table peermentor_directory_listing, peermentor_directory_posting, peermentor_directory_slot,"
			        + " location");
		}
	}
	
	private long number(String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}
	
	/**
	 * Compares with plain Java: how many fit, whether each that is shown does, and whether those with more points come first.
	 *
	 * @throws IllegalStateException if they differ
	 */
	private void check(int size) throws IOException {
		Map<String, DirectoryPopulation.Made> byUuid = new HashMap<>(
		    population.made().stream().collect(Collectors.toMap(DirectoryPopulation.Made::uuid, one -> one)));
		for (Map.Entry<String, Way> way : ways.entrySet()) {
			String what = way.getKey() + " of " + size;
			long expected = population.made().stream().filter(way.getValue().fits()).count();
			JsonNode answer = search(way.getValue(), true);
			RawSql.requireSame("total, " + what, expected, answer.path("totalCount").asLong());
			RawSql.requireSame("shown, " + what, Math.min(expected, SHOWN), (long) answer.path("results").size());
			int last = Integer.MAX_VALUE;
			for (JsonNode result : answer.path("results")) {
				RawSql.requireSame("fits, " + what, true, way.getValue().fits().test(byUuid.get(result.path("uuid").asText())));
				RawSql.requireSame("order, " + what, true, result.path("points").asInt() <= last);
				last = result.path("points").asInt();
			}
		}
	}
}
