/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a bundled CSV file (RFC 4180, UTF-8, first line names the columns).
 */
final class CsvTable {
	
	private CsvTable() {
	}
	
	/**
	 * @param resource the path on the class path, without leading slash
	 * @return one map a row, column name to value, never null values; in the order of the file
	 * @throws IllegalStateException if the file is missing or a row has another number of fields than the first line
	 */
	static List<Map<String, String>> read(String resource) {
		InputStream stream = CsvTable.class.getClassLoader().getResourceAsStream(resource);
		if (stream == null) {
			throw new IllegalStateException("The module is incomplete: " + resource + " is missing");
		}
		try (Reader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return rows(reader, resource);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	static List<Map<String, String>> rows(Reader reader, String source) throws IOException {
		List<List<String>> lines = lines(reader);
		List<Map<String, String>> rows = new ArrayList<>();
		for (int line = 1; line < lines.size(); line++) {
			rows.add(row(lines.get(0), lines.get(line), source + ", row " + line));
		}
		return Collections.unmodifiableList(rows);
	}
	
	private static Map<String, String> row(List<String> header, List<String> fields, String where) {
		if (fields.size() != header.size()) {
			throw new IllegalStateException(where + " has " + fields.size() + " fields instead of " + header.size());
		}
		Map<String, String> row = new LinkedHashMap<>();
		for (int column = 0; column < header.size(); column++) {
			row.put(header.get(column), fields.get(column).trim());
		}
		return Collections.unmodifiableMap(row);
	}
	
	private static List<List<String>> lines(Reader reader) throws IOException {
		List<List<String>> lines = new ArrayList<>();
		List<String> fields = new ArrayList<>();
		StringBuilder field = new StringBuilder();
		boolean quoted = false;
		boolean quoteSeen = false;
		for (int c = reader.read(); c >= 0; c = reader.read()) {
			if (c == '"') {
				// A doubled quote inside a quoted field is a quote.
				if (!quoted && quoteSeen) {
					field.append('"');
				}
				quoted = !quoted;
				quoteSeen = !quoted;
				continue;
			}
			quoteSeen = false;
			if (quoted || (c != ',' && c != '\n' && c != '\r')) {
				field.append((char) c);
			} else if (c != '\r') {
				fields.add(field.toString());
				field.setLength(0);
				if (c == '\n') {
					lines.add(fields);
					fields = new ArrayList<>();
				}
			}
		}
		if (field.length() > 0 || !fields.isEmpty()) {
			fields.add(field.toString());
			lines.add(fields);
		}
		return lines;
	}
}
