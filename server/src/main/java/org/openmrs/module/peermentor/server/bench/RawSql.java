/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is true: the answers by SQL written by hand, from the platform's own tables alone. */
final class RawSql {
	
	private static final String CASELOAD = "select p.uuid, e.uuid, unix_timestamp(e.encounter_datetime) * 1000,"
	        + " unix_timestamp(due.value_datetime) * 1000 from relationship r"
	        + " join person m on m.person_id = r.person_a and m.uuid = ? join person p on p.person_id = r.person_b"
	        + " join encounter e on e.encounter_id = (select x.encounter_id from encounter x where x.patient_id = p.person_id"
	        + " and x.voided = 0 order by x.encounter_datetime desc limit 1)"
	        + " join obs due on due.encounter_id = e.encounter_id and due.voided = 0 and due.concept_id = "
	        + Term.NEXT_CONTACT_DUE.id() + " order by p.uuid";
	
	private static final String OBSERVATIONS = "select q.uuid, coalesce(a.uuid, o.value_numeric, o.value_datetime) from obs o"
	        + " join concept q on q.concept_id = o.concept_id left join concept a on a.concept_id = o.value_coded"
	        + " join encounter e on e.encounter_id = o.encounter_id where e.uuid = ? and o.voided = 0 order by 1";
	
	private static final String COUNTS = "select (select count(*) from encounter), (select count(*) from encounter_provider),"
	        + " (select count(*) from obs)";
	
	private final Connection connection;
	
	RawSql(Connection connection) {
		this.connection = connection;
	}
	
	/**
	 * @param mentor whose caseload
	 * @return participant, last contact and its instant, next contact due; instants in milliseconds
	 */
	List<List<String>> caseload(Mentor mentor) throws SQLException {
		return rows(CASELOAD, mentor.person());
	}
	
	/** @return question and answer of each observation of an encounter */
	List<List<String>> observations(String encounter) throws SQLException {
		return rows(OBSERVATIONS, encounter);
	}
	
	/** @return how many encounters, providers of encounters and observations there are */
	List<Long> counts() throws SQLException {
		return rows(COUNTS).get(0).stream().map(Long::valueOf).toList();
	}
	
	private List<List<String>> rows(String sql, String... parameters) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int index = 0; index < parameters.length; index++) {
				statement.setString(index + 1, parameters[index]);
			}
			List<List<String>> rows = new ArrayList<>();
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					List<String> row = new ArrayList<>();
					for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
						row.add(result.getString(column));
					}
					rows.add(row);
				}
			}
			return rows;
		}
	}
	
	/**
	 * A measurement of two ways that answer differently is worth nothing.
	 *
	 * @throws IllegalStateException if what was answered is not what is true
	 */
	static void requireSame(String what, Object expected, Object actual) {
		if (!Objects.equals(expected, actual)) {
			throw new IllegalStateException(what + ": expected\n  " + expected + "\nbut got\n  " + actual);
		}
	}
}
