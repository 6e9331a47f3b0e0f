/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Rows for one statement with many values lists, which every database takes in one go; those whose texts are long are spread
 * over several, so that none outgrows what a database takes.
 */
final class SqlBatch {
	
	private static final int MOST_ROWS = 500;
	
	private static final int MOST_CHARACTERS = 1_000_000;
	
	private final Connection connection;
	
	private final String into;
	
	private final List<Object[]> rows = new ArrayList<>();
	
	private int characters;
	
	/**
	 * @param into the statement up to its values, such as <code>insert into t (a, b) values </code>
	 */
	SqlBatch(Connection connection, String into) {
		this.connection = connection;
		this.into = into;
	}
	
	/**
	 * @param row texts, whole numbers, truth values, timestamps and null
	 */
	void add(Object... row) throws SQLException {
		rows.add(row);
		for (Object value : row) {
			characters += value instanceof String ? ((String) value).length() : 0;
		}
		if (rows.size() == MOST_ROWS || characters > MOST_CHARACTERS) {
			flush();
		}
	}
	
	/** Writes what waits. */
	void flush() throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		String one = "(" + marks(rows.get(0).length) + ")";
		try (PreparedStatement insert = connection
		        .prepareStatement(into + String.join(", ", Collections.nCopies(rows.size(), one)))) {
			int at = 1;
			for (Object[] row : rows) {
				for (Object value : row) {
					set(insert, at++, value);
				}
			}
			insert.executeUpdate();
		}
		rows.clear();
		characters = 0;
	}
	
	/**
	 * @return as many placeholders, between commas
	 */
	static String marks(int many) {
		return String.join(", ", Collections.nCopies(many, "?"));
	}
	
	/** By its type: a driver that is only given an object has to look for one that fits, for each value. */
	private static void set(PreparedStatement statement, int at, Object value) throws SQLException {
		if (value instanceof String) {
			statement.setString(at, (String) value);
		} else if (value instanceof Integer) {
			statement.setInt(at, (Integer) value);
		} else if (value instanceof Long) {
			statement.setLong(at, (Long) value);
		} else if (value instanceof Short) {
			statement.setShort(at, (Short) value);
		} else if (value instanceof Boolean) {
			statement.setBoolean(at, (Boolean) value);
		} else if (value instanceof Timestamp) {
			statement.setTimestamp(at, (Timestamp) value);
		} else {
			statement.setObject(at, value);
		}
	}
	
	/** Sets the values of a list of placeholders, the first at this index. */
	static int bind(PreparedStatement statement, int from, Collection<?> values) throws SQLException {
		int at = from;
		for (Object value : values) {
			set(statement, at++, value);
		}
		return at;
	}
}
