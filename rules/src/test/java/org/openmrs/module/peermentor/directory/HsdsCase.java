/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * One line of <code>hsds-cases.txt</code>: a record upon a good one, and what comes of it.
 */
final class HsdsCase {
	
	static final String SOURCE = "https://directory.example";
	
	private static final Set<String> SIDE_NOTES = new LinkedHashSet<>(Arrays.asList("expected", "status", "idDerived",
	    "idMade"));
	
	private static final Pattern REPEATED = Pattern.compile("(.)\\{(\\d+)\\}");
	
	final String name;
	
	final String table;
	
	private final HsdsVersion version;
	
	private final boolean tables;
	
	private final Map<String, Object> row;
	
	private final Set<String> problems;
	
	private final Set<String> notes;
	
	private final Map<String, Object> result;
	
	private HsdsCase(String line) {
		String[] cells = (line + " ").split("\\|", -1);
		name = cells[0].trim();
		String said = cells[1].trim();
		tables = said.endsWith("T") || said.equals("V1") || said.equals("V2");
		version = HsdsVersion.valueOf(said.replaceFirst("T$", ""));
		table = cells[2].trim();
		row = new LinkedHashMap<>(good(table));
		row.putAll(fields(cells[3]));
		problems = words(cells[4]);
		notes = words(cells[5]);
		result = fields(cells[6]);
	}
	
	static List<HsdsCase> all() {
		List<HsdsCase> cases = new ArrayList<>();
		for (String line : StrictTable.resource(HsdsCase.class, "hsds-cases.txt").split("\n")) {
			if (!line.startsWith("#") && !line.trim().isEmpty()) {
				cases.add(new HsdsCase(line));
			}
		}
		return cases;
	}
	
	private static Set<String> words(String cell) {
		Set<String> words = new TreeSet<>();
		for (String word : cell.split(",")) {
			if (!word.trim().isEmpty()) {
				words.add(word.trim());
			}
		}
		return words;
	}
	
	private static Map<String, Object> fields(String cell) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (String field : cell.trim().split(";(?= |$)")) {
			if (!field.trim().isEmpty()) {
				int equals = field.indexOf('=');
				fields.put(field.substring(0, equals).trim(), value(field.substring(equals + 1).trim()));
			}
		}
		return fields;
	}
	
	private static Object value(String text) {
		if (text.equals("*")) {
			return Collections.singletonList("x");
		}
		if (text.startsWith("!")) {
			return Boolean.valueOf(text.substring(1));
		}
		if (text.startsWith("#")) {
			return number(text.substring(1));
		}
		Matcher repeated = REPEATED.matcher(text);
		while (repeated.find()) {
			StringBuilder longer = new StringBuilder(text.substring(0, repeated.start()));
			for (int i = 0; i < Integer.parseInt(repeated.group(2)); i++) {
				longer.append(repeated.group(1));
			}
			text = longer + text.substring(repeated.end());
			repeated = REPEATED.matcher(text);
		}
		return text.isEmpty() ? null : unescaped(text);
	}
	
	private static Number number(String text) {
		if (text.equals("NaN")) {
			return Double.NaN;
		}
		return text.matches("-?\\d{1,9}") ? (Number) Integer.valueOf(text) : new BigDecimal(text);
	}
	
	static String unescaped(String text) {
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			if (text.startsWith("\\u", i)) {
				plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
				i += 5;
			} else {
				plain.append(text.charAt(i));
			}
		}
		return plain.toString();
	}
	
	/** A record that nothing is wrong with. */
	static Map<String, Object> good(String table) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("id", "0b3f9d1e-5a64-4c7e-8a53-1f0c2b7d9e10");
		String service = "5c1c7c38-6a2e-4b0f-9f6b-3a4d5e6f7a81";
		String location = "9d8e7f6a-5b4c-4d3e-8f2a-1b0c9d8e7f6a";
		switch (table) {
			case "service":
				row.put("organization_id", "2a9c4e6f-8b1d-4f3a-9e5c-7d6b5a4f3e2d");
				row.put("name", "Corner Pharmacy");
				row.put("status", "active");
				break;
			case "organization":
				row.put("name", "Corner Society");
				row.put("description", "Neighbours");
				break;
			case "location":
				row.put("location_type", "physical");
				row.put("latitude", 49.28);
				row.put("longitude", -123.1);
				break;
			case "address":
				row.put("location_id", location);
				row.put("address_1", "1 Main Street");
				row.put("city", "Vancouver");
				row.put("state_province", "BC");
				row.put("postal_code", "V6A 1A1");
				row.put("country", "CA");
				row.put("address_type", "physical");
				break;
			case "phone":
				row.put("service_id", service);
				row.put("number", "604-555-0100");
				break;
			case "schedule":
				row.put("service_id", service);
				row.put("freq", "WEEKLY");
				row.put("byday", "MO,TU");
				row.put("opens_at", "09:00");
				row.put("closes_at", "17:00");
				break;
			case "cost_option":
				row.put("service_id", service);
				row.put("option", "Adults");
				break;
			case "service_capacity":
				row.put("service_id", service);
				row.put("unit_id", "7f6a5b4c-3d2e-4f1a-8b9c-0d1e2f3a4b5c");
				row.put("available", 4);
				row.put("updated", "2026-11-26T09:00:00Z");
				break;
			case "attribute":
				row.put("link_id", service);
				row.put("link_entity", "service");
				row.put("taxonomy_term_id", NeedTerm.of("PHARMACY").getUuid());
				break;
			case "regular_schedule":
				row.put("service_id", service);
				row.put("weekday", "1");
				row.put("opens_at", "09:00");
				row.put("closes_at", "17:00");
				break;
			case "holiday_schedule":
				row.put("service_id", service);
				row.put("closed", "true");
				row.put("start_date", "2026-12-25");
				row.put("end_date", "2026-12-26");
				break;
			case "eligibility":
				row.put("service_id", service);
				row.put("eligibility", "adult");
				break;
			case "accessibility_for_disabilities":
				row.put("location_id", location);
				row.put("accessibility", "ramp");
				break;
			case "metadata":
				row.put("resource_id", "17");
				break;
			case "other_attribute":
				row.put("link_id", "17");
				row.put("taxonomy_term_id", "4");
				break;
			default:
				break;
		}
		return row;
	}
	
	HsdsOutcome check() {
		return new HsdsCheck(version, SOURCE, tables).check(table, row);
	}
	
	/**
	 * @return what is otherwise than expected, empty if nothing is
	 */
	String differences() {
		HsdsOutcome outcome = check();
		StringBuilder differences = new StringBuilder();
		compare("refused", problems, shorts(outcome.getProblems()), differences);
		compare("noted", notes, mentioned(shorts(outcome.getNotes())), differences);
		Map<String, Object> fields = outcome.isRefused() ? new TreeMap<>() : outcome.getRecords().get(0).getFields();
		result.forEach((field, value) -> {
			if (!Objects.equals(value instanceof BigDecimal ? ((BigDecimal) value).doubleValue() : value,
			    fields.get(field))) {
				differences.append(" ").append(field).append(" is ").append(fields.get(field));
			}
		});
		return differences.length() == 0 ? "" : name + ":" + differences;
	}
	
	private static Set<String> shorts(List<Problem> found) {
		return found.stream().map(problem -> problem.getField() + ":"
		        + problem.getCode().replace("peermentor.error.", "").replace("peermentor.notice.directory.", ""))
		        .collect(Collectors.toCollection(TreeSet::new));
	}
	
	/** Without what is said of nearly every record, unless the case is about that. */
	private Set<String> mentioned(Set<String> found) {
		Set<String> mentioned = new TreeSet<>();
		for (String note : found) {
			boolean isSide = SIDE_NOTES.contains(note.substring(note.lastIndexOf(':') + 1));
			if (notes.contains("+" + note)) {
				mentioned.add("+" + note);
			} else if (!isSide) {
				mentioned.add(note);
			}
		}
		return mentioned;
	}
	
	private static void compare(String what, Set<String> expected, Set<String> found, StringBuilder differences) {
		if (!expected.equals(found)) {
			differences.append(" ").append(what).append(" ").append(found).append(" for ").append(expected);
		}
	}
}
