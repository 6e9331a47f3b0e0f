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
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The test tables, read from the class path. */
final class Tables {
	
	private Tables() {
	}
	
	/**
	 * @return the tables whose names begin so and end in <code>.txt</code>, the shortest first
	 */
	static List<String> named(String beginning) {
		try (Stream<Path> files = Files.list(Path.of(Tables.class.getResource("/endtoend").toURI()))) {
			return files.map(file -> file.getFileName().toString())
			        .filter(name -> name.startsWith(beginning) && name.endsWith(".txt"))
			        .sorted(Comparator.comparing(String::length).thenComparing(name -> name)).toList();
		}
		catch (IOException | URISyntaxException e) {
			throw new IllegalStateException(e);
		}
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
