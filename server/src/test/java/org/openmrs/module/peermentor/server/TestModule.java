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
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A second module for the tests' server, made of the test classes <code>org.openmrs.module.peermentortest</code>: it
 * does what the platform offers on its screens only.
 */
final class TestModule {
	
	private static final String CLASSES = "org/openmrs/module/peermentortest";
	
	private TestModule() {
	}
	
	/**
	 * @param target the build folder of the Maven module <code>server</code>
	 * @return the module, packed
	 */
	static Path pack(Path target) throws IOException {
		Path compiled = target.resolve("test-classes");
		Path omod = target.resolve("peermentortest-1.0.0.omod");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(omod));
		        Stream<Path> classes = Files.list(compiled.resolve(CLASSES))) {
			put(zip, "config.xml", compiled.resolve("peermentortest/config.xml"));
			for (Path file : (Iterable<Path>) classes::iterator) {
				put(zip, CLASSES + "/" + file.getFileName(), file);
			}
		}
		return omod;
	}
	
	/**
	 * @return the parts with the module among them
	 */
	static Distribution among(Distribution parts, Path target) throws IOException {
		List<Path> modules = Stream.concat(parts.modules().stream(), Stream.of(pack(target))).toList();
		return new Distribution(parts.war(), modules, parts.mariadb());
	}
	
	private static void put(ZipOutputStream zip, String name, Path file) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		Files.copy(file, zip);
		zip.closeEntry();
	}
}
