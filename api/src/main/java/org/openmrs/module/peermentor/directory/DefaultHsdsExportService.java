/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.settings.Settings;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what goes out in one transaction each. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional(readOnly = true)
public class DefaultHsdsExportService implements HsdsExportService {
	
	private final ExportDao dao;
	
	private final MeasureReader measures;
	
	private final PackageWriter packages;
	
	private final Settings settings;
	
	private final SiteTime time;
	
	DefaultHsdsExportService(ExportDao dao, MeasureReader measures, PackageWriter packages, Settings settings, SiteTime time) {
		this.dao = dao;
		this.measures = measures;
		this.packages = packages;
		this.settings = settings;
		this.time = time;
	}
	
	@Override
	public boolean isOpenToAll() {
		return settings.directoryOpen();
	}
	
	@Override
	public void requireExport() {
		if (!settings.directoryOpen()) {
			Context.requirePrivilege(Privileges.EXPORT_DIRECTORY);
		}
	}
	
	@Override
	public ExportPage getPage(ExportList list, int number, int perPage) {
		requireExport();
		// Our own come first; they are few.
		List<String> own = new ArrayList<>(OwnRows.of(list.getKind()).keySet());
		long start = (number - 1L) * perPage;
		List<String> uuids = start >= own.size() ? new ArrayList<>()
		        : new ArrayList<>(own.subList((int) start, (int) Math.min(own.size(), start + perPage)));
		uuids.addAll(dao.roots(list.getKind(), (int) Math.max(0, start - own.size()), perPage - uuids.size()));
		return new ExportPage(own.size() + dao.count(list.getKind()), number, perPage, objects(list, uuids, false));
	}
	
	@Override
	public Map<String, Object> getOne(ExportList list, String id) {
		requireExport();
		// Some databases find it in whichever letters, what was read from them is found in small ones alone.
		String uuid = id.toLowerCase(Locale.ROOT);
		if (!OwnRows.of(list.getKind()).containsKey(uuid) && !dao.isRoot(list.getKind(), uuid)) {
			throw new NotFound();
		}
		return objects(list, Collections.singletonList(uuid), true).get(0);
	}
	
	private List<Map<String, Object>> objects(ExportList list, Collection<String> uuids, boolean whole) {
		ExportGraph graph = ExportGraph.read(dao, list.getKind(), uuids, whole);
		Set<String> services = graph.rows().values().stream().filter(row -> row.kind == DirectoryKind.SERVICE)
		        .map(row -> row.uuid).collect(Collectors.toSet());
		ExportNesting nesting = new ExportNesting(graph, measures.of(services), time.zone());
		List<Map<String, Object>> objects = new ArrayList<>();
		for (String uuid : uuids) {
			ExportRow own = OwnRows.of(list.getKind()).get(uuid);
			if (own != null) {
				objects.add(own(own));
			} else if (graph.row(uuid) != null) {
				objects.add(nesting.outermost(uuid));
			}
		}
		return objects;
	}
	
	private static Map<String, Object> own(ExportRow row) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("id", row.uuid);
		object.putAll(row.fields);
		ExportRow taxonomy = OwnRows.of(DirectoryKind.TAXONOMY).get(row.text("taxonomy_id"));
		if (taxonomy != null) {
			object.remove("taxonomy_id");
			object.put("taxonomy_detail", own(taxonomy));
		}
		return object;
	}
	
	@Override
	public void writePackage(OutputStream out) throws IOException {
		requireExport();
		packages.write(out);
	}
}
