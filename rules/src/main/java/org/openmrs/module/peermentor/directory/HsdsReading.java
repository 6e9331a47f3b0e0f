/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Reads the values of one row into their normal form, each for itself, and collects what is wrong with them.
 */
final class HsdsReading {
	
	static final String AS_GIVEN = "_as_given";
	
	static final String NESTED = "peermentor.error.directory.nested";
	
	static final String TOO_LONG = "peermentor.error.directory.tooLong";
	
	static final String WRAPPED = "peermentor.error.directory.wrapped";
	
	static final String ID = "peermentor.error.directory.id";
	
	static final String LINKED = "peermentor.error.directory.linked";
	
	static final String FORMULA = "peermentor.notice.directory.formula";
	
	static final String HOLES = "peermentor.notice.directory.holes";
	
	static final String PLACEHOLDER = "peermentor.notice.directory.placeholder";
	
	static final String AS_TEXT = "peermentor.notice.directory.text";
	
	static final String CODE_CHANGED = "peermentor.notice.directory.code";
	
	static final String NOT_KEPT = "peermentor.notice.directory.notKept";
	
	static final String ZEROS = "peermentor.notice.directory.zeros";
	
	/** No text is looked at that is longer, whatever its field may hold. */
	private static final int LONGEST_RAW = 100_000;
	
	static final int LONGEST_ID = 255;
	
	/** Of what holds no text: nothing of the kind is longer. */
	private static final int LONGEST_SHORT = 255;
	
	private static final int LONGEST_EXTRA = 20_000;
	
	private static final int MOST_EXTRAS = 60;
	
	private static final Pattern EXTRA_NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .:/()#-]{0,63}");
	
	/** Words that programs write where they have nothing to say. */
	private static final Set<String> PLACEHOLDERS = new HashSet<>(
	        Arrays.asList("null", "n/a", "nil", "nan", "undefined", "-", "--", "#n/a", "#ref!", "#value!", "0000-00-00", "\\n"));
	
	private final UUID namespace;
	
	private final HsdsVersion version;
	
	private final boolean tables;
	
	private final DirectoryKind kind;
	
	private final Map<String, ?> row;
	
	private final Map<String, String> names;
	
	private final Problems problems;
	
	private final Problems notes;
	
	private final TreeMap<String, Object> fields = new TreeMap<>();
	
	/** The texts of times, from which alone it can be told whether they mean the morning. */
	private final Map<String, String> times = new HashMap<>(4);
	
	private int extras;
	
	/**
	 * @param names by field: its name in the file, where it is another
	 * @param problems takes what is wrong
	 * @param notes takes what was changed
	 */
	HsdsReading(UUID namespace, HsdsVersion version, boolean tables, DirectoryKind kind, Map<String, ?> row,
	    Map<String, String> names, Problems problems, Problems notes) {
		this.namespace = namespace;
		this.version = version;
		this.tables = tables;
		this.kind = kind;
		this.row = row;
		this.names = names;
		this.problems = problems;
		this.notes = notes;
	}
	
	/**
	 * Reads every value but the id.
	 */
	void read() {
		for (Map.Entry<String, ?> said : row.entrySet()) {
			if (said.getKey() != null && said.getValue() != null) {
				HsdsField field = HsdsFields.of(kind, said.getKey());
				if (field == null) {
					extra(said.getKey(), said.getValue());
				} else if (field.getType() != HsdsType.ID) {
					read(field, said.getValue());
				}
			}
		}
	}
	
	private void read(HsdsField field, Object given) {
		if (!isScalar(given)) {
			problem(field, NESTED);
			return;
		}
		if (field.getType() == HsdsType.REFERENCE) {
			reference(field, given);
			return;
		}
		boolean isNumeric = field.getType() == HsdsType.NUMBER || field.getType() == HsdsType.WHOLE;
		Object value = isNumeric && given instanceof Number ? given : text(field, given);
		if (value != null) {
			keep(field, value, value(field, value));
		}
	}
	
	private static boolean isScalar(Object given) {
		return given instanceof String || given instanceof Number || given instanceof Boolean;
	}
	
	/**
	 * @return plain text; null if there is none, or a problem was added
	 */
	private String text(HsdsField field, Object given) {
		String raw = given instanceof Number ? HsdsNumbers.text((Number) given) : given.toString();
		if (raw.length() > LONGEST_RAW) {
			problem(field, TOO_LONG, LONGEST_RAW);
			return null;
		}
		HsdsText text = new HsdsText(tables ? CsvCells.read(raw) : raw, field.getType() == HsdsType.TEXT);
		if (text.get() == null) {
			problem(field, WRAPPED);
			return null;
		}
		int most = field.getMost() == Integer.MAX_VALUE ? LONGEST_SHORT : field.getMost();
		if (text.get().length() > most) {
			problem(field, TOO_LONG, most);
			return null;
		}
		if (isPlaceholder(text.get())) {
			note(field, PLACEHOLDER);
			return null;
		}
		text.getNotes().forEach(code -> note(field, code));
		if (text.get().isEmpty()) {
			return null;
		}
		if (!(given instanceof String)) {
			note(field, AS_TEXT);
		}
		return text.get();
	}
	
	static boolean isPlaceholder(String text) {
		return text.length() <= 10 && PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT));
	}
	
	private HsdsValue value(HsdsField field, Object value) {
		String text = value.toString();
		switch (field.getType()) {
			case NUMBER:
			case WHOLE:
				return number(field, value);
			case CODE:
				return code(field, text);
			case TABLE:
				return table(text);
			case EMAIL:
				return HsdsReach.email(text);
			case URI:
				return HsdsReach.link(text);
			case PHONE:
				return HsdsReach.phone(text);
			case DATE:
				return HsdsDates.day(text);
			case DATE_TIME:
				return HsdsDates.instant(text);
			case TIME:
				times.put(field.getName(), text);
				return HsdsTimes.time(text, field.getName().equals("closes_at"));
			case DAYS:
				return HsdsDays.days(text);
			case NUMBERS:
				return HsdsNumbers.numbers(field, text);
			default:
				return words(field, text);
		}
	}
	
	private HsdsValue words(HsdsField field, String text) {
		if (CsvCells.isFormula(text)) {
			note(field, FORMULA);
		}
		if (text.indexOf('\uFFFD') >= 0) {
			note(field, HOLES);
		}
		return HsdsValue.of(text);
	}
	
	private HsdsValue number(HsdsField field, Object value) {
		HsdsValue number = HsdsNumbers.number(field, value, tables);
		if (number.get() != null && value instanceof String && field.getName().equals("extension")
		        && ((String) value).startsWith("0") && ((String) value).length() > 1) {
			fields.put(field.getName() + AS_GIVEN, value);
			return HsdsValue.changed(number.get(), ZEROS);
		}
		// Version 1 has the day of the incorporation.
		if (number.get() == null && field.getName().equals("year_incorporated")) {
			Object day = HsdsDates.day(value.toString()).get();
			return day == null ? number : HsdsNumbers.number(field, day.toString().substring(0, 4), true);
		}
		return number;
	}
	
	private static HsdsValue code(HsdsField field, String text) {
		if (field.getAllowed().contains(text)) {
			return HsdsValue.of(text);
		}
		for (String allowed : field.getAllowed()) {
			if (allowed.equalsIgnoreCase(text.replace('_', ' ').replace('-', ' '))) {
				return HsdsValue.changed(allowed, CODE_CHANGED);
			}
		}
		return HsdsValue.unread("peermentor.error.notACode", String.join(", ", field.getAllowed()));
	}
	
	private HsdsValue table(String text) {
		String table = text.toLowerCase(Locale.ROOT);
		HsdsTable known = HsdsTables.of(version, table);
		DirectoryKind linked = known == null ? DirectoryKind.ofTable(table) : known.getKind();
		return linked == null ? HsdsValue.unread(LINKED) : HsdsValue.of(linked.getTable());
	}
	
	private void keep(HsdsField field, Object given, HsdsValue value) {
		if (value.get() != null) {
			fields.put(field.getName(), value.get());
			if (value.getNote() != null) {
				note(field, value.getNote());
			}
		} else if (field.getWrong() == HsdsField.Wrong.LEAVE_OUT) {
			note(field, value.getFault(), value.getArguments().toArray());
			String text = given instanceof Number ? HsdsNumbers.text((Number) given) : given.toString();
			if (!isPlaceholder(text)) {
				fields.put(field.getName() + AS_GIVEN, text);
			}
		} else {
			problem(field, value.getFault(), value.getArguments().toArray());
		}
	}
	
	private void reference(HsdsField field, Object given) {
		String id = id(given);
		if (id == null) {
			problem(field, ID, LONGEST_ID);
		} else if (isPlaceholder(id)) {
			note(field, PLACEHOLDER);
		} else if (!id.isEmpty()) {
			String table = field.getRefersTo() == null ? linkedTable() : field.getRefersTo().getTable();
			// Without the table nobody knows whose id it is; that is said on the table.
			if (table != null) {
				fields.put(field.getName(), DirectoryIds.of(namespace, table, id));
			}
		}
	}
	
	private String linkedTable() {
		Object said = row.get(HsdsFields.tableKey(kind));
		if (said == null) {
			return null;
		}
		String table = said.toString().trim().toLowerCase(Locale.ROOT);
		HsdsTable known = HsdsTables.of(version, table);
		return known == null ? table : known.getIds();
	}
	
	/**
	 * @return the id as a text, empty if there is none; null if it is none
	 */
	static String id(Object given) {
		String id = null;
		if (given instanceof String) {
			id = ((String) given).trim();
		} else if (given instanceof Integer || given instanceof Long || given instanceof BigInteger) {
			id = given.toString();
		} else if (given instanceof Number && !(HsdsNumbers.normal((Number) given) instanceof Double)) {
			id = String.valueOf(HsdsNumbers.normal((Number) given));
		}
		boolean isId = id != null && id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
		return isId ? id : null;
	}
	
	/** What HSDS has no field for is kept as the source says it, as long as it is one plain value. */
	private void extra(String name, Object given) {
		if (!isScalar(given) || !EXTRA_NAME.matcher(name).matches()) {
			notes.add(name, NOT_KEPT);
			return;
		}
		Object value = given instanceof Number ? HsdsNumbers.normal((Number) given)
		        : given instanceof String ? extraText(name, (String) given) : given;
		if (value != null && !isAside(name) && ++extras > MOST_EXTRAS) {
			notes.add(name, NOT_KEPT);
		} else if (value != null) {
			fields.put(name, value);
		}
	}
	
	/** What was kept aside when the record was read before. */
	private boolean isAside(String name) {
		return name.endsWith(AS_GIVEN)
		        && HsdsFields.of(kind, name.substring(0, name.length() - AS_GIVEN.length())) != null;
	}
	
	private String extraText(String name, String given) {
		if (given.length() > LONGEST_RAW) {
			notes.add(name, NOT_KEPT);
			return null;
		}
		HsdsText text = new HsdsText(tables ? CsvCells.read(given) : given, true);
		if (text.get() == null || text.get().length() > LONGEST_EXTRA) {
			notes.add(name, NOT_KEPT);
			return null;
		}
		text.getNotes().forEach(code -> notes.add(name, code));
		return text.get().isEmpty() || isPlaceholder(text.get()) ? null : text.get();
	}
	
	/**
	 * @return what the file calls the field
	 */
	String nameInFile(String field) {
		return names.getOrDefault(field, field);
	}
	
	private void problem(HsdsField field, String code, Object... arguments) {
		problems.add(nameInFile(field.getName()), code, arguments);
	}
	
	private void note(HsdsField field, String code, Object... arguments) {
		notes.add(nameInFile(field.getName()), code, arguments);
	}
	
	DirectoryKind getKind() {
		return kind;
	}
	
	/**
	 * @return to be completed by the rules
	 */
	TreeMap<String, Object> getFields() {
		return fields;
	}
	
	/**
	 * @return by field, the text of a time as it stood
	 */
	Map<String, String> getTimes() {
		return Collections.unmodifiableMap(times);
	}
	
	Problems getProblems() {
		return problems;
	}
	
	Problems getNotes() {
		return notes;
	}
}
