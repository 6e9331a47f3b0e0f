/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads a QR code of version 1 or 2 (ISO/IEC 18004) off its modules, as a camera would that sees every one of them: those codes hold
 * their words in one block, so that nothing has to be put together or mended.
 */
final class QrReader {
	
	private static final int FINDER = 9;
	
	private static final int FORMAT_MASK = 0x5412;
	
	/** Bytes of words, without those that mend: of version 1 and 2, by the two bits of the level (M, L, H, Q). */
	private static final int[][] ROOM = { { 16, 19, 9, 13 }, { 28, 34, 16, 22 } };
	
	private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
	
	private final List<String> rows;
	
	private final int size;
	
	private final StringBuilder bits = new StringBuilder();
	
	private int at;
	
	private QrReader(List<String> rows) {
		this.rows = rows;
		this.size = rows.size();
	}
	
	/**
	 * @param rows of modules from top to bottom, 1 for a dark one, without the margin
	 * @return the words in it
	 */
	static String read(List<String> rows) {
		QrReader reader = new QrReader(rows);
		if (reader.size != 21 && reader.size != 25) {
			throw new IllegalArgumentException("Not of version 1 or 2: " + reader.size);
		}
		reader.collect();
		return reader.words();
	}
	
	private boolean dark(int row, int column) {
		return rows.get(row).charAt(column) == '1';
	}
	
	/** Two columns at a time, upwards and downwards, from the right; the column of the timing pattern is passed over. */
	private void collect() {
		int format = format();
		int mask = format >> 10 & 7;
		boolean upwards = true;
		for (int right = size - 1; right > 0; right -= 2) {
			if (right == 6) {
				right--;
			}
			for (int step = 0; step < size; step++) {
				int row = upwards ? size - 1 - step : step;
				for (int column : new int[] { right, right - 1 }) {
					if (!isPattern(row, column)) {
						bits.append(dark(row, column) ^ isTurned(mask, row, column) ? '1' : '0');
					}
				}
			}
			upwards = !upwards;
		}
		bits.setLength(8 * ROOM[size == 21 ? 0 : 1][format >> 13 & 3]);
	}
	
	/** Beside the upper left finder, the bits that count most first. */
	private int format() {
		int format = 0;
		for (int column : new int[] { 0, 1, 2, 3, 4, 5, 7, 8 }) {
			format = format << 1 | (dark(8, column) ? 1 : 0);
		}
		for (int row : new int[] { 7, 5, 4, 3, 2, 1, 0 }) {
			format = format << 1 | (dark(row, 8) ? 1 : 0);
		}
		return format ^ FORMAT_MASK;
	}
	
	private boolean isPattern(int row, int column) {
		boolean finder = row < FINDER && (column < FINDER || column >= size - FINDER + 1) || row >= size - FINDER + 1 && column < FINDER;
		boolean alignment = size > 21 && Math.abs(row - (size - 7)) <= 2 && Math.abs(column - (size - 7)) <= 2;
		return finder || alignment || row == 6 || column == 6;
	}
	
	private static boolean isTurned(int mask, int row, int column) {
		switch (mask) {
			case 0:
				return (row + column) % 2 == 0;
			case 1:
				return row % 2 == 0;
			case 2:
				return column % 3 == 0;
			case 3:
				return (row + column) % 3 == 0;
			case 4:
				return (row / 2 + column / 3) % 2 == 0;
			case 5:
				return row * column % 2 + row * column % 3 == 0;
			case 6:
				return (row * column % 2 + row * column % 3) % 2 == 0;
			default:
				return ((row + column) % 2 + row * column % 3) % 2 == 0;
		}
	}
	
	private int next(int count) {
		int value = Integer.parseInt(bits.substring(at, at + count), 2);
		at += count;
		return value;
	}
	
	private String words() {
		StringBuilder words = new StringBuilder();
		while (at + 4 <= bits.length()) {
			switch (next(4)) {
				case 0:
					return words.toString();
				case 1:
					digits(words, next(10));
					break;
				case 2:
					letters(words, next(9));
					break;
				case 4:
					words.append(bytes(next(8)));
					break;
				case 7:
					next(8);
					break;
				default:
					throw new IllegalStateException("Of a mode that is not in use here: " + bits);
			}
		}
		return words.toString();
	}
	
	private void digits(StringBuilder words, int count) {
		for (int left = count; left > 0; left -= 3) {
			int here = Math.min(left, 3);
			words.append(String.format("%0" + here + "d", next(here * 3 + 1)));
		}
	}
	
	private void letters(StringBuilder words, int count) {
		for (int left = count; left > 0; left -= 2) {
			int value = next(left == 1 ? 6 : 11);
			if (left > 1) {
				words.append(LETTERS.charAt(value / 45));
			}
			words.append(LETTERS.charAt(value % 45));
		}
	}
	
	private String bytes(int count) {
		byte[] read = new byte[count];
		for (int i = 0; i < count; i++) {
			read[i] = (byte) next(8);
		}
		return new String(read, StandardCharsets.UTF_8);
	}
}
