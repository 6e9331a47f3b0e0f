/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A CSV file whose first line names its columns in any order, with records of which each is taken or refused for itself. The
 * names are read without blanks around them and in small letters.
 */
public final class HeadedCsv {
	
	/** A record with more or fewer cells than the header. */
	static final String RAGGED = "peermentor.error.file.columns";
	
	private final CsvReader reader;
	
	private final List<String> columns = new ArrayList<>();
	
	private final Problems problems = new Problems();
	
	/**
	 * Reads the header.
	 * 
	 * @throws IOException if the text cannot be read
	 */
	public HeadedCsv(CsvReader reader) throws IOException {
		this.reader = reader;
		CsvRow header = skipBlank();
		if (header == null) {
			problems.add("", "peermentor.error.file.noHeader");
		} else if (header.getFault() != null) {
			problems.add(Integer.toString(header.getFaultColumn()), header.getFault());
		} else {
			name(header.getCells());
		}
	}
	
	private void name(List<String> cells) {
		Set<String> seen = new HashSet<>();
		for (String cell : cells) {
			String name = cell.trim().toLowerCase(Locale.ROOT);
			columns.add(name);
			if (name.isEmpty()) {
				problems.add(Integer.toString(columns.size()), "peermentor.error.file.unnamedColumn");
			} else if (!seen.add(name)) {
				problems.add(Integer.toString(columns.size()), "peermentor.error.file.columnTwice", name);
			}
		}
	}
	
	/**
	 * @return why the whole file has to be refused, on the numbers of the columns; empty if its records can be read
	 */
	public List<Problem> getProblems() {
		return problems.asList();
	}
	
	/**
	 * @return in the order of the file
	 */
	public List<String> getColumns() {
		return Collections.unmodifiableList(columns);
	}
	
	/**
	 * @return the columns that are none of these, in the order of the file
	 */
	public List<String> unknown(Collection<String> known) {
		List<String> unknown = new ArrayList<>(columns);
		unknown.removeAll(known);
		return unknown;
	}
	
	/**
	 * @return the next record, with a fault if it has more or fewer cells than the header; null behind the last. Empty lines
	 *         are no records
	 * @throws IOException if the text cannot be read
	 */
	public CsvRow next() throws IOException {
		CsvRow row = skipBlank();
		if (row == null || row.getFault() != null || row.getCells().size() == columns.size()) {
			return row;
		}
		int found = row.getCells().size();
		return new CsvRow(row.getLine(), row.getCells(), RAGGED, Math.min(found, columns.size()), columns.size(), found);
	}
	
	/**
	 * @param row without a fault
	 * @return its cells by column, without the empty ones
	 */
	public Map<String, Object> values(CsvRow row) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			if (!row.getCells().get(i).isEmpty()) {
				values.put(columns.get(i), row.getCells().get(i));
			}
		}
		return values;
	}
	
	/**
	 * @param number as {@link CsvRow#getFaultColumn} gives it
	 * @return the name of a column; null if the header has none with this number
	 */
	public String column(int number) {
		return number >= 1 && number <= columns.size() ? columns.get(number - 1) : null;
	}
	
	private CsvRow skipBlank() throws IOException {
		CsvRow row = reader.next();
		while (row != null && row.isBlank()) {
			row = reader.next();
		}
		return row;
	}
}
