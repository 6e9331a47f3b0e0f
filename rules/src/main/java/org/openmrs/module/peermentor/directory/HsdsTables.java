/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * The tables of HSDS, by version.
 */
public final class HsdsTables {
	
	private static final List<String> COLUMNS = Collections
	        .unmodifiableList(Arrays.asList("version", "table", "path", "kind", "ids"));
	
	private static final Map<HsdsVersion, Map<String, HsdsTable>> ALL = read();
	
	private HsdsTables() {
	}
	
	private static Map<HsdsVersion, Map<String, HsdsTable>> read() {
		Problems problems = new Problems();
		Map<HsdsVersion, Map<String, HsdsTable>> all = new EnumMap<>(HsdsVersion.class);
		String text = StrictTable.resource(HsdsTables.class, "hsds-tables.csv");
		for (StrictTable.Row row : new StrictTable(COLUMNS, problems).read(text)) {
			HsdsTable table = new HsdsTable(row);
			all.computeIfAbsent(table.getVersion(), version -> new LinkedHashMap<>()).put(table.getName(), table);
		}
		problems.throwIfAny();
		return all;
	}
	
	/**
	 * @return in the order in which they are to be read, each behind those that it hangs on
	 */
	public static List<HsdsTable> of(HsdsVersion version) {
		return Collections.unmodifiableList(new ArrayList<>(ALL.get(version).values()));
	}
	
	/**
	 * @param name of a resource, such as <code>organization</code>
	 * @return null if the version has no such table
	 */
	public static HsdsTable of(HsdsVersion version, String name) {
		return ALL.get(version).get(name);
	}
	
	/**
	 * Finds the table of a file in a package that says nothing of it.
	 * 
	 * @param fileName without folders, such as <code>organizations.csv</code> or <code>organization.csv</code>
	 * @return null if the version has no such table
	 */
	public static HsdsTable ofFile(HsdsVersion version, String fileName) {
		for (HsdsTable table : ALL.get(version).values()) {
			if (table.getPath().equals(fileName) || (table.getName() + ".csv").equals(fileName)) {
				return table;
			}
		}
		return null;
	}
}
