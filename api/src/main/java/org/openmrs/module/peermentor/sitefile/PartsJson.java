/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.sitefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The texts of a file as one JSON text, in the order of its kind: the same texts give the same JSON.
 */
final class PartsJson {
	
	private static final ObjectMapper MAPPER = new ObjectMapper();
	
	private PartsJson() {
	}
	
	static String write(SiteFileKind kind, Map<String, String> parts) {
		Map<String, String> ordered = new LinkedHashMap<>();
		for (String part : kind.getParts()) {
			if (parts.get(part) != null) {
				ordered.put(part, parts.get(part));
			}
		}
		try {
			return MAPPER.writeValueAsString(ordered);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	static Map<String, String> read(String json) {
		try {
			return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
