/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of the crawl's tables: a call, about whom, and what each caller is to get.
 *
 * @param verb the HTTP verb
 * @param path below <code>/ws/rest/v1</code>, with words
 * @param body the body to send, JSON with words; null for none
 * @param participant how the participant stands to the callers
 * @param cells for each of {@link Cast#COLUMNS} the status, and after a colon the number of rows, or the name of the
 *            bad field
 */
record CrawlRow(String verb, String path, String body, String participant, List<String> cells) {
	
	private static final int CELLS_FROM = 4;
	
	private static final String BODY = "body ";
	
	/**
	 * The rows of all tables of the crawl, those that read first, because what a call writes stands in later lists; a line for
	 * several participants is a row for each.
	 */
	static List<CrawlRow> readAll() {
		return Tables.named("crawl").stream().flatMap(table -> read(table).stream())
		        .sorted(Comparator.comparing(CrawlRow::writes)).toList();
	}
	
	private static List<CrawlRow> read(String table) {
		List<CrawlRow> rows = new ArrayList<>();
		Map<String, String> bodies = readBodies(table);
		for (String line : Tables.lines(table)) {
			if (line.isBlank() || line.startsWith(BODY)) {
				continue;
			}
			List<String> words = Arrays.asList(line.trim().split("\\s+"));
			if (words.size() != CELLS_FROM + Cast.COLUMNS.size()) {
				throw new IllegalArgumentException("A line of " + words.size() + " words: " + line);
			}
			if (!words.get(2).equals("-") && !bodies.containsKey(words.get(2))) {
				throw new IllegalArgumentException("No body is called " + words.get(2) + ": " + line);
			}
			String path = words.get(1).startsWith("/") ? words.get(1) : "/peermentor/" + words.get(1);
			for (String participant : words.get(3).split(",")) {
				rows.add(new CrawlRow(words.get(0), path, bodies.get(words.get(2)), participant,
				        words.subList(CELLS_FROM, words.size())));
			}
		}
		return rows;
	}
	
	/** The bodies of a table by name: JSON with words. */
	private static Map<String, String> readBodies(String table) {
		Map<String, String> bodies = new HashMap<>();
		for (String line : Tables.lines(table)) {
			if (line.startsWith(BODY)) {
				String[] words = line.split("\\s+", 3);
				bodies.put(words[1], words[2]);
			}
		}
		return bodies;
	}
	
	String expected(String column) {
		return cells.get(Cast.COLUMNS.indexOf(column));
	}
	
	boolean expectsSuccess(String column) {
		return expected(column).startsWith("2");
	}
	
	boolean writes() {
		return !verb.equals("GET");
	}
	
	/** Whether this is about an address of the module. */
	boolean isOurs() {
		return path.startsWith("/peermentor/");
	}
	
	/** Verb and path as the platform's catalogue writes them: without the query, and any record a {uuid}. */
	String operation() {
		return verb + " " + path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{uuid}");
	}
	
	/** The line with what really came, to be compared with the table by eye. */
	String with(Map<String, String> actual) {
		StringBuilder line = new StringBuilder(String.format("%-6s %-60s %-12s %-10s", verb,
		    path, body == null ? "-" : "body", participant));
		for (String column : Cast.COLUMNS) {
			String got = actual.getOrDefault(column, "?");
			line.append(String.format(" %-8s", got.equals(expected(column)) ? got : "*" + got));
		}
		return line.toString();
	}
}
