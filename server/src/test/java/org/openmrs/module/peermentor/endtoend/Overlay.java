/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A good body with something laid over it, to make it bad. */
final class Overlay {
	
	private static final ObjectMapper JSON = new ObjectMapper();
	
	private static final String ABSENT = "(absent)";
	
	private Overlay() {
	}
	
	/**
	 * @param good a JSON object, null for none
	 * @param over a JSON object whose values take the place of the good ones, null for none; <code>a.b</code> is b in a,
	 *            and the text <code>(absent)</code> removes
	 * @return the JSON, null if there is neither
	 */
	static String lay(String good, String over) {
		if (over == null) {
			return good;
		}
		if (good == null) {
			return over;
		}
		try {
			ObjectNode body = (ObjectNode) JSON.readTree(good);
			JSON.readTree(over).fields().forEachRemaining(change -> put(body, change.getKey(), change.getValue()));
			return JSON.writeValueAsString(body);
		}
		catch (JsonProcessingException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	private static void put(ObjectNode body, String path, JsonNode value) {
		int dot = path.indexOf('.');
		if (dot >= 0) {
			put((ObjectNode) body.get(path.substring(0, dot)), path.substring(dot + 1), value);
		} else if (ABSENT.equals(value.asText())) {
			body.remove(path);
		} else {
			body.set(path, value);
		}
	}
}
