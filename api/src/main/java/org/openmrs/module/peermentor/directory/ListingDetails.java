/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is known of a listing, out of its records: what a mentor reads before calling or going there.
 */
final class ListingDetails {
	
	private static final String[] OF_SERVICE = { "alternate_name", "description", "url", "eligibility_description",
	        "application_process", "interpretation_services", "wait_time", "fees_description", "fees", "accreditations", "licenses" };
	
	private final ServiceTree tree;
	
	private final RecordFacts at;
	
	/**
	 * @param at null if it has no place
	 */
	ListingDetails(ServiceTree tree, RecordFacts at) {
		this.tree = tree;
		this.at = at;
	}
	
	/**
	 * @return by name; what is not said is left out
	 */
	Map<String, Object> all() {
		RecordFacts service = tree.getService();
		RecordFacts place = tree.place(at);
		RecordFacts organisation = tree.organisation();
		Map<String, Object> all = some(service, OF_SERVICE);
		all.computeIfAbsent("alert", name -> InsideFields.alert(service.getFields()));
		all.put("phones", list(tree.onAny(DirectoryKind.PHONE, at, service, place, organisation), "number", "extension", "type",
		    "description"));
		all.put("contacts", contacts(tree.onAny(DirectoryKind.CONTACT, at, service, place)));
		all.put("documents", list(tree.on(service.getUuid(), DirectoryKind.REQUIRED_DOCUMENT), "document", "uri"));
		all.put("costs", list(tree.on(service.getUuid(), DirectoryKind.COST_OPTION), "option", "amount", "currency",
		    "amount_description", "valid_from", "valid_to"));
		all.put("areas", list(tree.onAny(DirectoryKind.SERVICE_AREA, at, service), "name", "description"));
		all.put("capacities", list(tree.on(service.getUuid(), DirectoryKind.SERVICE_CAPACITY), "available", "maximum", "description",
		    "updated"));
		all.put("schedules", list(tree.onFirst(DirectoryKind.SCHEDULE, at, service, place), "freq", "interval", "byday",
		    "bymonthday", "dtstart", "until", "count", "valid_from", "valid_to", "opens_at", "closes_at", "closed", "start_date",
		    "end_date", "description", "notes", "schedule_link", "attending_type"));
		all.put("languages", list(tree.onAny(DirectoryKind.LANGUAGE, service, place), "code", "name", "note"));
		all.put("terms", terms());
		if (place != null) {
			all.put("addresses", list(tree.on(place.getUuid(), DirectoryKind.ADDRESS), "attention", "address_1", "address_2", "city",
			    "region", "state_province", "postal_code", "country", "address_type"));
			all.put("accessibility", list(tree.on(place.getUuid(), DirectoryKind.ACCESSIBILITY), "description", "details", "url"));
			all.put("place", some(place, "description", "transportation", "location_type", "url"));
		}
		if (organisation != null) {
			all.put("organisation", some(organisation, "alternate_name", "description", "email", "website", "url"));
		}
		all.put("measures", tree.getMeasure().asMap());
		return all;
	}
	
	private List<Map<String, Object>> contacts(List<RecordFacts> contacts) {
		List<Map<String, Object>> shown = new ArrayList<>();
		for (RecordFacts contact : contacts) {
			Map<String, Object> entry = some(contact, "name", "title", "department", "email");
			entry.put("phones", list(tree.on(contact.getUuid(), DirectoryKind.PHONE), "number", "extension", "type", "description"));
			shown.add(entry);
		}
		return shown;
	}
	
	/** Under which terms of other taxonomies it stands. */
	private List<String> terms() {
		List<String> names = new ArrayList<>();
		for (RecordFacts attribute : tree.onAny(DirectoryKind.ATTRIBUTE, tree.getService(), at)) {
			String name = tree.termName(attribute.text("taxonomy_term_id"));
			if (name != null && !names.contains(name)) {
				names.add(name);
			}
		}
		return names;
	}
	
	private static List<Map<String, Object>> list(List<RecordFacts> records, String... fields) {
		List<Map<String, Object>> list = new ArrayList<>();
		records.forEach(record -> list.add(some(record, fields)));
		return list;
	}
	
	private static Map<String, Object> some(RecordFacts record, String... fields) {
		Map<String, Object> some = new LinkedHashMap<>();
		for (String field : fields) {
			if (record.text(field) != null) {
				some.put(field, record.getFields().get(field));
			}
		}
		return some;
	}
}
