/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What stands in <code>datapackage.json</code>: which files there are, what their columns hold and how they refer to each other,
 * in the words of the Tabular Data Package.
 */
final class PackageDescription {
	
	private PackageDescription() {
	}
	
	/**
	 * @param kinds of which there is a file
	 */
	static String of(HsdsVersion version, Collection<DirectoryKind> kinds) {
		Map<String, Object> description = new LinkedHashMap<>();
		description.put("profile", "tabular-data-package");
		description.put("name", "directory");
		description.put("title", "Directory of services, HSDS " + version.getNumber());
		description.put("version", version.getNumber());
		List<Object> resources = new ArrayList<>();
		for (HsdsTable table : HsdsTables.of(version)) {
			if (kinds.contains(table.getKind())) {
				resources.add(resource(version, table, kinds));
			}
		}
		description.put("resources", resources);
		try {
			return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(description);
		}
		catch (JsonProcessingException e) {
			throw new UncheckedIOException(e);
		}
	}
	
	private static Map<String, Object> resource(HsdsVersion version, HsdsTable table, Collection<DirectoryKind> kinds) {
		Map<String, Object> resource = new LinkedHashMap<>();
		resource.put("profile", "tabular-data-resource");
		resource.put("name", table.getName());
		resource.put("path", table.getPath());
		resource.put("format", "csv");
		resource.put("encoding", "utf-8");
		Map<String, Object> schema = new LinkedHashMap<>();
		List<Object> fields = new ArrayList<>();
		List<Object> foreignKeys = new ArrayList<>();
		for (HsdsField field : HsdsFields.of(table.getKind())) {
			fields.add(field(field));
			if (kinds.contains(field.getRefersTo())) {
				foreignKeys.add(foreignKey(version, field));
			}
		}
		schema.put("fields", fields);
		schema.put("primaryKey", "id");
		schema.put("foreignKeys", foreignKeys);
		resource.put("schema", schema);
		return resource;
	}
	
	private static Map<String, Object> field(HsdsField field) {
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("name", field.getName());
		described.put("type", type(field.getType()));
		if (field.getType() == HsdsType.ID) {
			described.put("constraints", Collections.singletonMap("required", true));
		} else if (!field.getAllowed().isEmpty()) {
			described.put("constraints", Collections.singletonMap("enum", field.getAllowed()));
		}
		return described;
	}
	
	/** Days and times stay text: an offset would make them no time of the package's. */
	private static String type(HsdsType type) {
		return type == HsdsType.NUMBER ? "number" : type == HsdsType.WHOLE ? "integer" : "string";
	}
	
	private static Map<String, Object> foreignKey(HsdsVersion version, HsdsField field) {
		String resource = "";
		for (HsdsTable table : HsdsTables.of(version)) {
			if (table.getKind() == field.getRefersTo()) {
				resource = table.getName();
			}
		}
		Map<String, Object> reference = new LinkedHashMap<>();
		reference.put("resource", resource);
		reference.put("fields", "id");
		Map<String, Object> key = new LinkedHashMap<>();
		key.put("fields", field.getName());
		key.put("reference", reference);
		return key;
	}
}
