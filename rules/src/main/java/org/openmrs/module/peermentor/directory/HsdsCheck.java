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
import java.util.TreeMap;
import java.util.UUID;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Checks one flat record of a file against the fields of HSDS and brings it into its normal form. Immutable, for any number of
 * threads.
 * <ul>
 * <li>What a person can use is taken, with a note for everything that was changed, left out or is missing; what would say
 * something else than the source, or cannot be told apart from other records, is refused.</li>
 * <li>A status that is not said stays unsaid, with a note: nobody may take it for active (unknown is never green).</li>
 * <li>Coordinates off the globe, and those at zero degrees twice, are left out with a note; the address still leads there.</li>
 * <li>A value that is left out is kept aside as text under the field's name with <code>_as_given</code> behind it. Its note has
 * the code of the problem that it would be elsewhere.</li>
 * <li>Of hours, no guess is taken: <code>9:00am</code> to <code>5:00</code> is refused. Closing at or before the opening is on
 * the next day; <code>00:00</code> to <code>00:00</code> is the whole day.</li>
 * <li>Holidays of version 1 become schedules with their dates as <code>valid_from</code> and <code>valid_to</code>, and again
 * with their own names beside <code>closed</code>, for which version 3 has no word.</li>
 * <li>The normal form of a normal form is the same.</li>
 * </ul>
 */
public final class HsdsCheck {
	
	private static final String TABLE = "peermentor.error.directory.table";
	
	private static final String ID_MADE = "peermentor.notice.directory.idMade";
	
	private static final String ID_DERIVED = "peermentor.notice.directory.idDerived";
	
	private final HsdsVersion version;
	
	private final UUID namespace;
	
	private final boolean tables;
	
	/**
	 * @param version of the file
	 * @param sourceUri of the publisher, from which uuids follow
	 * @param tables whether the values come from CSV files, where every value is a text and what looks like a formula was
	 *            escaped, see {@link CsvCells}
	 */
	public HsdsCheck(HsdsVersion version, String sourceUri, boolean tables) {
		this.version = version;
		this.namespace = DirectoryIds.namespace(sourceUri);
		this.tables = tables;
	}
	
	/**
	 * @param table as the version names it, such as <code>phone</code> or <code>physical_address</code>
	 * @param row by name: texts, numbers, truth values and null; never changed. References hold ids as the file has them
	 * @return never null; refused with a problem if the version has no such table
	 */
	public HsdsOutcome check(String table, Map<String, ?> row) {
		HsdsTable known = HsdsTables.of(version, table);
		if (known == null) {
			Problems problems = new Problems();
			problems.add("", TABLE, table);
			return new HsdsOutcome(Collections.emptyList(), problems, new Problems());
		}
		return version.isBeforeJson() ? checkEarlier(known, row) : check(known.getKind(), row);
	}
	
	/**
	 * As {@link #check(String, Map)}, for a record of version 3, whichever the version of the file: what is entered here, and
	 * normal forms.
	 */
	public HsdsOutcome check(DirectoryKind kind, Map<String, ?> row) {
		HsdsReading reading = new HsdsReading(namespace, HsdsVersion.V3_1, tables, kind, row, Collections.emptyMap(),
		        new Problems(), new Problems());
		reading.read();
		return finish(reading, row.get("id"), kind.getTable(), version.isBeforeJson() ? HsdsVersion.V3_1 : version, false);
	}
	
	private HsdsOutcome checkEarlier(HsdsTable table, Map<String, ?> row) {
		HsdsEarlier earlier = new HsdsEarlier(table, row);
		Map<String, Object> fields = earlier.getFields();
		Map<String, Object> aside = setAside(table, fields);
		HsdsReading reading = new HsdsReading(namespace, version, tables, table.getKind(), fields, earlier.getNames(),
		        earlier.getProblems(), earlier.getNotes());
		reading.read();
		if (table.getName().equals("holiday_schedule")) {
			reading.getFields().put("start_date", reading.getFields().get("valid_from"));
			reading.getFields().put("end_date", reading.getFields().get("valid_to"));
			reading.getFields().values().removeIf(value -> value == null);
		}
		HsdsOutcome outcome = finish(reading, fields.get("id"), table.getIds(), version, true);
		return aside.isEmpty() || outcome.isRefused() ? outcome : with(outcome, table, aside);
	}
	
	/** Version 1 has two fields that are records of their own in version 3: where a service is, and what a phone speaks. */
	private Map<String, Object> setAside(HsdsTable table, Map<String, Object> fields) {
		String field = version != HsdsVersion.V1 ? null
		        : table.getKind() == DirectoryKind.SERVICE ? "location_id"
		                : table.getKind() == DirectoryKind.PHONE ? "language" : null;
		Object value = field == null ? null : fields.get(field);
		if (value == null || value.toString().trim().isEmpty()) {
			return Collections.emptyMap();
		}
		fields.remove(field);
		return Collections.singletonMap(field, value);
	}
	
	private HsdsOutcome with(HsdsOutcome outcome, HsdsTable table, Map<String, Object> aside) {
		HsdsRecord first = outcome.getRecords().get(0);
		Map<String, Object> row = new LinkedHashMap<>();
		boolean isPhone = table.getKind() == DirectoryKind.PHONE;
		row.put("id", DirectoryIds.derived(namespace, isPhone ? "phone_language" : "service_location", first.getUuid()));
		row.put(isPhone ? "phone_id" : "service_id", first.getUuid());
		row.put(isPhone ? "name" : "location_id", aside.values().iterator().next());
		HsdsOutcome second = check(isPhone ? DirectoryKind.LANGUAGE : DirectoryKind.SERVICE_AT_LOCATION, row);
		List<HsdsRecord> records = new ArrayList<>(outcome.getRecords());
		records.addAll(second.getRecords());
		Problems notes = new Problems();
		outcome.getNotes().forEach(note -> notes.add(note.getField(), note.getCode(), note.getArguments().toArray()));
		second.getProblems().forEach(
		    left -> notes.add(aside.keySet().iterator().next(), left.getCode(), left.getArguments().toArray()));
		return new HsdsOutcome(records, new Problems(), notes);
	}
	
	/**
	 * @param ids the word by which its id is told from those of other tables
	 * @param canMake whether an id that is missing may be made from what the record says
	 */
	private HsdsOutcome finish(HsdsReading reading, Object givenId, String ids, HsdsVersion since, boolean canMake) {
		new HsdsRules(reading).check(since);
		Problems problems = reading.getProblems();
		String id = givenId == null ? "" : HsdsReading.id(givenId);
		id = id != null && HsdsReading.isPlaceholder(id) ? "" : id;
		boolean making = canMake && "".equals(id) && isOnlyHanging(reading.getKind());
		if (id == null) {
			problems.add("id", HsdsReading.ID, HsdsReading.LONGEST_ID);
		} else if (id.isEmpty() && !making) {
			problems.add("id", Problems.REQUIRED);
		}
		if (!problems.isEmpty()) {
			return new HsdsOutcome(Collections.emptyList(), problems, reading.getNotes());
		}
		TreeMap<String, Object> fields = reading.getFields();
		String uuid = making ? DirectoryIds.derived(namespace, ids, "made/" + fields) : DirectoryIds.of(namespace, ids, id);
		if (!uuid.equalsIgnoreCase(id)) {
			reading.getNotes().add("id", making ? ID_MADE : ID_DERIVED);
		}
		HsdsRecord record = new HsdsRecord(reading.getKind(), uuid, making || uuid.equals(id) ? null : id, fields);
		return new HsdsOutcome(Collections.singletonList(record), problems, reading.getNotes());
	}
	
	/** Others refer to these by their ids, so that they must have one. */
	private static boolean isOnlyHanging(DirectoryKind kind) {
		switch (kind) {
			case SERVICE:
			case LOCATION:
			case PROGRAM:
			case TAXONOMY_TERM:
				return false;
			default:
				return !HsdsFields.ownerFields(kind).isEmpty();
		}
	}
}
