/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Makes a directory, and as many of the platform's locations with the same names. Records stand as an import would have left
 * them; the module's own watch lists them. What was made is known in plain Java too, so that answers can be checked.
 */
final class DirectoryPopulation {
	
	/** Stand in a third of all names or descriptions. */
	static final List<String> COMMON = List.of("harbour", "community", "family");
	
	static final String OAT = "0c9f129d-29be-51ef-8621-29a20c36bbb2";
	
	static final String PHARMACY = "6292d3cb-5608-56f7-8c7d-3ef602a986b1";
	
	static final double LATITUDE = 49.28;
	
	static final double LONGITUDE = -123.12;
	
	private static final int TOWNS = 60;
	
	private static final int RARE_WORDS = 20_000;
	
	private static final int BATCH = 500;
	
	/** One service at a place. */
	record Made(String uuid, Set<String> words, double latitude, double longitude, boolean oat, boolean pharmacy, boolean french,
	    boolean sunday, int leastAge) {}
	
	private final Connection connection;
	
	private final Random random = new Random(103);
	
	private final double[][] towns = new double[TOWNS][];
	
	private final List<Made> made = new ArrayList<>();
	
	DirectoryPopulation(Connection connection) {
		this.connection = connection;
		for (int town = 0; town < TOWNS; town++) {
			towns[town] = new double[] { 48.5 + random.nextDouble() * 8, -134 + random.nextDouble() * 18 };
		}
		towns[0] = new double[] { LATITUDE, LONGITUDE };
	}
	
	List<Made> made() {
		return made;
	}
	
	/**
	 * Makes until there are so many, and marks them for the watch.
	 */
	void fill(int services) throws SQLException {
		connection.setAutoCommit(false);
		List<String> records = new ArrayList<>();
		List<String> stale = new ArrayList<>();
		List<String> locations = new ArrayList<>();
		while (made.size() < services) {
			service(records, stale, locations);
			if (made.size() % BATCH == 0 || made.size() == services) {
				insert("peermentor_directory_record (kind, owner_uuid, place_uuid, content, version, uuid, creator, date_created,"
				        + " voided)", records);
				insert("peermentor_directory_stale (record_uuid)", stale);
				insert("location (name, city_village, creator, date_created, retired, uuid)", locations);
				connection.commit();
			}
		}
		connection.setAutoCommit(true);
	}
	
	private void service(List<String> records, List<String> stale, List<String> locations) {
		Set<String> words = new TreeSet<>();
		String name = name(words);
		String description = text(words);
		double[] town = towns[random.nextInt(10) < 3 ? 0 : random.nextInt(TOWNS)];
		Made one = new Made(uuid(), words, degrees(town[0], 0.06), degrees(town[1], 0.09), random.nextInt(4) == 0,
		    random.nextInt(20) == 0, random.nextInt(10) == 0, random.nextInt(4) == 0, random.nextInt(3) == 0 ? 19 : 0);
		made.add(one);
		String service = uuid();
		String place = uuid();
		records.add(record("SERVICE", null, null, service, "\"name\":\"" + name + "\",\"description\":\"" + description
		        + "\",\"status\":\"active\"" + (one.leastAge > 0 ? ",\"minimum_age\":" + one.leastAge : "")));
		records.add(record("LOCATION", null, null, place, String.format(Locale.ROOT,
		    "\"name\":\"Place %d\",\"latitude\":%.5f,\"longitude\":%.5f", made.size(), one.latitude, one.longitude)));
		records.add(record("SERVICE_AT_LOCATION", service, place, one.uuid, "\"service_id\":\"" + service + "\""));
		records.add(record("SCHEDULE", service, null, uuid(), "\"freq\":\"WEEKLY\",\"byday\":\"MO,TU,WE,TH,FR"
		        + (one.sunday ? ",SU" : "") + "\",\"opens_at\":\"09:00\",\"closes_at\":\"17:00\""));
		if (one.oat) {
			records.add(record("ATTRIBUTE", service, null, uuid(), "\"taxonomy_term_id\":\"" + OAT + "\",\"value\":\"YES\""));
		}
		if (one.pharmacy) {
			records.add(record("ATTRIBUTE", service, null, uuid(), "\"taxonomy_term_id\":\"" + PHARMACY + "\""));
		}
		records.add(record("LANGUAGE", service, null, uuid(), "\"code\":\"" + (one.french ? "fr" : "en") + "\""));
		stale.add("('" + service + "')");
		locations.add("('" + name + " " + made.size() + "', 'Harbour Flats', 1, now(), false, '" + uuid() + "')");
	}
	
	private String name(Set<String> words) {
		StringBuilder name = new StringBuilder();
		for (String common : COMMON) {
			if (random.nextInt(3) == 0) {
				name.append(common).append(' ');
				words.add(common);
			}
		}
		return name.append(rare(words)).append(' ').append(rare(words)).toString();
	}
	
	private String text(Set<String> words) {
		StringBuilder text = new StringBuilder();
		for (int word = 0; word < 12; word++) {
			text.append(text.length() == 0 ? "" : " ").append(rare(words));
		}
		return text.toString();
	}
	
	/** Few of them often, many of them seldom. */
	private String rare(Set<String> words) {
		String word = "word" + (int) (Math.pow(random.nextDouble(), 3) * RARE_WORDS) + "x";
		words.add(word);
		return word;
	}
	
	private double degrees(double of, double spread) {
		return Math.round((of + random.nextGaussian() * spread) * 1e5) / 1e5;
	}
	
	private String uuid() {
		return new UUID(random.nextLong(), random.nextLong()).toString();
	}
	
	private static String record(String kind, String owner, String place, String uuid, String content) {
		return "('" + kind + "', " + quoted(owner) + ", " + quoted(place) + ", '{" + content + "}', 0, '" + uuid + "', 1, now(), false)";
	}
	
	private static String quoted(String uuid) {
		return uuid == null ? "null" : "'" + uuid + "'";
	}
	
	private void insert(String into, List<String> rows) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (int from = 0; from < rows.size(); from += BATCH) {
				statement.executeUpdate("insert into " + into + " values "
				        + String.join(",", rows.subList(from, Math.min(from + BATCH, rows.size()))));
			}
		}
		rows.clear();
	}
}
