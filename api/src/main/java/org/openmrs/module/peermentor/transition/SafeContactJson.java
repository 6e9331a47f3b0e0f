/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.io.IOException;
import java.util.LinkedHashMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a participant said about being reached as JSON. A failure never carries the text: what Jackson says of an error quotes
 * it.
 */
final class SafeContactJson {
	
	private static final ObjectMapper MAPPER = new ObjectMapper();
	
	private SafeContactJson() {
	}
	
	static String write(SafeContactContent content) {
		try {
			return MAPPER.writeValueAsString(content.toMap());
		}
		catch (IOException e) {
			throw new IllegalStateException("Safe-contact rules cannot be written");
		}
	}
	
	static SafeContactContent read(String json) {
		try {
			return SafeContactContent.read(MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {}));
		}
		catch (IOException | RuntimeException e) {
			throw new IllegalStateException("Safe-contact rules cannot be read");
		}
	}
}
