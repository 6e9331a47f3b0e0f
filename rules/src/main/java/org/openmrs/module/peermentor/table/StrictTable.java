/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Reads a table of comma-separated values that is taken whole or not at all: the named columns in their order, one record
 * a line, quotes doubled inside quotes, comments behind <code>#</code>. Problems name line and column.
 */
public final class StrictTable {
	
	private final List<String> columns;
	
	private final Problems problems;
	
	private final List<Row> rows = new ArrayList<>();
	
	private boolean headed;
	
	private boolean wrongHeader;
	
	/**
	 * @param columns their names in their order
	 * @param problems takes what is wrong, on fields such as <code>line 4: threshold</code>
	 */
	public StrictTable(List<String> columns, Problems problems) {
		this.columns = columns;
		this.problems = problems;
	}
	
	/**
	 * @return the records that have the right shape; of use only if no problem was found
	 */
	public List<Row> read(String text) {
		String[] lines = text.startsWith("\uFEFF") ? text.substring(1).split("\r?\n", -1) : text.split("\r?\n", -1);
		for (int i = 0; i < lines.length; i++) {
			if (!lines[i].trim().isEmpty() && !lines[i].startsWith("#")) {
				readLine(i + 1, lines[i]);
			}
		}
		if (!headed) {
			problems.add("line 1: header", "peermentor.error.file.header", String.join(",", columns));
		} else if (rows.isEmpty() && problems.isEmpty()) {
			problems.add("line " + lines.length + ": " + columns.get(0), "peermentor.error.file.empty");
		}
		return rows;
	}
	
	/**
	 * @param beside the class next to which the file stands on the class path
	 * @return the whole file, in UTF-8
	 */
	public static String resource(Class<?> beside, String name) {
		try (InputStream in = beside.getResourceAsStream(name)) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			byte[] buffer = new byte[4096];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				bytes.write(buffer, 0, read);
			}
			return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	/**
	 * Reads one file of several that belong together, so that problems name the file too.
	 * 
	 * @param name of the file
	 * @throws InvalidInput with fields such as <code>ladder line 4: attempts</code>
	 */
	public static <T> T part(String name, Supplier<T> reading) {
		try {
			return reading.get();
		}
		catch (InvalidInput refused) {
			throw refused.within(name + " ");
		}
	}
	
	private void readLine(int number, String line) {
		if (wrongHeader) {
			return;
		}
		List<String> cells = CsvReader.cells(line);
		if (!headed) {
			headed = true;
			wrongHeader = !columns.equals(cells);
			if (wrongHeader) {
				problems.add("line " + number + ": header", "peermentor.error.file.header", String.join(",", columns));
			}
		} else if (cells == null) {
			problems.add("line " + number + ": " + columns.get(0), "peermentor.error.file.quotes");
		} else if (cells.size() != columns.size()) {
			String nearest = columns.get(Math.min(cells.size(), columns.size()) - 1);
			problems.add("line " + number + ": " + nearest, "peermentor.error.file.columns", columns.size(), cells.size());
		} else {
			rows.add(new Row(number, cells));
		}
	}
	
	/** One record. Its readers add a problem and give null where a cell does not hold what it should. */
	public final class Row {
		
		private final int line;
		
		private final List<String> cells;
		
		private Row(int line, List<String> cells) {
			this.line = line;
			this.cells = cells;
			for (int i = 0; i < cells.size(); i++) {
				if (!cells.get(i).equals(cells.get(i).trim()) || cells.get(i).chars().anyMatch(Character::isISOControl)) {
					problems.add(field(columns.get(i)), "peermentor.error.malformed");
				}
			}
		}
		
		/**
		 * @return what stands before the column names in problems about this record
		 */
		public String prefix() {
			return "line " + line + ": ";
		}
		
		/**
		 * @return the name of a cell in problems about it
		 */
		public String field(String column) {
			return prefix() + column;
		}
		
		/**
		 * @return null if the cell is empty
		 */
		public String text(String column) {
			String cell = cells.get(columns.indexOf(column));
			return cell.isEmpty() ? null : cell;
		}
		
		/**
		 * @return null if the cell is empty, or holds none of the codes
		 */
		public <E extends Enum<E>> E code(String column, Class<E> type) {
			String cell = text(column);
			return cell == null ? null : code(column, cell, type);
		}
		
		/**
		 * @return the codes between plus signs, in the order written; empty if the cell is
		 */
		public <E extends Enum<E>> Collection<E> codes(String column, Class<E> type) {
			Collection<E> found = new LinkedHashSet<>();
			String cell = text(column);
			if (cell != null) {
				for (String part : cell.split("\\+", -1)) {
					E one = code(column, part, type);
					if (one != null && !found.add(one)) {
						problems.add(field(column), "peermentor.error.givenTwice");
					}
				}
			}
			return found;
		}
		
		private <E extends Enum<E>> E code(String column, String word, Class<E> type) {
			for (E one : type.getEnumConstants()) {
				if (one.name().equals(word)) {
					return one;
				}
			}
			problems.add(field(column), "peermentor.error.notACode", Arrays.stream(type.getEnumConstants()).map(Enum::name)
			        .collect(Collectors.joining(", ")));
			return null;
		}
		
		/**
		 * @param otherwise what stands for no number, where a problem is added
		 */
		public int number(String column, int otherwise) {
			String cell = text(column);
			if (cell != null && cell.matches("-?[0-9]{1,6}")) {
				return Integer.parseInt(cell);
			}
			problems.add(field(column), cell == null ? Problems.REQUIRED : "peermentor.error.file.number");
			return otherwise;
		}
		
		/**
		 * @return null if the cell is empty, or holds no date
		 */
		public LocalDate date(String column) {
			String cell = text(column);
			try {
				return cell == null ? null : LocalDate.parse(cell);
			}
			catch (DateTimeParseException e) {
				problems.add(field(column), "peermentor.error.file.date");
				return null;
			}
		}
		
		/**
		 * @return the text of a cell that must not be empty; null, with a problem, if it is
		 */
		public String needed(String column) {
			problems.require(field(column), text(column));
			return text(column);
		}
		
		/**
		 * @return null if the cell is empty, or holds no time of day such as <code>09:00</code>
		 */
		public LocalTime time(String column) {
			String cell = text(column);
			try {
				return cell == null ? null : LocalTime.parse(cell);
			}
			catch (DateTimeParseException e) {
				problems.add(field(column), "peermentor.error.file.time");
				return null;
			}
		}
	}
}
