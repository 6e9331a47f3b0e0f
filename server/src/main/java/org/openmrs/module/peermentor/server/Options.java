/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.util.Iterator;
import java.util.List;

/**
 * What the person at the terminal asked for.
 *
 * @param clean start over with empty data
 * @param port where the platform listens
 * @param demo fill a fresh server with the fictional demo
 */
record Options(boolean clean, int port, boolean demo) {
	
	static final String USAGE = "Usage: server/run [--clean] [--port N] [--no-demo]";
	
	/**
	 * @param arguments as typed
	 * @return what they say
	 * @throws CannotStart if they say nothing sensible
	 */
	static Options parse(List<String> arguments) {
		boolean clean = false;
		int port = 8080;
		boolean demo = true;
		for (Iterator<String> words = arguments.iterator(); words.hasNext();) {
			String word = words.next();
			switch (word) {
				case "--clean" -> clean = true;
				case "--no-demo" -> demo = false;
				case "--port" -> port = port(words.hasNext() ? words.next() : "nothing");
				default -> throw new CannotStart("Unknown option " + word + ". " + USAGE);
			}
		}
		return new Options(clean, port, demo);
	}
	
	private static int port(String text) {
		if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
			throw new CannotStart("--port wants a number from 1 to 65535, not " + text + ".");
		}
		return Integer.parseInt(text);
	}
}
