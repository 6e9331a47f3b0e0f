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
import java.util.List;

/**
 * Generated participants with a transition plan each, of whom every tenth needs someone now, written by SQL into the rows that
 * the module leaves behind. Nothing is drawn by chance, and only what time it is by the clock; nobody joins or leaves the list
 * for five hours.
 */
final class PlanPopulation {
	
	private static final int HOUR = 3_600_000;
	
	/** Spreads the numbers of plans over hours, without repeating for long. */
	private static final String HOURS = "(i * 7919) % 499";
	
	private static final String PLAN_COLUMNS = "plan_id, patient_id, place_in_chain, programme, template_version, support_days,"
	        + " in_reach_days, opened_at, status, custody_kind, centre, released_at, version, uuid, creator, date_created,"
	        + " voided, checked_on";
	
	private final Connection connection;
	
	private final long now = System.currentTimeMillis();
	
	private int firstPerson;
	
	/**
	 * @param connection to the platform's schema
	 */
	PlanPopulation(Connection connection) {
		this.connection = connection;
	}
	
	/**
	 * @param connection to the platform's schema
	 * @param firstPerson of participants who are there already, one number after the other
	 */
	PlanPopulation(Connection connection, int firstPerson) {
		this(connection);
		this.firstPerson = firstPerson;
	}
	
	/**
	 * Makes participants. Every twentieth has no mentor, every other twentieth two.
	 *
	 * @param count how many
	 * @param mentors how many mentors share them, at most 97; each is new
	 * @throws SQLException if the database refuses a row
	 */
	void people(int count, int mentors) throws SQLException {
		firstPerson = number("select max(person_id) + 1 from person");
		int last = firstPerson + count - 1;
		int firstMentor = last + 1;
		String everybody = " from seq_" + firstPerson + "_to_" + (last + mentors);
		run("insert into person (person_id, gender, birthdate, creator, date_created, uuid) select seq, 'M', '1985-01-01', 1,"
		        + " now(), " + uuid("0020", "seq") + everybody);
		run("insert into person_name (preferred, person_id, given_name, family_name, creator, date_created, uuid)"
		        + " select 1, seq, concat('Given', seq % 97), concat('Family', seq), 1, now(), " + uuid("0021", "seq") + everybody);
		run("insert into provider (person_id, identifier, creator, date_created, uuid) select seq, concat('bench', seq), 1,"
		        + " now(), " + uuid("0022", "seq") + " from seq_" + firstMentor + "_to_" + (last + mentors));
		String participants = " from seq_" + firstPerson + "_to_" + last;
		run("insert into patient (patient_id, creator, date_created) select seq, 1, now()" + participants);
		assign("0023", "PRIMARY", "seq % 20 <> 0", firstMentor, mentors, participants);
		assign("0024", "INTERIM_COVER", "seq % 20 = 1", firstMentor, mentors, participants);
		for (String table : List.of("person", "person_name", "patient", "provider", "peermentor_assignment")) {
			run("analyze table " + table);
		}
	}
	
	private void assign(String kind, String as, String who, int firstMentor, int mentors, String from) throws SQLException {
		int apart = as.equals("PRIMARY") ? 0 : 1;
		run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, uuid, creator, date_created)"
		        + " select seq, (select provider_id from provider where person_id = " + firstMentor + " + (seq + " + apart + ") % "
		        + mentors + "), 'OAT', '" + as + "', " + (now - 100L * 24 * HOUR) + ", " + uuid(kind, "seq") + ", 1, now()" + from
		        + " where " + who);
	}
	
	/**
	 * Makes an open plan for each of the first so many participants, with three or four reasons each.
	 *
	 * @param count how many
	 * @param plans the table to fill, as empty as the next
	 * @param items the table of their reasons
	 * @throws SQLException if the database refuses a row
	 */
	void plans(int count, String plans, String items) throws SQLException {
		int last = firstPerson + count - 1;
		run("insert into " + plans + " (" + PLAN_COLUMNS + ") select seq, seq, 0, 'peer-mentor', 1, 90, 14, 0, 'IN_SUPPORT',"
		        + " 'REMAND', (select min(uuid) from location), " + now + " - (seq % 80 + 1) * 24 * " + HOUR + ", 1, "
		        + uuid("0025", "seq") + ", 1, now(), 0, current_date from seq_" + firstPerson + "_to_" + last);
		item(items, "DOSE", 0, true, "if(i % 30 = 0, -1, 1)", last);
		item(items, "CONTACT_OVERDUE", 0, false, "if(i % 30 = 0, -1, 1)", last);
		item(items, "TASK_OVERDUE", 1, true, "if(i % 30 = 10 or i % 60 = 0, -1, 1)", last);
		item(items, "SUPPORT_ENDED", 2, true, "if(i % 30 = 20, -1, 1)", last);
		run("analyze table " + plans);
		run("analyze table " + items);
	}
	
	/** From some hours ago or in some hours; what does not lead its severity holds since or from an hour later. */
	private void item(String table, String reason, int severity, boolean leads, String direction, int last) throws SQLException {
		int later = leads ? 0 : HOUR;
		run("insert into " + table + " (plan_id, reason, severity, from_at, leads) select i + " + firstPerson + ", '" + reason
		        + "', " + severity + ", " + now + " + " + direction + " * (6 + " + HOURS + ") * " + HOUR + " + " + later + ", "
		        + leads + " from (select cast(seq as signed) - " + firstPerson + " as i from seq_" + firstPerson + "_to_" + last + ") plan");
	}
	
	/** Takes all plans away again, so that nobody else on this server meets them. */
	void removePlans() throws SQLException {
		run("delete w from peermentor_work_item w join peermentor_plan t on t.plan_id = w.plan_id where t.uuid like 'be0c0025-%'");
		run("delete from peermentor_plan where uuid like 'be0c0025-%'");
	}
	
	/** SQL of the uuid of a kind of row, by a number. */
	private static String uuid(String kind, String number) {
		return "concat('be0c" + kind + "-0000-4000-8000-', lpad(" + number + ", 12, '0'))";
	}
	
	private int number(String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getInt(1);
		}
	}
	
	private void run(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
}
