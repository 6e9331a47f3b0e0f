/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts records that were read flat into each other as the JSON form of HSDS has them. A field that only says in which record one
 * stands is left out there.
 */
final class ExportNesting {
	
	private static final String ASSURED = "assured_date";
	
	private final ExportGraph graph;
	
	private final ZoneId zone;
	
	/** By property key, the uuids of the inner ones under the outer one's. */
	private final Map<String, List<ExportRow>> inside = new HashMap<>();
	
	/**
	 * @param measures by service, what may be shown
	 * @param zone in which the day of a verification is told
	 */
	ExportNesting(ExportGraph graph, Map<String, MeasureView> measures, ZoneId zone) {
		this.graph = graph;
		this.zone = zone;
		List<ExportRow> all = new ArrayList<>(graph.rows().values());
		measures.forEach((service, view) -> all.addAll(OwnRows.measures(service, view)));
		for (ExportRow row : all) {
			for (HsdsField field : HsdsFields.of(row.kind)) {
				String outer = field.getType() == HsdsType.REFERENCE ? row.text(field.getName()) : null;
				if (outer != null) {
					inside.computeIfAbsent(key(row.kind, field.getName(), outer), k -> new ArrayList<>()).add(row);
				}
			}
		}
	}
	
	private static String key(DirectoryKind child, String field, String outer) {
		return child + " " + field + " " + outer;
	}
	
	/**
	 * @return the record with all that stands inside it
	 */
	Map<String, Object> outermost(String uuid) {
		return object(graph.row(uuid), new HashSet<>());
	}
	
	/**
	 * @param around the uuids of those in which it stands
	 */
	private Map<String, Object> object(ExportRow row, Set<String> around) {
		Map<String, Object> object = flat(row.kind, row.uuid, fields(row, zone));
		object.keySet().removeIf(field -> !around.isEmpty() && isImplied(row, field, around));
		Set<String> inner = new HashSet<>(around);
		inner.add(row.uuid);
		for (HsdsNested nested : graph.nestedIn(row.kind, around.isEmpty())) {
			if (nested.isKeyOnChild()) {
				List<Object> objects = new ArrayList<>();
				for (ExportRow child : inside.getOrDefault(key(nested.getChild(), nested.getKey(), row.uuid),
				    Collections.emptyList())) {
					if (!inner.contains(child.uuid) && isLinkedTo(row, child)) {
						objects.add(object(child, inner));
					}
				}
				if (!objects.isEmpty()) {
					object.put(nested.getProperty(), objects);
				}
			} else {
				pointAt(object, row, nested, inner);
			}
		}
		return object;
	}
	
	/** Whether the field only says in which record it stands, here or elsewhere in the same outermost one. */
	private boolean isImplied(ExportRow row, String field, Set<String> around) {
		HsdsField known = HsdsFields.of(row.kind, field);
		if (known == null || known.getType() != HsdsType.REFERENCE) {
			return false;
		}
		ExportRow outer = graph.row(row.text(field));
		return around.contains(row.text(field)) || (outer != null && graph.isWhole() && graph.nestedIn(outer.kind, false).stream()
		        .anyMatch(nested -> nested.isKeyOnChild() && nested.getChild() == row.kind && nested.getKey().equals(field)));
	}
	
	private void pointAt(Map<String, Object> object, ExportRow row, HsdsNested nested, Set<String> inner) {
		String uuid = row.text(nested.getKey());
		ExportRow target = uuid == null ? null : target(nested.getChild(), uuid);
		if (target != null && !inner.contains(uuid)) {
			object.remove(nested.getKey());
			object.put(nested.getProperty(), object(target, inner));
		}
	}
	
	/** What was measured points at terms that nothing that was read points at. */
	private ExportRow target(DirectoryKind kind, String uuid) {
		ExportRow row = graph.row(uuid);
		return row != null ? row : OwnRows.of(kind).get(uuid);
	}
	
	/** Where a field names the table of what a record is linked to, it is that of the outer one, or unsaid. */
	private static boolean isLinkedTo(ExportRow outer, ExportRow child) {
		String tableKey = HsdsFields.tableKey(child.kind);
		String table = tableKey == null ? null : child.text(tableKey);
		return table == null || table.equals(outer.kind.getTable());
	}
	
	/**
	 * @return what the record says as far as it goes out; of a service that was verified from here, by whom and when its source was assured gives way
	 */
	static Map<String, Object> fields(ExportRow row, ZoneId zone) {
		Map<String, Object> outside = InsideFields.without(row.fields);
		if (row.kind != DirectoryKind.SERVICE || row.verifiedAt == null) {
			return outside;
		}
		Map<String, Object> fields = new HashMap<>(outside);
		LocalDate verified = row.verifiedAt.atZone(zone).toLocalDate();
		if (row.text(ASSURED) == null || row.text(ASSURED).compareTo(verified.toString()) < 0) {
			fields.put(ASSURED, verified.toString());
			fields.remove("assurer_email");
		}
		return fields;
	}
	
	/** In the order of the specification, what it does not know last. */
	private static Map<String, Object> flat(DirectoryKind kind, String uuid, Map<String, Object> fields) {
		Map<String, Object> flat = new LinkedHashMap<>();
		Collection<HsdsField> known = HsdsFields.of(kind);
		flat.put("id", uuid);
		for (HsdsField field : known) {
			if (fields.get(field.getName()) != null) {
				flat.put(field.getName(), fields.get(field.getName()));
			}
		}
		fields.forEach(flat::putIfAbsent);
		return flat;
	}
}
