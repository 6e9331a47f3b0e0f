/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of the table of bad requests: a title, a call and the whole answer.
 *
 * @param title what is wrong with it
 * @param caller who calls, a word for an actor
 * @param verb the HTTP verb
 * @param path below <code>/ws/rest/v1</code>, with words
 * @param contentType of the body, null for none
 * @param body the text to send, with words; null for none
 * @param expected the status with code and message, then a line for each field, in alphabetical order
 */
record BadRequest(String title, String caller, String verb, String path, String contentType, String body,
        List<String> expected) {
	
	/** caller, verb, path, and what comes in square brackets or follows. */
	private static final Pattern CALL = Pattern
	        .compile("(\\S+) ([A-Z]+) (\\S+)(?: \\[([^\\]]*)\\])?(?: raw:(.*)| (\\w[\\w-]*)?(?: ?(\\{.*\\}))?)?");
	
	private static final String JSON = "application/json";
	
	/** The entries of all tables of bad requests; the bodies of the first, which is the shortest by name, are there for all. */
	static List<BadRequest> readAll() {
		List<BadRequest> all = new ArrayList<>();
		Map<String, String> shared = new HashMap<>();
		for (String table : Tables.named("bad-input")) {
			Map<String, String> bodies = new HashMap<>(shared);
			all.addAll(read(table, bodies));
			if (shared.isEmpty()) {
				shared.putAll(bodies);
			}
		}
		return all;
	}
	
	/**
	 * Reads a table. An entry is a title at the left margin; below it, further in, the call, and the answer, one part a
	 * line. A line <code>body name {...}</code> gives a good body a name; what follows a name in a call is laid over that
	 * body.
	 */
	private static List<BadRequest> read(String table, Map<String, String> bodies) {
		List<List<String>> entries = new ArrayList<>();
		for (String line : Tables.lines(table)) {
			if (line.startsWith("body ")) {
				String[] words = line.split("\\s+", 3);
				bodies.put(words[1], words[2]);
			} else if (!line.isBlank()) {
				if (!Character.isWhitespace(line.charAt(0))) {
					entries.add(new ArrayList<>());
				}
				entries.get(entries.size() - 1).add(line.trim());
			}
		}
		return entries.stream().map(lines -> entry(lines, bodies)).toList();
	}
	
	private static BadRequest entry(List<String> lines, Map<String, String> bodies) {
		Matcher call = CALL.matcher(lines.get(1));
		if (lines.size() < 3 || !call.matches()) {
			throw new IllegalArgumentException("No bad request: " + lines);
		}
		String path = call.group(3).startsWith("/") ? call.group(3) : "/peermentor/" + call.group(3);
		String body = call.group(5) == null ? Overlay.lay(bodies.get(call.group(6)), call.group(7)) : call.group(5);
		String type = call.group(4) == null && body != null ? JSON : call.group(4);
		List<String> expected = lines.subList(2, lines.size()).stream().map(line -> line.replaceAll(" {2,}", "  ")).toList();
		return new BadRequest(lines.get(0), call.group(1), call.group(2), path, type, body, expected);
	}
}
