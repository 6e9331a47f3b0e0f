/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in records for stewards and searches here, and never goes out: it follows from what happened to single people, on a
 * day that it names.
 */
final class InsideFields {
	
	/** What the field said of a service, the latest first; shown before the service's own <code>alert</code>. */
	static final String ALERT = "peermentor_alert";
	
	/** Of an attribute: that it follows from what the field said, and nobody has stated it since. Such a one stays in as a whole. */
	static final String FROM_FIELD = "peermentor_from_field";
	
	private static final String BEGINNING = "peermentor_";
	
	private InsideFields() {
	}
	
	/**
	 * @return whether all of the record stays in
	 */
	static boolean isInside(Map<String, Object> fields) {
		return Boolean.TRUE.equals(fields.get(FROM_FIELD));
	}
	
	/**
	 * @return what may go out
	 */
	static Map<String, Object> without(Map<String, Object> fields) {
		if (!hasAny(fields.keySet())) {
			return fields;
		}
		Map<String, Object> outside = new HashMap<>(fields);
		outside.keySet().removeIf(name -> name.startsWith(BEGINNING));
		return outside;
	}
	
	/**
	 * @param service what a service says
	 * @return what whoever goes there has to know: what the field said, then what the service says itself; null for nothing
	 */
	static String alert(Map<String, Object> service) {
		String alert = Stream.of(service.get(ALERT), service.get("alert")).filter(Objects::nonNull).map(Object::toString)
		        .collect(Collectors.joining("\n"));
		return alert.isEmpty() ? null : alert;
	}
	
	private static boolean hasAny(Collection<String> names) {
		return names.stream().anyMatch(name -> name.startsWith(BEGINNING));
	}
}
