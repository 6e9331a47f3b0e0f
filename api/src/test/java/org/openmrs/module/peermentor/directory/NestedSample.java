/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.record.RecordStore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An object of HSDS in its nested form, taken apart into flat records in the plainest way.
 */
final class NestedSample {
	
	private static final ObjectMapper MAPPER = new ObjectMapper();
	
	private final DirectoryKind kind;
	
	private final JsonNode json;
	
	private NestedSample(DirectoryKind kind, JsonNode json) {
		this.kind = kind;
		this.json = json;
	}
	
	/**
	 * @param file with a service, beside this class
	 */
	static NestedSample read(String file) throws IOException {
		try (InputStream in = NestedSample.class.getResourceAsStream(file)) {
			return new NestedSample(DirectoryKind.SERVICE, sorted(MAPPER.readTree(in)));
		}
	}
	
	String id() {
		return json.path("id").asText();
	}
	
	JsonNode json() {
		return json;
	}
	
	/** The one, or the first, that stands under a property. */
	NestedSample inside(String property) {
		JsonNode inner = json.path(property);
		return new NestedSample(HsdsFields.nestedIn(kind, property).getChild(), inner.isArray() ? inner.get(0) : inner);
	}
	
	List<ExportRow> records() {
		Map<String, ExportRow> records = new LinkedHashMap<>();
		take(kind, json, new LinkedHashMap<>(), records);
		return new ArrayList<>(records.values());
	}
	
	private static void take(DirectoryKind kind, JsonNode object, Map<String, Object> fields, Map<String, ExportRow> records) {
		object.fields().forEachRemaining(property -> {
			HsdsNested nested = HsdsFields.nestedIn(kind, property.getKey());
			if (nested == null && !property.getKey().equals("id")) {
				fields.put(property.getKey(), MAPPER.convertValue(property.getValue(), Object.class));
			} else if (nested != null && !nested.isKeyOnChild()) {
				fields.put(nested.getKey(), property.getValue().path("id").asText());
				take(nested.getChild(), property.getValue(), new LinkedHashMap<>(), records);
			} else if (nested != null) {
				for (JsonNode child : property.getValue()) {
					Map<String, Object> inner = new LinkedHashMap<>();
					inner.put(nested.getKey(), object.path("id").asText());
					take(nested.getChild(), child, inner, records);
				}
			}
		});
		// What stands in two records is told of both.
		records.merge(object.path("id").asText(), new ExportRow(kind, object.path("id").asText(), fields, null), (one, other) -> {
			one.fields.putAll(other.fields);
			return one;
		});
	}
	
	/** As an import leaves them. */
	void insert() {
		RecordStore store = Context.getRegisteredComponent("peermentor.RecordStore", RecordStore.class);
		for (ExportRow row : records()) {
			DirectoryRecord record = new DirectoryRecord(row.kind, HsdsFields.ownerOf(row.kind, row.fields),
			        HsdsFields.placeOf(row.kind, row.fields), HsdsFields.nameOf(row.kind, row.fields),
			        DirectoryContent.write(row.fields));
			record.setUuid(row.uuid);
			store.save(record);
		}
	}
	
	/**
	 * @return the same with every list of objects in the order of their ids
	 */
	static JsonNode sorted(JsonNode node) {
		if (node.isArray()) {
			List<JsonNode> items = new ArrayList<>();
			node.forEach(item -> items.add(sorted(item)));
			items.sort(Comparator.comparing(item -> item.path("id").asText()));
			ArrayNode array = MAPPER.createArrayNode();
			array.addAll(items);
			return array;
		}
		if (!node.isObject()) {
			return node;
		}
		ObjectNode object = MAPPER.createObjectNode();
		node.fields().forEachRemaining(field -> object.set(field.getKey(), sorted(field.getValue())));
		return object;
	}
}
