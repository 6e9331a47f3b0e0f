/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.server.Database;

/**
 * How many rows each table of the database holds, the platform's own included, with a checksum of what stands in them:
 * a refused call must leave both as they were.
 */
final class Snapshot {
	
	/** Tables the platform writes by itself, whatever a caller does, and those that keep what somebody tried in vain. */
	private static final Set<String> RESTLESS = Set.of("scheduler_task_config", "scheduler_task_config_property",
	    "user_property", "peermentor_partner_log", "peermentor_partner_key");
	
	private final Map<String, String> tables;
	
	private Snapshot(Map<String, String> tables) {
		this.tables = tables;
	}
	
	static Snapshot of(Database database) {
		try (Connection connection = database.connect(Database.SCHEMA); Statement statement = connection.createStatement()) {
			List<String> names = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
			        + " where table_schema = database() and table_type = 'BASE TABLE'")) {
				while (rows.next()) {
					names.add(rows.getString(1));
				}
			}
			names.removeAll(RESTLESS);
			Map<String, String> counts = pairs(statement, names.stream()
			        .map(n -> "select '" + n + "', count(*) from `" + n + "`").collect(Collectors.joining(" union all ")));
			Map<String, String> sums = pairs(statement, "checksum table `" + String.join("`,`", names) + "`");
			Map<String, String> tables = new TreeMap<>();
			counts.forEach((name, count) -> tables.put(name,
			    count + " rows (" + sums.get(Database.SCHEMA + "." + name) + ")"));
			return new Snapshot(tables);
		}
		catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}
	
	private static Map<String, String> pairs(Statement statement, String sql) throws SQLException {
		Map<String, String> pairs = new TreeMap<>();
		try (ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				pairs.put(rows.getString(1), rows.getString(2));
			}
		}
		return pairs;
	}
	
	/**
	 * @return one line for each table that is not as it was, empty if all are
	 */
	List<String> changesTo(Snapshot later) {
		Set<String> names = new TreeSet<>(tables.keySet());
		names.addAll(later.tables.keySet());
		return names.stream().filter(n -> !String.valueOf(tables.get(n)).equals(later.tables.get(n)))
		        .map(n -> n + ": " + tables.get(n) + " before, " + later.tables.get(n) + " after").toList();
	}
}
