/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.table;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThat;
import static org.junit.Assert.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.Problem;

public class CsvReaderTest {
	
	private static final int LONGEST_CELL = 20;
	
	private static final int LONGEST_ROW = 60;
	
	@Test
	public void next_shouldReadOfEveryCaseWhatTheTableSays() throws IOException {
		List<String> differences = new ArrayList<>();
		int cases = 0;
		for (String line : StrictTable.resource(CsvReaderTest.class, "csv-cases.txt").split("\n")) {
			if (!line.startsWith("#") && !line.trim().isEmpty()) {
				cases++;
				String[] cells = (line + " | | ").split(" ?\\| ?", -1);
				String expected = cells[2].trim() + "|" + cells[3].trim();
				String found = read(bytes(cells[1]));
				if (!expected.equals(found)) {
					differences.add(cells[0] + ": " + found);
				}
			}
		}
		assertThat(String.join("\n", differences), differences, is(empty()));
		assertThat(cases, greaterThan(40));
	}
	
	private static byte[] bytes(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\' && text.charAt(i + 1) == 'x') {
				bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
				i += 3;
			} else if (c == '\\') {
				bytes.write(text.charAt(++i) == 'n' ? '\n' : text.charAt(i) == 'r' ? '\r' : '\t');
			} else if (i + 1 < text.length() && text.charAt(i + 1) == '{') {
				int end = text.indexOf('}', i);
				for (int n = Integer.parseInt(text.substring(i + 2, end)); n > 0; n--) {
					bytes.write(c);
				}
				i = end;
			} else {
				bytes.write(c);
			}
		}
		return bytes.toByteArray();
	}
	
	private static String read(byte[] file) throws IOException {
		StringBuilder found = new StringBuilder();
		try (Reader reader = new Utf8Reader(new ByteArrayInputStream(file))) {
			HeadedCsv csv = new HeadedCsv(new CsvReader(reader, LONGEST_CELL, LONGEST_ROW));
			found.append(csv.getProblems().stream().map(CsvReaderTest::shortened).collect(Collectors.joining(" "))).append("|");
			List<String> rows = new ArrayList<>();
			try {
				for (CsvRow row = csv.next(); row != null; row = csv.next()) {
					rows.add(shortened(row));
				}
			}
			catch (WrongEncoding e) {
				rows.add(shortened(e));
			}
			return found.append(String.join(" ", rows)).toString();
		}
		catch (WrongEncoding e) {
			return shortened(e) + "|";
		}
	}
	
	private static String shortened(WrongEncoding e) {
		return "!" + e.getCode().replace("peermentor.error.file.", "") + "@" + e.getPosition();
	}
	
	private static String shortened(Problem problem) {
		return problem.getField() + ":" + problem.getCode().replace("peermentor.error.file.", "");
	}
	
	private static String shortened(CsvRow row) {
		return row.getFault() == null
		        ? row.getLine() + row.getCells().stream()
		                .map(cell -> cell.replace('\n', '~').replace('\r', '^').replace(',', ';'))
		                .collect(Collectors.joining(",", "[", "]"))
		        : row.getLine() + "!" + row.getFault().replace("peermentor.error.file.", "") + "@" + row.getFaultColumn();
	}
	
	@Test
	public void next_shouldReadWhatWasWritten() throws IOException {
		Random random = new Random(7);
		for (int i = 0; i < 3000; i++) {
			List<List<String>> rows = new ArrayList<>();
			StringBuilder file = new StringBuilder();
			for (int r = random.nextInt(4) + 1; r > 0; r--) {
				List<String> cells = cells(random);
				rows.add(cells);
				file.append(cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(",")));
				file.append(random.nextBoolean() ? "\n" : "\r\n");
			}
			CsvReader reader = new CsvReader(new Trickle(file.toString(), random), 100, 1000);
			for (List<String> expected : rows) {
				CsvRow row = reader.next();
				assertThat(file.toString(), row.getFault(), nullValue());
				assertThat(file.toString(), row.getCells(), is(expected));
			}
			assertThat(reader.next(), nullValue());
		}
	}
	
	private static List<String> cells(Random random) {
		String[] parts = { "a", "\"", ",", "\n", "\r", "\r\n", " ", "é", "\ud83d\ude00", "" };
		List<String> cells = new ArrayList<>();
		for (int c = random.nextInt(4) + 1; c > 0; c--) {
			StringBuilder cell = new StringBuilder();
			for (int p = random.nextInt(5); p > 0; p--) {
				cell.append(parts[random.nextInt(parts.length)]);
			}
			cells.add(cell.toString());
		}
		return cells;
	}
	
	@Test
	public void next_shouldEndWhateverComes() throws IOException {
		Random random = new Random(11);
		char[] alphabet = { 'a', '"', ',', '\n', '\r', 0, '\ufeff', ' ' };
		for (int i = 0; i < 20000; i++) {
			char[] text = new char[random.nextInt(30)];
			for (int c = 0; c < text.length; c++) {
				text[c] = alphabet[random.nextInt(alphabet.length)];
			}
			CsvReader reader = new CsvReader(new Trickle(new String(text), random), 5, 20);
			int rows = 0;
			for (CsvRow row = reader.next(); row != null; row = reader.next()) {
				assertThat(++rows, lessThan(text.length + 1));
				if (row.getFault() == null) {
					row.getCells().forEach(cell -> assertThat(cell.length(), lessThan(6)));
				}
			}
		}
	}
	
	/** A record of any length takes no more memory than the longest one that is taken. */
	@Test
	public void next_shouldNotKeepWhatItRefuses() throws IOException {
		long[] left = { 300_000_000L };
		Reader endless = new Reader() {
			
			@Override
			public int read(char[] target, int offset, int length) {
				int read = (int) Math.min(length, left[0]);
				left[0] -= read;
				Arrays.fill(target, offset, offset + read, 'x');
				if (left[0] == 0 && read > 0) {
					target[offset] = '\n';
				}
				return read == 0 ? -1 : read;
			}
			
			@Override
			public void close() {
			}
		};
		CsvReader reader = new CsvReader(endless, 1000, 10000);
		CsvRow row = reader.next();
		assertThat(row.getFault(), is(CsvReader.TOO_LONG));
		assertThat(row.getCells(), is(empty()));
	}
	
	@Test
	public void read_shouldDecodeAsTheLibraryDoesOrNameTheFirstWrongByte() throws IOException {
		Random random = new Random(13);
		for (int i = 0; i < 5000; i++) {
			byte[] bytes = random.nextBoolean() ? "aé€\ud83d\ude00 Ω".substring(random.nextInt(3)).getBytes(StandardCharsets.UTF_8)
			        : new byte[random.nextInt(12)];
			if (bytes.length > 2 && random.nextInt(3) == 0) {
				bytes[2 + random.nextInt(bytes.length - 2)] = (byte) random.nextInt(256);
			}
			if (bytes.length > 0 && bytes[0] == 0) {
				Arrays.fill(bytes, 0, Math.min(2, bytes.length), (byte) 'a');
			}
			String lenient = new String(bytes, StandardCharsets.UTF_8);
			boolean isValid = Arrays.equals(lenient.getBytes(StandardCharsets.UTF_8), bytes);
			try {
				assertThat(all(new Utf8Reader(trickle(bytes, random)), random), is(lenient));
				assertThat(isValid, is(true));
			}
			catch (WrongEncoding e) {
				assertThat(isValid, is(false));
				String before = new String(Arrays.copyOf(bytes, (int) e.getPosition()), StandardCharsets.UTF_8);
				assertThat(before.indexOf('\ufffd'), is(-1));
			}
		}
	}
	
	private static String all(Reader reader, Random random) throws IOException {
		StringBuilder all = new StringBuilder();
		char[] chars = new char[3];
		while (true) {
			int read = reader.read(chars, 0, 1 + random.nextInt(3));
			if (read < 0) {
				return all.toString();
			}
			if (read == 0) {
				fail("a reader gives something or ends");
			}
			all.append(chars, 0, read);
		}
	}
	
	private static InputStream trickle(byte[] bytes, Random random) {
		return new ByteArrayInputStream(bytes) {
			
			@Override
			public synchronized int read(byte[] target, int offset, int length) {
				return super.read(target, offset, Math.min(length, 1 + random.nextInt(3)));
			}
		};
	}
	
	/** Gives a few characters at a time, so that every boundary falls everywhere. */
	private static final class Trickle extends StringReader {
		
		private final Random random;
		
		private Trickle(String text, Random random) {
			super(text);
			this.random = random;
		}
		
		@Override
		public int read(char[] target, int offset, int length) throws IOException {
			return super.read(target, offset, Math.min(length, 1 + random.nextInt(3)));
		}
	}
}
