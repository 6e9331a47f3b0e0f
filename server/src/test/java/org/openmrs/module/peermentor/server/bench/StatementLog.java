/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Writes down every statement that reaches the database, of every kind, by means of its general log. What this log
 * itself sends stays out of it.
 */
final class StatementLog implements AutoCloseable {
	
	private static final int MOST_GOES = 12;
	
	private final Connection connection;
	
	/**
	 * @param connection to the database, with the right to set global variables; from now on this log's own
	 * @throws SQLException if that right is missing
	 */
	StatementLog(Connection connection) throws SQLException {
		this.connection = connection;
		execute("set session sql_log_off = 1");
		execute("set global log_output = 'TABLE'");
	}
	
	/**
	 * @param work what to listen to; nobody else may use the server meanwhile
	 * @return the statements that reached the database, in their order
	 * @throws SQLException if the log cannot be read
	 */
	Recording during(Runnable work) throws SQLException {
		execute("truncate table mysql.general_log");
		execute("set global general_log = 1");
		try {
			work.run();
		}
		finally {
			execute("set global general_log = 0");
		}
		List<String> statements = new ArrayList<>();
		try (Statement statement = connection.createStatement();
		        ResultSet rows = statement.executeQuery("select argument from mysql.general_log"
		                + " where command_type in ('Query', 'Execute')")) {
			while (rows.next()) {
				statements.add(rows.getString(1));
			}
		}
		return new Recording(statements);
	}
	
	/**
	 * Works until what the cheapest go cost has been seen twice: caches are warm then, and no background job of the platform
	 * came between, which can only add.
	 *
	 * @param work as for {@link #during}
	 * @return the last recording
	 * @throws SQLException if the log cannot be read
	 */
	Recording duringWarm(Runnable work) throws SQLException {
		List<Integer> costs = new ArrayList<>();
		Recording last = during(work);
		while (costs.size() < MOST_GOES) {
			boolean seenBefore = costs.contains(last.all());
			costs.add(last.all());
			if (seenBefore && last.all() == Collections.min(costs)) {
				return last;
			}
			last = during(work);
		}
		throw new AssertionError("Each go costs something else, " + costs + "; the last one: " + last);
	}
	
	private void execute(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
	
	@Override
	public void close() throws SQLException {
		connection.close();
	}
	
	/**
	 * What reached the database.
	 *
	 * @param statements in their order
	 */
	record Recording(List<String> statements) {
		
		/** @return how many statements of every kind, <code>SET</code>, <code>COMMIT</code> and the like included */
		int all() {
			return statements.size();
		}
		
		/** @return how many statements read or write rows */
		int data() {
			return count("select") + writes();
		}
		
		/** @return how many statements write rows */
		int writes() {
			return count("insert") + count("update") + count("delete") + count("replace");
		}
		
		private int count(String verb) {
			return (int) statements.stream().filter(each -> verbOf(each).equals(verb)).count();
		}
		
		private static String verbOf(String statement) {
			return statement.stripLeading().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
		}
		
		@Override
		public String toString() {
			return data() + " data statements, " + all() + " of every kind:\n  " + String.join("\n  ", statements);
		}
	}
}
