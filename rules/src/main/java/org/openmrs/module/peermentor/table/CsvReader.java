/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits comma-separated values into records, one at a time, with no more in memory than the longest record: cells in quotes
 * may hold commas, line ends and doubled quotes; lines end with LF, CRLF or CR. A record with a fault is given as one, and
 * reading goes on behind it. A quote that is never closed swallows what follows, which is then one faulty record.
 */
public final class CsvReader {
	
	/** A quote inside a cell that has none around it, or text behind the closing one, or no closing one. */
	static final String QUOTES = "peermentor.error.file.quotes";
	
	static final String TOO_LONG = "peermentor.error.file.tooLong";
	
	static final String NUL = "peermentor.error.file.nul";
	
	private static final int END = -1;
	
	private final Reader in;
	
	private final int longestCell;
	
	private final int longestRow;
	
	private final boolean oneLine;
	
	private final char[] buffer = new char[8192];
	
	private int at;
	
	private int filled;
	
	private long line = 1;
	
	private final StringBuilder cell = new StringBuilder();
	
	private int rowLength;
	
	private String fault;
	
	private int faultColumn;
	
	/**
	 * @param in closed by whoever opened it; a byte order mark is skipped
	 * @param longestCell how many characters a cell may have
	 * @param longestRow how many characters a record may have, each cell counting one more
	 */
	public CsvReader(Reader in, int longestCell, int longestRow) {
		this(in, longestCell, longestRow, false);
	}
	
	private CsvReader(Reader in, int longestCell, int longestRow, boolean oneLine) {
		this.in = in;
		this.longestCell = longestCell;
		this.longestRow = longestRow;
		this.oneLine = oneLine;
	}
	
	/**
	 * @param line in which line ends, and NUL, are characters like others
	 * @return its cells; null if its quotes are wrong
	 */
	static List<String> cells(String line) {
		try {
			CsvRow row = new CsvReader(new StringReader(line), Integer.MAX_VALUE, Integer.MAX_VALUE, true).row();
			return row.getFault() == null ? row.getCells() : null;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	/**
	 * @return the next record, empty lines among them; null behind the last
	 * @throws IOException if the text cannot be read
	 */
	public CsvRow next() throws IOException {
		if (line == 1 && at == 0 && filled == 0 && peek() == '\uFEFF') {
			at++;
		}
		return peek() == END ? null : row();
	}
	
	private CsvRow row() throws IOException {
		long begins = line;
		List<String> cells = new ArrayList<>();
		fault = null;
		faultColumn = 0;
		rowLength = 0;
		int stop;
		do {
			cell.setLength(0);
			stop = cell(cells.size() + 1);
			if (fault == null) {
				cells.add(cell.toString());
			}
		} while (stop == ',');
		return new CsvRow(begins, cells, fault, faultColumn);
	}
	
	/**
	 * @return the comma or line end behind the cell, or the end
	 */
	private int cell(int column) throws IOException {
		if (++rowLength > longestRow) {
			fault(TOO_LONG, column);
		}
		boolean inQuotes = peek() == '"';
		if (inQuotes) {
			at++;
			quoted(column);
		}
		return bare(column, inQuotes);
	}
	
	private void quoted(int column) throws IOException {
		while (true) {
			int c = take();
			if (c == END) {
				fault(QUOTES, column);
				return;
			}
			if (c == '"') {
				if (peek() != '"') {
					return;
				}
				at++;
			}
			if (c == '\n' || (c == '\r' && peek() != '\n')) {
				line++;
			}
			append(c, column);
		}
	}
	
	/** Reads on to the end of the cell; where it was in quotes, nothing more may come. */
	private int bare(int column, boolean afterQuotes) throws IOException {
		while (true) {
			int c = take();
			if (c == END || c == ',') {
				return c;
			}
			if (!oneLine && (c == '\n' || c == '\r')) {
				if (c == '\r' && peek() == '\n') {
					at++;
				}
				line++;
				return c;
			}
			if (c == '"' || afterQuotes) {
				fault(QUOTES, column);
			}
			append(c, column);
		}
	}
	
	private void append(int c, int column) {
		if (c == 0 && !oneLine) {
			fault(NUL, column);
		}
		if (cell.length() >= longestCell || ++rowLength > longestRow) {
			fault(TOO_LONG, column);
		}
		if (fault == null) {
			cell.append((char) c);
		}
	}
	
	private void fault(String code, int column) {
		if (fault == null) {
			fault = code;
			faultColumn = column;
		}
	}
	
	private int peek() throws IOException {
		if (at == filled && !fill()) {
			return END;
		}
		return buffer[at];
	}
	
	private int take() throws IOException {
		if (at == filled && !fill()) {
			return END;
		}
		return buffer[at++];
	}
	
	/** A reader that gives nothing is asked again: only an end is one. */
	private boolean fill() throws IOException {
		int read = in.read(buffer, 0, buffer.length);
		while (read == 0) {
			read = in.read(buffer, 0, buffer.length);
		}
		at = 0;
		filled = Math.max(read, 0);
		return read > 0;
	}
}
