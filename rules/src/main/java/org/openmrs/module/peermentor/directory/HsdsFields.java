/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * The fields of HSDS by kind of record: what each holds, what a record hangs on, and how records stand inside each other in
 * JSON. Kept in two files beside this class; names are those of versions 3.0 and 3.1.
 */
public final class HsdsFields {
	
	/** The longest name that a list shows. */
	private static final int LONGEST_NAME = 255;
	
	private static final List<String> COLUMNS = Collections.unmodifiableList(Arrays.asList("kind", "field", "type", "need",
	    "wrong", "most", "least", "greatest", "allowed", "refersTo", "since"));
	
	private static final List<String> NESTED_COLUMNS = Collections
	        .unmodifiableList(Arrays.asList("kind", "property", "child", "many", "key", "keyOn"));
	
	private static final Map<DirectoryKind, Map<String, HsdsField>> FIELDS = readFields();
	
	private static final Map<DirectoryKind, Map<String, HsdsNested>> NESTED = readNested();
	
	/** Which reference says what a record hangs on: the first that is said, the narrowest first. */
	private static final Map<DirectoryKind, List<String>> OWNERS = new EnumMap<>(DirectoryKind.class);
	
	private static final Map<DirectoryKind, String> NAMES = new EnumMap<>(DirectoryKind.class);
	
	static {
		OWNERS.put(DirectoryKind.TAXONOMY_TERM, Arrays.asList("taxonomy_id"));
		OWNERS.put(DirectoryKind.ORGANIZATION_IDENTIFIER, Arrays.asList("organization_id"));
		OWNERS.put(DirectoryKind.PROGRAM, Arrays.asList("organization_id"));
		OWNERS.put(DirectoryKind.FUNDING, Arrays.asList("service_id", "organization_id"));
		OWNERS.put(DirectoryKind.SERVICE, Arrays.asList("organization_id"));
		OWNERS.put(DirectoryKind.LOCATION, Arrays.asList("organization_id"));
		OWNERS.put(DirectoryKind.SERVICE_AT_LOCATION, Arrays.asList("service_id"));
		OWNERS.put(DirectoryKind.ADDRESS, Arrays.asList("location_id"));
		OWNERS.put(DirectoryKind.CONTACT,
		    Arrays.asList("service_at_location_id", "service_id", "location_id", "organization_id"));
		OWNERS.put(DirectoryKind.PHONE,
		    Arrays.asList("service_at_location_id", "service_id", "location_id", "organization_id", "contact_id"));
		OWNERS.put(DirectoryKind.URL, Arrays.asList("service_id", "organization_id"));
		OWNERS.put(DirectoryKind.SCHEDULE, Arrays.asList("service_at_location_id", "service_id", "location_id"));
		OWNERS.put(DirectoryKind.SERVICE_AREA, Arrays.asList("service_at_location_id", "service_id"));
		OWNERS.put(DirectoryKind.SERVICE_CAPACITY, Arrays.asList("service_id"));
		OWNERS.put(DirectoryKind.REQUIRED_DOCUMENT, Arrays.asList("service_id"));
		OWNERS.put(DirectoryKind.COST_OPTION, Arrays.asList("service_id"));
		OWNERS.put(DirectoryKind.ACCESSIBILITY, Arrays.asList("location_id"));
		OWNERS.put(DirectoryKind.LANGUAGE, Arrays.asList("service_id", "location_id", "phone_id"));
		OWNERS.put(DirectoryKind.ATTRIBUTE, Arrays.asList("link_id"));
		OWNERS.put(DirectoryKind.METADATA, Arrays.asList("resource_id"));
		for (DirectoryKind kind : DirectoryKind.values()) {
			if (FIELDS.get(kind).containsKey("name")) {
				NAMES.put(kind, "name");
			}
		}
		NAMES.put(DirectoryKind.ORGANIZATION_IDENTIFIER, "identifier");
		NAMES.put(DirectoryKind.FUNDING, "source");
		NAMES.put(DirectoryKind.ADDRESS, "address_1");
		NAMES.put(DirectoryKind.PHONE, "number");
		NAMES.put(DirectoryKind.URL, "url");
		NAMES.put(DirectoryKind.REQUIRED_DOCUMENT, "document");
		NAMES.put(DirectoryKind.COST_OPTION, "option");
	}
	
	private HsdsFields() {
	}
	
	private static Map<DirectoryKind, Map<String, HsdsField>> readFields() {
		Problems problems = new Problems();
		Map<DirectoryKind, Map<String, HsdsField>> all = empty();
		String text = StrictTable.resource(HsdsFields.class, "hsds-fields.csv");
		for (StrictTable.Row row : new StrictTable(COLUMNS, problems).read(text)) {
			HsdsField field = new HsdsField(row);
			all.get(field.getKind()).put(field.getName(), field);
		}
		problems.throwIfAny();
		return all;
	}
	
	private static Map<DirectoryKind, Map<String, HsdsNested>> readNested() {
		Problems problems = new Problems();
		Map<DirectoryKind, Map<String, HsdsNested>> all = empty();
		String text = StrictTable.resource(HsdsFields.class, "hsds-nested.csv");
		for (StrictTable.Row row : new StrictTable(NESTED_COLUMNS, problems).read(text)) {
			HsdsNested nested = new HsdsNested(row);
			all.get(nested.getKind()).put(nested.getProperty(), nested);
		}
		problems.throwIfAny();
		return all;
	}
	
	private static <T> Map<DirectoryKind, Map<String, T>> empty() {
		Map<DirectoryKind, Map<String, T>> all = new EnumMap<>(DirectoryKind.class);
		for (DirectoryKind kind : DirectoryKind.values()) {
			all.put(kind, new LinkedHashMap<>());
		}
		return all;
	}
	
	/**
	 * @return the fields of a kind, <code>id</code> first, in the order of the specification
	 */
	public static Collection<HsdsField> of(DirectoryKind kind) {
		return Collections.unmodifiableCollection(FIELDS.get(kind).values());
	}
	
	/**
	 * @return null if the kind has no such field
	 */
	public static HsdsField of(DirectoryKind kind, String name) {
		return FIELDS.get(kind).get(name);
	}
	
	/**
	 * @return where records stand inside one of this kind in JSON, in the order of the specification
	 */
	public static Collection<HsdsNested> nestedIn(DirectoryKind kind) {
		return Collections.unmodifiableCollection(NESTED.get(kind).values());
	}
	
	/**
	 * @return null if nothing stands under this property
	 */
	public static HsdsNested nestedIn(DirectoryKind kind, String property) {
		return NESTED.get(kind).get(property);
	}
	
	/**
	 * @param fields normalised
	 * @return the uuid of the record that one with these fields hangs on: the narrowest that it names; null if it hangs on none
	 */
	public static String ownerOf(DirectoryKind kind, Map<String, ?> fields) {
		for (String field : ownerFields(kind)) {
			Object owner = fields.get(field);
			if (owner != null) {
				return owner.toString();
			}
		}
		return null;
	}
	
	/**
	 * @return the fields that can say what a record hangs on, the narrowest first; empty for kinds that hang on nothing
	 */
	public static List<String> ownerFields(DirectoryKind kind) {
		return OWNERS.getOrDefault(kind, Collections.emptyList());
	}
	
	/**
	 * @param fields normalised
	 * @return the uuid of the location of a service at a location; null for every other kind
	 */
	public static String placeOf(DirectoryKind kind, Map<String, ?> fields) {
		Object place = kind == DirectoryKind.SERVICE_AT_LOCATION ? fields.get("location_id") : null;
		return place == null ? null : place.toString();
	}
	
	/**
	 * @param fields normalised
	 * @return what lists show of it, at most 255 characters on one line; null if it has nothing like a name
	 */
	public static String nameOf(DirectoryKind kind, Map<String, ?> fields) {
		Object name = NAMES.containsKey(kind) ? fields.get(NAMES.get(kind)) : null;
		if (name == null) {
			return null;
		}
		String line = name.toString().replace('\n', ' ');
		int end = Math.min(line.length(), LONGEST_NAME);
		return line.substring(0, end < line.length() && Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
	}
	
	/**
	 * @return the field that names the table of what the record is linked to, null if the kind has none
	 */
	public static String tableKey(DirectoryKind kind) {
		return kind == DirectoryKind.ATTRIBUTE ? "link_entity" : kind == DirectoryKind.METADATA ? "resource_type" : null;
	}
}
