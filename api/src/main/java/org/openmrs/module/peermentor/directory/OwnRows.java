/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The module's own taxonomies and terms, which stand in the code and go out like any other, and what was measured of services,
 * as attributes.
 */
final class OwnRows {
	
	private static final Map<String, ExportRow> TAXONOMIES = taxonomies();
	
	private static final Map<String, ExportRow> TERMS = terms();
	
	private OwnRows() {
	}
	
	/**
	 * @return those of our own of this kind by uuid; empty for kinds of which there are none
	 */
	static Map<String, ExportRow> of(DirectoryKind kind) {
		return kind == DirectoryKind.TAXONOMY ? TAXONOMIES : kind == DirectoryKind.TAXONOMY_TERM ? TERMS : Collections.emptyMap();
	}
	
	/**
	 * @param view what may be shown of the service
	 * @return an attribute for each number that may be
	 */
	static List<ExportRow> measures(String service, MeasureView view) {
		List<ExportRow> rows = new ArrayList<>();
		for (MeasureTerm term : MeasureTerm.shown(view)) {
			Map<String, Object> fields = new LinkedHashMap<>();
			fields.put("link_id", service);
			fields.put("link_entity", DirectoryKind.SERVICE.getTable());
			fields.put("taxonomy_term_id", term.getUuid());
			fields.put("value", term.value(view));
			rows.add(new ExportRow(DirectoryKind.ATTRIBUTE, term.attributeUuid(service), fields, null));
		}
		return rows;
	}
	
	private static Map<String, ExportRow> taxonomies() {
		Map<String, ExportRow> rows = new LinkedHashMap<>();
		for (OwnTaxonomy taxonomy : OwnTaxonomy.values()) {
			Map<String, Object> fields = new LinkedHashMap<>();
			fields.put("name", taxonomy.getTitle());
			fields.put("description", taxonomy.getDescription());
			fields.put("uri", taxonomy.getUri());
			fields.put("version", taxonomy.getVersion());
			put(rows, DirectoryKind.TAXONOMY, taxonomy.getUuid(), fields);
		}
		put(rows, DirectoryKind.TAXONOMY, MeasureTerm.taxonomyUuid(), MeasureTerm.taxonomy());
		return Collections.unmodifiableMap(rows);
	}
	
	private static Map<String, ExportRow> terms() {
		Map<String, ExportRow> rows = new LinkedHashMap<>();
		for (NeedTerm need : NeedTerm.all()) {
			Map<String, Object> fields = term(need.getCode(), need.name(null), need.description(null), OwnTaxonomy.NEEDS.getTitle(),
			    OwnTaxonomy.NEEDS.getUuid());
			if (need.getParent() != null) {
				fields.put("parent_id", need.getParent().getUuid());
			}
			put(rows, DirectoryKind.TAXONOMY_TERM, need.getUuid(), fields);
		}
		for (ServiceFact fact : ServiceFact.values()) {
			put(rows, DirectoryKind.TAXONOMY_TERM, fact.getUuid(), term(fact.name(), fact.name(null), fact.description(null),
			    OwnTaxonomy.FACTS.getTitle(), OwnTaxonomy.FACTS.getUuid()));
		}
		for (MeasureTerm measure : MeasureTerm.values()) {
			put(rows, DirectoryKind.TAXONOMY_TERM, measure.getUuid(), term(measure.name(), measure.getTitle(),
			    measure.getDescription(), MeasureTerm.taxonomy().get("name").toString(), MeasureTerm.taxonomyUuid()));
		}
		return Collections.unmodifiableMap(rows);
	}
	
	private static Map<String, Object> term(String code, String name, String description, String taxonomy, String taxonomyUuid) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("code", code);
		fields.put("name", name);
		fields.put("description", description);
		fields.put("taxonomy", taxonomy);
		fields.put("language", "en");
		fields.put("taxonomy_id", taxonomyUuid);
		return fields;
	}
	
	private static void put(Map<String, ExportRow> rows, DirectoryKind kind, String uuid, Map<String, Object> fields) {
		rows.put(uuid, new ExportRow(kind, uuid, Collections.unmodifiableMap(fields), null));
	}
}
