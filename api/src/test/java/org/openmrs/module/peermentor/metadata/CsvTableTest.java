/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

import org.junit.Test;

public class CsvTableTest {
	
	@Test
	public void rows_shouldReadQuotedFieldsWithCommasQuotesAndLineBreaks() throws IOException {
		List<Map<String, String>> rows = rows("a,b,c\n1,\"x, y\",\"he said \"\"hi\"\"\"\n,\"two\nlines\", z \n");
		assertThat(rows, hasSize(2));
		assertThat(rows.get(0).keySet(), contains("a", "b", "c"));
		assertThat(rows.get(0).values(), contains("1", "x, y", "he said \"hi\""));
		assertThat(rows.get(1).values(), contains("", "two\nlines", "z"));
	}
	
	@Test
	public void rows_shouldReadWindowsLineEndsAndALastLineWithoutEnd() throws IOException {
		assertThat(rows("a,b\r\n1,2\r\n3,4").get(1).get("b"), is("4"));
	}
	
	@Test
	public void rows_shouldNameTheRowWithTooFewFields() {
		IllegalStateException e = assertThrows(IllegalStateException.class, () -> rows("a,b\n1,2\n3\n"));
		assertThat(e.getMessage(), containsString("row 2 has 1 fields instead of 2"));
	}
	
	@Test
	public void read_shouldNameTheMissingFile() {
		IllegalStateException e = assertThrows(IllegalStateException.class, () -> CsvTable.read("nowhere.csv"));
		assertThat(e.getMessage(), containsString("nowhere.csv"));
	}
	
	private static List<Map<String, String>> rows(String text) throws IOException {
		return CsvTable.rows(new StringReader(text), "test");
	}
}
