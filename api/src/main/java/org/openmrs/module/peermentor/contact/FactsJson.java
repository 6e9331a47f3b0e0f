/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Facts as JSON, for what is kept and not asked about: codes by name, instants in UTC, nothing for what had no value.
 */
final class FactsJson {
	
	/** The names of what is for author and supervisor only. */
	static final List<String> COSTS = Collections.unmodifiableList(Arrays.asList("kilometres", "expenses"));
	
	private static final ObjectMapper MAPPER = new ObjectMapper();
	
	private FactsJson() {
	}
	
	/**
	 * @param location the uuid of the location, null if none
	 */
	static String write(ContactFacts facts, String location) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("type", facts.getKind().name());
		json.put("startedAt", facts.getStartedAt().toString());
		putIfThere(json, "location", location);
		Map<String, Object> accompaniment = new LinkedHashMap<>();
		for (Fact fact : Fact.values()) {
			if (facts.has(fact)) {
				(fact.isOfAccompaniment() ? accompaniment : json).put(fact.getName(), plain(facts.get(fact)));
			}
		}
		putIfThere(json, "accompaniment", accompaniment.isEmpty() ? null : accompaniment);
		putIfThere(json, "groupHeadCount", facts.getGroupHeadCount());
		putIfThere(json, COSTS.get(0), facts.getKilometres());
		putIfThere(json, COSTS.get(1), facts.getExpenses());
		return write(json);
	}
	
	private static void putIfThere(Map<String, Object> json, String name, Object value) {
		if (value != null) {
			json.put(name, value);
		}
	}
	
	private static Object plain(Object value) {
		if (value instanceof Collection) {
			return ((Collection<?>) value).stream().map(FactsJson::plain).collect(Collectors.toList());
		}
		return value instanceof Number ? value : value.toString();
	}
	
	static String write(Map<String, Object> json) {
		try {
			return MAPPER.writeValueAsString(json);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	/**
	 * @return a new map, in the order written
	 */
	static Map<String, Object> read(String json) {
		try {
			return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
