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
import java.util.stream.IntStream;

/**
 * Generated participants and contacts, written by SQL because the platform itself would take hours: the same rows that
 * recording through the module leaves behind. Nothing is drawn by chance, and only the day of generation by the clock.
 */
final class Population {
	
	private static final String DUE = "e.encounter_datetime + interval 1 + e.encounter_id % 14 day";
	
	/** What is known of a contact: SQL of the question's id, column of the answer, SQL of the answer. */
	private static final List<List<String>> OBSERVATIONS = List.of(
	    List.of(Term.MODE.id(), "value_coded", Term.IN_PERSON.id()),
	    List.of(Term.DURATION_MINUTES.id(), "value_numeric", "1 + e.encounter_id % 120"),
	    List.of(Term.TOOK_PLACE.id(), "value_coded", Term.TOOK_PLACE_YES.id()),
	    List.of(Term.NEXT_CONTACT_DUE.id(), "value_datetime", DUE));
	
	private final Connection connection;
	
	/**
	 * @param connection to the platform's schema
	 */
	Population(Connection connection) {
		this.connection = connection;
	}
	
	/**
	 * Makes participants who were assigned to a mentor a hundred days ago, and are related to the mentor in the platform's
	 * own way too.
	 *
	 * @param count how many
	 * @param mentor whose they are
	 * @param contacts how many each of them has had, at most 9,999; the last one yesterday
	 * @return uuids of the patients
	 * @throws SQLException if the database refuses a row
	 */
	List<String> participants(int count, Mentor mentor, int contacts) throws SQLException {
		int first = nextPerson();
		int last = first + count - 1;
		String from = " from seq_" + first + "_to_" + last;
		run("insert into person (person_id, gender, birthdate, creator, date_created, uuid) select seq, 'M', '1985-01-01', 1,"
		        + " now(), " + uuid("0000", "seq") + from);
		run("insert into person_name (preferred, person_id, given_name, family_name, creator, date_created, uuid)"
		        + " select 1, seq, concat('Given', seq % 97), concat('Family', seq), 1, now(), " + uuid("0001", "seq") + from);
		run("insert into patient (patient_id, creator, date_created) select seq, 1, now()" + from);
		run("insert into peermentor_assignment (patient_id, provider_id, scope, kind, started_at, uuid, creator, date_created)"
		        + " select seq, (select provider_id from provider where uuid = '" + mentor.provider() + "'), 'OAT', 'PRIMARY',"
		        + " unix_timestamp(current_date - interval 100 day) * 1000, " + uuid("0002", "seq") + ", 1, now()" + from);
		run("insert into relationship (person_a, relationship, person_b, creator, date_created, uuid) select (select person_id"
		        + " from person where uuid = '" + mentor.person() + "'), (select min(relationship_type_id) from"
		        + " relationship_type), seq, 1, now(), " + uuid("0003", "seq") + from);
		contacts(first, last, contacts);
		return IntStream.rangeClosed(first, last).mapToObj(id -> String.format("be0c0000-0000-4000-8000-%012d", id)).toList();
	}
	
	/** Every 26 hours one check-in in person, back from yesterday. */
	private void contacts(int first, int last, int count) throws SQLException {
		String at = "(current_date - interval 1 day - interval contact.seq * 26 hour - interval person.seq % 600 minute)";
		run("insert into encounter (encounter_type, patient_id, encounter_datetime, creator, date_created, uuid) select "
		        + Term.CHECK_IN.id() + ", person.seq, " + at + ", 1, " + at
		        + ", concat('be0c0004-', lpad(contact.seq, 4, '0'), '-4000-8000-', lpad(person.seq, 12, '0')) from seq_" + first
		        + "_to_" + last + " person join seq_1_to_" + count + " contact");
		String from = " from encounter e join peermentor_assignment a on a.patient_id = e.patient_id where e.patient_id between "
		        + first + " and " + last;
		run("insert into encounter_provider (encounter_id, provider_id, encounter_role_id, creator, date_created, uuid) select"
		        + " e.encounter_id, a.provider_id, " + Term.PEER_MENTOR.id() + ", 1, e.date_created, " + of("0005") + from);
		for (List<String> each : OBSERVATIONS) {
			run("insert into obs (person_id, concept_id, encounter_id, obs_datetime, " + each.get(1) + ", creator, date_created,"
			        + " uuid) select e.patient_id, " + each.get(0) + ", e.encounter_id, e.encounter_datetime, " + each.get(2) + ", 1, e.date_created, "
			        + of("001" + OBSERVATIONS.indexOf(each)) + from);
		}
		run("insert into peermentor_contact (encounter_id, uuid, version, patient_id, provider_id, kind, started_at, entered_at,"
		        + " took_place, next_due, recorded_by) select e.encounter_id, e.uuid, 0, e.patient_id, a.provider_id, 'CHECK_IN',"
		        + " unix_timestamp(e.encounter_datetime) * 1000, unix_timestamp(e.date_created) * 1000, true, unix_timestamp("
		        + DUE + ") * 1000, 1" + from);
	}
	
	/** SQL of the uuid of a kind of row, by a number. */
	private static String uuid(String kind, String number) {
		return "concat('be0c" + kind + "-0000-4000-8000-', lpad(" + number + ", 12, '0'))";
	}
	
	/** SQL of the uuid of a kind of row that stands once with each encounter. */
	private static String of(String kind) {
		return "concat('be0c" + kind + "', substr(e.uuid, 9))";
	}
	
	private int nextPerson() throws SQLException {
		try (Statement statement = connection.createStatement();
		        ResultSet row = statement.executeQuery("select max(person_id) + 1 from person")) {
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
