/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * How the fields of a record stand in its row: one flat JSON object by the names of HSDS, without <code>id</code>, sorted by
 * name, without what is not said. References are uuids of this directory. The same fields are always the same text.
 */
final class DirectoryContent {
	
	private static final TypeReference<TreeMap<String, Object>> FIELDS = new TypeReference<TreeMap<String, Object>>() {};
	
	private static final ObjectMapper MAPPER = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
	
	private static final ObjectReader READER = MAPPER.readerFor(FIELDS);
	
	private static final ObjectWriter WRITER = MAPPER.writerFor(FIELDS);
	
	private DirectoryContent() {
	}
	
	/**
	 * @return the fields by name, to be changed by whoever asks
	 */
	static Map<String, Object> read(String content) {
		try {
			return READER.readValue(content);
		}
		catch (IOException e) {
			throw new UncheckedIOException("A record of the directory cannot be read", e);
		}
	}
	
	/**
	 * @param fields those with the value null are left out
	 */
	static String write(Map<String, Object> fields) {
		Map<String, Object> said = new TreeMap<>(fields);
		said.values().removeIf(value -> value == null);
		try {
			return WRITER.writeValueAsString(said);
		}
		catch (IOException e) {
			throw new UncheckedIOException("A record of the directory cannot be written", e);
		}
	}
}
