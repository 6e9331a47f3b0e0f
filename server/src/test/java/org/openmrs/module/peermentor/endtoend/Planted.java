/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.endtoend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.peermentor.server.Answer;
import org.openmrs.module.peermentor.server.Database;
import org.openmrs.module.peermentor.server.Session;

/**
 * Strings planted where only author and supervisor may read, and the search for them everywhere else.
 */
final class Planted {
	
	/** Hold no word of the platform's, so that a find is a leak. */
	static final String MENTOR_WORDS = "xylophone-of-the-mentor";
	
	static final String PARTICIPANT_WORDS = "xylophone-of-the-participant";
	
	static final String SHARED_LINE = "xylophone-that-both-share";
	
	static final String CONCERN = "xylophone-of-worry";
	
	static final String TOLD = "xylophone-sister";
	
	static final String QUESTION = "xylophone-asked";
	
	static final String ANSWER = "xylophone-answered";
	
	static final String KILOMETRES = "7531.9";
	
	static final String EXPENSES = "86421.97";
	
	private static final List<String> ALL = List.of("xylophone", KILOMETRES, EXPENSES);
	
	private Planted() {
	}
	
	/** Reads as this user, and fails if the answer holds anything planted. */
	static Answer readCleanly(Session session, String path) {
		Answer answer = session.get(path);
		for (String planted : ALL) {
			assertThat(path, answer.body(), not(containsString(planted)));
		}
		return answer;
	}
	
	static void assertNotIn(String text) {
		for (String planted : ALL) {
			assertThat(text.contains(planted) ? text.lines().filter(l -> l.contains(planted)).findFirst().orElse("") : "",
			    not(containsString(planted)));
		}
	}
	
	/** The columns of the platform's own tables that hold anything planted, as table.column. */
	static List<String> columnsOfThePlatformThatHoldAny(Database database) throws SQLException {
		List<String> found = new ArrayList<>();
		try (Connection connection = database.connect(Database.SCHEMA); Statement statement = connection.createStatement()) {
			List<String[]> columns = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery("select c.table_name, c.column_name from information_schema.columns c"
			        + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
			        + " where c.table_schema = database() and t.table_type = 'BASE TABLE'"
			        + " and c.table_name not like 'peermentor\\_%'")) {
				while (rows.next()) {
					columns.add(new String[] { rows.getString(1), rows.getString(2) });
				}
			}
			for (String[] column : columns) {
				if (holdsAny(statement, column[0], column[1])) {
					found.add(column[0] + "." + column[1]);
				}
			}
		}
		return found;
	}
	
	private static boolean holdsAny(Statement statement, String table, String column) throws SQLException {
		StringBuilder where = new StringBuilder("1 = 0");
		for (String planted : ALL) {
			where.append(" or `").append(column).append("` like '%").append(planted).append("%'");
		}
		try (ResultSet rows = statement
		        .executeQuery("select exists (select 1 from `" + table + "` where " + where + ")")) {
			return rows.next() && rows.getBoolean(1);
		}
	}
}
