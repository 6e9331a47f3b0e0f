/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The test tables, read from the class path. */
final class Tables {
	
	private Tables() {
	}
	
	/**
	 * @return the lines of a table without comments, which begin with <code>#</code>
	 */
	static List<String> lines(String name) {
		return text(name).lines().filter(line -> !line.startsWith("#")).toList();
	}
	
	static String text(String name) {
		try (InputStream in = Tables.class.getResourceAsStream("/endtoend/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
