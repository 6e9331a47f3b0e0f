/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * The lines of a text, of which none takes more memory than allowed.
 */
final class LimitedLines {
	
	private final BufferedReader reader;
	
	private final int longest;
	
	private int number;
	
	private boolean cut;
	
	/**
	 * @param longest how many characters of a line are kept
	 */
	LimitedLines(BufferedReader reader, int longest) {
		this.reader = reader;
		this.longest = longest;
	}
	
	/**
	 * @return the next line, or as much of it as is kept; null behind the last
	 */
	String next() throws IOException {
		int c = reader.read();
		if (c < 0) {
			return null;
		}
		StringBuilder line = new StringBuilder();
		cut = false;
		number++;
		for (; c >= 0 && c != '\n'; c = reader.read()) {
			if (line.length() < longest) {
				line.append((char) c);
			} else {
				cut = true;
			}
		}
		return line.toString();
	}
	
	/**
	 * @return the number of the line that was read last, from 1
	 */
	int getNumber() {
		return number;
	}
	
	/**
	 * @return whether the line that was read last is longer than what was kept of it
	 */
	boolean isCut() {
		return cut;
	}
}
