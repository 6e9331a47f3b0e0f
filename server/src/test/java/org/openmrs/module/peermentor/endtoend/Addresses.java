/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * The addresses of the module, read off its compiled classes: those that the REST module's annotations make a resource.
 */
final class Addresses {
	
	private static final String ANNOTATIONS = "org.openmrs.module.webservices.rest.web.annotation.";
	
	private static final String VERSION = "v1";
	
	private Addresses() {
	}
	
	/**
	 * @return what a client may try of each resource, supported or not, as <code>POST /peermentor/contact/{uuid}</code>
	 */
	static Set<String> operations() {
		Set<String> operations = new TreeSet<>();
		Path classes = Path.of(System.getProperty("peermentor.target")).resolve("../../omod/target/classes").normalize();
		for (JavaClass resource : new ClassFileImporter().importPath(classes)) {
			String path = path(resource);
			if (path != null) {
				operations.add("GET " + path);
				operations.add("POST " + path);
				operations.add("GET " + path + "/{uuid}");
				operations.add("POST " + path + "/{uuid}");
				operations.add("DELETE " + path + "/{uuid}");
			}
		}
		return operations;
	}
	
	private static String path(JavaClass resource) {
		for (JavaAnnotation<JavaClass> annotation : resource.getAnnotations()) {
			if (annotation.getRawType().getName().equals(ANNOTATIONS + "Resource")) {
				return annotation.get("name").get().toString().substring(VERSION.length());
			}
			if (annotation.getRawType().getName().equals(ANNOTATIONS + "SubResource")) {
				return path((JavaClass) annotation.get("parent").get()) + "/{uuid}/" + annotation.get("path").get();
			}
		}
		return null;
	}
}
