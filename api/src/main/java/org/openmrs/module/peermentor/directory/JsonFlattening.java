/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.table.TextDigest;

/**
 * Makes rows of tables out of records that stand in each other: first what a record refers to, then the record itself, then
 * what hangs on it.
 */
final class JsonFlattening {
	
	private static final String ID = "id";
	
	/** Not in the specification; its API puts the services of an organisation there if asked for them. */
	private static final String SERVICES = "services";
	
	private static final String ORGANIZATION_ID = "organization_id";
	
	private final RowSink sink;
	
	JsonFlattening(RowSink sink) {
		this.sink = sink;
	}
	
	/**
	 * @param place where it stands in the file; pointers into it are appended
	 * @throws FileRefused if nobody can tell what it is
	 */
	void emit(Map<String, Object> record, String place) {
		DirectoryKind kind = JsonShape.of(record);
		if (kind == null) {
			throw new FileRefused("peermentor.error.directoryFile.shape");
		}
		emit(kind, record, place);
	}
	
	@SuppressWarnings("unchecked")
	private void emit(DirectoryKind kind, Map<String, Object> record, String place) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (String name : namesByKind(kind, record)) {
			Object value = record.get(name);
			if (value instanceof Map) {
				inside(kind, fields, record, name, (Map<String, Object>) value, place);
			} else if (!(value instanceof List)) {
				fields.putIfAbsent(name, value);
			}
		}
		sink.row(new FileRow(kind.getTable(), shown(place), fields));
		for (String name : namesByKind(kind, record)) {
			if (record.get(name) instanceof List) {
				hanging(kind, record.get(ID), name, (List<Object>) record.get(name), place);
			}
		}
	}
	
	/** As kinds follow each other, so that what stands beside each other finds what it refers to. */
	private static List<String> namesByKind(DirectoryKind kind, Map<String, Object> record) {
		List<String> names = new ArrayList<>(record.keySet());
		names.sort(Comparator.comparing(name -> {
			HsdsNested nested = HsdsFields.nestedIn(kind, name);
			return nested == null ? DirectoryKind.SERVICE.ordinal() : nested.getChild().ordinal();
		}));
		return names;
	}
	
	/** What the record refers to comes first; where its id stands beside it as well, the two should agree. */
	private void inside(DirectoryKind kind, Map<String, Object> fields, Map<String, Object> record, String name,
	        Map<String, Object> value, String place) {
		HsdsNested nested = HsdsFields.nestedIn(kind, name);
		if (nested == null || nested.isMany()) {
			note(place, name, "peermentor.error.directoryFile.unknownNesting");
			return;
		}
		Object said = record.get(nested.getKey());
		Object id = value.get(ID);
		if (said == null || said.equals("")) {
			fields.put(nested.getKey(), id);
		} else if (id != null && !said.toString().equals(id.toString())) {
			note(place, nested.getKey(), "peermentor.error.directoryFile.elsewhere");
		}
		emit(nested.getChild(), value, place + "/" + name);
	}
	
	private void hanging(DirectoryKind owner, Object ownerId, String name, List<Object> values, String place) {
		HsdsNested nested = HsdsFields.nestedIn(owner, name);
		boolean services = owner == DirectoryKind.ORGANIZATION && SERVICES.equals(name);
		if (!services && (nested == null || !nested.isMany())) {
			if (!values.isEmpty()) {
				note(place, name, "peermentor.error.directoryFile.unknownNesting");
			}
			return;
		}
		for (int i = 0; i < values.size(); i++) {
			String at = place + "/" + name + "/" + i;
			if (values.get(i) instanceof Map) {
				@SuppressWarnings("unchecked")
				Map<String, Object> hooked = new LinkedHashMap<>((Map<String, Object>) values.get(i));
				hook(hooked, services ? ORGANIZATION_ID : nested.getKey(), ownerId, at);
				if (!services && nested.getTableKey() != null) {
					hooked.put(nested.getTableKey(), owner.getTable());
				}
				identify(hooked, at);
				emit(services ? DirectoryKind.SERVICE : nested.getChild(), hooked, at);
			} else {
				sink.problem(new RunProblem(at, null, "peermentor.error.directoryFile.noObject", null, true));
			}
		}
	}
	
	/** What stands inside a record hangs on it, whatever else it says. */
	private void hook(Map<String, Object> hooked, String key, Object ownerId, String place) {
		Object said = hooked.put(key, ownerId);
		if (said != null && !said.toString().equals(String.valueOf(ownerId))) {
			note(place, key, "peermentor.error.directoryFile.elsewhere");
		}
	}
	
	/** Without an id of its own, what hangs on a record is known by what it says. */
	private void identify(Map<String, Object> hooked, String place) {
		Object id = hooked.get(ID);
		if (id == null || id.toString().trim().isEmpty()) {
			hooked.put(ID, TextDigest.of(DirectoryContent.write(hooked)).substring(0, 32));
			note(place, ID, "peermentor.error.directoryFile.madeId");
		}
	}
	
	private void note(String place, String field, String code) {
		sink.problem(new RunProblem(shown(place), field, code, null, false));
	}
	
	private static String shown(String place) {
		return place.isEmpty() ? "/" : place.trim();
	}
}
