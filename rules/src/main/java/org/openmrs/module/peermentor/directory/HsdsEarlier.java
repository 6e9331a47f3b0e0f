/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * Turns rows of the tables of HSDS 1 and 2 into rows of version 3: other names, and what the name of the table said.
 */
final class HsdsEarlier {
	
	static final String YES_OR_NO = "peermentor.error.directory.yesNo";
	
	private static final List<String> COLUMNS = Collections
	        .unmodifiableList(Arrays.asList("version", "table", "field", "becomes"));
	
	private static final Map<String, Map<String, String>> RENAMED = read();
	
	private static final List<String> YES = Arrays.asList("true", "yes", "y", "t", "1", "oui", "o", "vrai");
	
	private static final List<String> NO = Arrays.asList("false", "no", "n", "f", "0", "non", "faux");
	
	private final HsdsTable table;
	
	private final Map<String, Object> fields = new LinkedHashMap<>();
	
	private final Map<String, String> names = new HashMap<>();
	
	private final Problems problems = new Problems();
	
	private final Problems notes = new Problems();
	
	/**
	 * @param table of version 1 or 2
	 */
	HsdsEarlier(HsdsTable table, Map<String, ?> row) {
		this.table = table;
		rename(row);
		complete();
	}
	
	private static Map<String, Map<String, String>> read() {
		Problems problems = new Problems();
		Map<String, Map<String, String>> all = new HashMap<>();
		String text = StrictTable.resource(HsdsEarlier.class, "hsds-renamed.csv");
		for (StrictTable.Row row : new StrictTable(COLUMNS, problems).read(text)) {
			all.computeIfAbsent(row.needed("version") + " " + row.needed("table"), key -> new HashMap<>())
			        .put(row.needed("field"), row.needed("becomes"));
		}
		problems.throwIfAny();
		return all;
	}
	
	private void rename(Map<String, ?> row) {
		Map<String, String> renamed = RENAMED.getOrDefault(table.getVersion() + " " + table.getName(), Collections.emptyMap());
		for (Map.Entry<String, ?> said : row.entrySet()) {
			String becomes = renamed.get(said.getKey());
			// A file of mixed versions may have both names; then the new one holds, and the old one is kept beside it.
			if (becomes == null || row.get(becomes) != null) {
				fields.put(said.getKey(), said.getValue());
			} else {
				fields.put(becomes, said.getValue());
				names.put(becomes, said.getKey());
			}
		}
	}
	
	private void complete() {
		switch (table.getName()) {
			case "location":
				fields.putIfAbsent("location_type", "physical");
				break;
			case "physical_address":
				fields.put("address_type", "physical");
				break;
			case "postal_address":
				fields.put("address_type", "postal");
				break;
			case "service_taxonomy":
			case "service_attribute":
				fields.put("link_entity", DirectoryKind.SERVICE.getTable());
				break;
			case "eligibility":
			case "payment_accepted":
				tieToService();
				break;
			case "regular_schedule":
				weekday();
				break;
			case "holiday_schedule":
				closed();
				break;
			case "schedule":
				daily();
				break;
			case "language":
			case "interpretation_services":
			case "intepretation_services":
				language();
				break;
			default:
				break;
		}
	}
	
	private void tieToService() {
		fields.put("link_entity", DirectoryKind.SERVICE.getTable());
		fields.put("link_type", table.getName());
		fields.put("taxonomy_term_id", OwnTaxonomy.EARLIER.termUuid(table.getName().toUpperCase(Locale.ROOT)));
		if (table.getVersion() == HsdsVersion.V1 && text("value").isEmpty()) {
			problems.add(names.getOrDefault("value", "value"), Problems.REQUIRED);
		}
	}
	
	private void weekday() {
		String day = text("byday");
		if (day.isEmpty()) {
			problems.add(names.getOrDefault("byday", "byday"), Problems.REQUIRED);
			return;
		}
		String numbered = HsdsDays.ofNumber(day);
		if (numbered != null) {
			fields.put("byday", numbered);
		}
		fields.putIfAbsent("freq", "WEEKLY");
	}
	
	/** Version 3 has no word for it: it stays beside the fields, and the dates with it. */
	private void closed() {
		for (String date : new String[] { "valid_from", "valid_to" }) {
			if (text(date).isEmpty()) {
				problems.add(names.getOrDefault(date, date), Problems.REQUIRED);
			}
		}
		String word = text("closed").toLowerCase(Locale.ROOT);
		if (word.isEmpty()) {
			problems.add("closed", Problems.REQUIRED);
		} else if (YES.contains(word) || NO.contains(word)) {
			fields.put("closed", YES.contains(word));
		} else {
			problems.add("closed", YES_OR_NO);
		}
	}
	
	/** Version 2 knows daily schedules, version 3 only weekly and monthly ones. */
	private void daily() {
		String interval = text("interval");
		if (text("freq").equalsIgnoreCase("DAILY") && text("byday").isEmpty() && (interval.isEmpty() || interval.equals("1"))) {
			fields.put("freq", "WEEKLY");
			fields.put("byday", HsdsDays.everyDay());
			notes.add("freq", HsdsDays.CHANGED);
		}
	}
	
	/** Sources number the language rows by what they belong to, so that the id alone does not tell two of them apart. */
	private void language() {
		String id = text("id");
		if (!id.isEmpty() && !DirectoryIds.isUuid(id)) {
			fields.put("id", id + "/" + text("name"));
		}
		if (!table.getName().equals("language")) {
			fields.put("note", "interpretation");
		}
	}
	
	private String text(String field) {
		Object value = fields.get(field);
		return value == null ? "" : value.toString().trim();
	}
	
	/**
	 * @return the row of version 3
	 */
	Map<String, Object> getFields() {
		return fields;
	}
	
	/**
	 * @return by the name in version 3: the name in the file, where it is another
	 */
	Map<String, String> getNames() {
		return names;
	}
	
	Problems getProblems() {
		return problems;
	}
	
	Problems getNotes() {
		return notes;
	}
}
