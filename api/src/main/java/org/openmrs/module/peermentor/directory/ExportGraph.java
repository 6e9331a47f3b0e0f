/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some records with all that stands inside them in the JSON form of HSDS, read level by level: how many statements that takes
 * depends on how deep HSDS nests, never on how many records there are.
 */
final class ExportGraph {
	
	/** Deeper than HSDS nests; a circle in the data ends here at the latest. */
	private static final int DEEPEST = 12;
	
	private final ExportDao dao;
	
	private final DirectoryKind root;
	
	private final boolean whole;
	
	private final Map<String, ExportRow> rows = new LinkedHashMap<>();
	
	private ExportGraph(ExportDao dao, DirectoryKind root, boolean whole) {
		this.dao = dao;
		this.root = root;
		this.whole = whole;
	}
	
	/**
	 * @param whole whether an organisation that stands inside of services comes with all its locations and programmes: there may be
	 *            hundreds, inside each of its services
	 */
	static ExportGraph read(ExportDao dao, DirectoryKind kind, Collection<String> uuids, boolean whole) {
		ExportGraph graph = new ExportGraph(dao, kind, whole);
		graph.take(dao.rows(uuids));
		Set<String> level = new HashSet<>(graph.rows.keySet());
		for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
			level = graph.deeper(level);
		}
		return graph;
	}
	
	/** Reads what stands inside of these, and gives what is new. */
	private Set<String> deeper(Set<String> level) {
		Set<DirectoryKind> kinds = EnumSet.noneOf(DirectoryKind.class);
		Set<String> pointedAt = new HashSet<>();
		for (String uuid : level) {
			ExportRow row = rows.get(uuid);
			for (HsdsNested nested : nestedIn(row.kind, row.kind == root)) {
				if (nested.isKeyOnChild()) {
					kinds.add(nested.getChild());
				} else if (row.text(nested.getKey()) != null) {
					pointedAt.add(row.text(nested.getKey()));
				}
			}
		}
		pointedAt.removeAll(rows.keySet());
		Set<String> fresh = take(dao.hangingOn(level, kinds));
		pointedAt.removeAll(rows.keySet());
		fresh.addAll(take(own(pointedAt)));
		fresh.addAll(take(dao.rows(pointedAt)));
		return fresh;
	}
	
	/** Takes the module's own out of what is to be read. */
	private static List<ExportRow> own(Set<String> uuids) {
		List<ExportRow> own = new ArrayList<>();
		for (DirectoryKind kind : new DirectoryKind[] { DirectoryKind.TAXONOMY, DirectoryKind.TAXONOMY_TERM }) {
			OwnRows.of(kind).forEach((uuid, row) -> {
				if (uuids.remove(uuid)) {
					own.add(row);
				}
			});
		}
		return own;
	}
	
	/**
	 * @return the uuids of those that were not there yet
	 */
	private Set<String> take(Collection<ExportRow> found) {
		Set<String> fresh = new HashSet<>();
		for (ExportRow row : found) {
			if (rows.putIfAbsent(row.uuid, row) == null) {
				fresh.add(row.uuid);
			}
		}
		return fresh;
	}
	
	/**
	 * @param outermost whether it stands in no other record
	 * @return what stands inside one of this kind, as far as it goes out
	 */
	List<HsdsNested> nestedIn(DirectoryKind kind, boolean outermost) {
		List<HsdsNested> nested = new ArrayList<>(HsdsFields.nestedIn(kind));
		if (!outermost) {
			// The places of a service stand in the service alone, a service inside one of its places has no others.
			nested.removeIf(one -> one.getChild() == DirectoryKind.SERVICE_AT_LOCATION);
			nested.removeIf(one -> kind == DirectoryKind.SERVICE_AT_LOCATION && one.getChild() == DirectoryKind.SERVICE);
			nested.removeIf(one -> !whole && kind == DirectoryKind.ORGANIZATION
			        && (one.getChild() == DirectoryKind.LOCATION || one.getChild() == DirectoryKind.PROGRAM));
		}
		return nested;
	}
	
	/**
	 * @return whether everything that stands inside any of these was read
	 */
	boolean isWhole() {
		return whole;
	}
	
	/**
	 * @return null if it does not go out
	 */
	ExportRow row(String uuid) {
		return rows.get(uuid);
	}
	
	/**
	 * @return all, by uuid
	 */
	Map<String, ExportRow> rows() {
		return Collections.unmodifiableMap(rows);
	}
}
