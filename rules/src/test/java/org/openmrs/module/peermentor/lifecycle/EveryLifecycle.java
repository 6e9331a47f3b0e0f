/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.lifecycle;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every table of transitions that stands in a constant of the rules, found by looking at all classes, so that none can
 * be forgotten.
 */
final class EveryLifecycle {
	
	private EveryLifecycle() {
	}
	
	/**
	 * @return the tables, by name
	 */
	static List<Lifecycle<?>> found() throws IOException, URISyntaxException, ReflectiveOperationException {
		List<Lifecycle<?>> found = new ArrayList<>();
		Path root = Paths.get(Lifecycle.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		List<Path> files;
		try (Stream<Path> walk = Files.walk(root)) {
			files = walk.filter(p -> p.toString().endsWith(".class")).sorted().collect(Collectors.toList());
		}
		for (Path file : files) {
			String name = root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
			for (Field field : Class.forName(name.substring(0, name.length() - ".class".length())).getDeclaredFields()) {
				if (Modifier.isStatic(field.getModifiers()) && field.getType() == Lifecycle.class) {
					field.setAccessible(true);
					found.add((Lifecycle<?>) field.get(null));
				}
			}
		}
		found.sort(Comparator.comparing(Lifecycle::getName));
		return found;
	}
}
