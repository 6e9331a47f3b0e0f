/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.holding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads what is kept as JSON into fields, each under the path of its name.
 */
public final class HeldJson {
	
	private static final ObjectMapper MAPPER = new ObjectMapper();
	
	/** Codes, numbers, instants and uuids name nobody. */
	private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Z0-9_]*|[0-9T:.Z+-]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	
	private HeldJson() {
	}
	
	/**
	 * @param label what the labels begin with
	 * @param names the paths, below the label, of values that are third persons' names or numbers
	 */
	public static List<HeldField> fields(String label, String json, Set<String> names) {
		List<HeldField> fields = new ArrayList<>();
		try {
			add(label, "", MAPPER.readValue(json, Object.class), names, fields);
		}
		catch (IOException e) {
			// Somebody else wrote it; it is held all the same.
			fields.add(HeldField.words(label, json));
		}
		return fields;
	}
	
	private static void add(String label, String path, Object value, Set<String> names, List<HeldField> fields) {
		if (value instanceof Map) {
			((Map<?, ?>) value).forEach(
			    (name, each) -> add(label, path.isEmpty() ? name.toString() : path + "." + name, each, names, fields));
		} else if (value instanceof Collection) {
			((Collection<?>) value).forEach(each -> add(label, path, each, names, fields));
		} else if (value != null) {
			fields.add(field(path.isEmpty() ? label : label + "." + path, value, names.contains(path)));
		}
	}
	
	private static HeldField field(String label, Object value, boolean name) {
		if (name) {
			return HeldField.thirdPerson(label, value.toString());
		}
		boolean words = value instanceof String && !PLAIN.matcher((String) value).matches();
		return words ? HeldField.words(label, (String) value) : HeldField.plain(label, value);
	}
}
