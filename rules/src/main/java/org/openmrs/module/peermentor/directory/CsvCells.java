/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

/**
 * Texts in CSV files that spreadsheets would take for formulas. Going out, such a text gets an apostrophe before it; coming in,
 * one apostrophe before such a text is taken off again, so that what goes out and in again is the same.
 */
public final class CsvCells {
	
	private CsvCells() {
	}
	
	/**
	 * @return whether a spreadsheet would take the text for a formula: it begins with an equals sign, an at sign, or with a plus
	 *         or minus that is not the beginning of a number such as +1 604 555-0100
	 */
	public static boolean isFormula(String text) {
		if (text == null || text.isEmpty()) {
			return false;
		}
		char first = text.charAt(0);
		return first == '=' || first == '@' || first == '\t' || first == '\r' || first == '\uFF1D' || first == '\uFF20'
		        || ((first == '+' || first == '-') && !isNumber(text));
	}
	
	private static boolean isNumber(String text) {
		boolean digits = false;
		for (int i = 1; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= '0' && c <= '9') {
				digits = true;
			} else if (" .()-".indexOf(c) < 0) {
				return false;
			}
		}
		return digits;
	}
	
	/**
	 * @return the text as a cell of a CSV file: escaped if it looks like a formula, in quotes where it has to be; empty for null
	 */
	public static String write(Object value) {
		String text = value == null ? "" : value.toString();
		String safe = isEscapable(text) ? "'" + text : text;
		boolean quoted = safe.indexOf('"') >= 0 || safe.indexOf(',') >= 0 || safe.indexOf('\n') >= 0 || safe.indexOf('\r') >= 0;
		return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}
	
	/**
	 * @param cell as read, without its quotes
	 * @return the text that {@link #write} would write like this
	 */
	public static String read(String cell) {
		return cell.length() > 1 && cell.charAt(0) == '\'' && isEscapable(cell.substring(1)) ? cell.substring(1) : cell;
	}
	
	/** Apostrophes before a formula count as escaped ones, so that each goes out with one more. */
	private static boolean isEscapable(String text) {
		int at = 0;
		while (at < text.length() && text.charAt(at) == '\'') {
			at++;
		}
		return isFormula(text.substring(at));
	}
}
