/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;

/**
 * The words of SQL by which the newest contacts of many participants are found, shared by all who ask for them. Of each
 * participant the newest contact of a sort is found by one step into an index however many contacts there are. HQL has no
 * <code>limit</code> in a subselect, and <code>max</code> would read a participant's whole part of the index; hence SQL, in
 * words that MariaDB, PostgreSQL and H2 share. Measured with MariaDB on 100,000 contacts of 500 participants: an
 * <code>or</code> in a condition costs twenty times as much, for it takes the index away, and without the outer limit each
 * subselect runs twice.
 */
final class NewestContacts {
	
	/** The newest contact that took place, and the newest words on what is due of those that did not or may not have. */
	static final String IDS = newest("encounter_id", "c.took_place = true") + " as met_id,"
	        + newest("encounter_id", "c.took_place = false and c.next_due is not null") + " as said_id,"
	        + newest("encounter_id", "c.took_place is null and c.next_due is not null") + " as unsure_id";
	
	/** From whom: {@link #IDS} and more are selected of <code>p</code>, and together stand as <code>f</code>. */
	static final String OF_PATIENTS = " from patient p where p.patient_id in (:patients) limit 1000000) f";
	
	static final String JOINED = " left join peermentor_contact met on met.encounter_id = f.met_id"
	        + " left join peermentor_contact said on said.encounter_id = f.said_id"
	        + " left join peermentor_contact unsure on unsure.encounter_id = f.unsure_id";
	
	/** When each of the three was and what it said is due, in milliseconds: three pairs. */
	static final String COLUMNS = "met.started_at as met_at, met.next_due as met_due, said.started_at as said_at,"
	        + " said.next_due as said_due, unsure.started_at as unsure_at, unsure.next_due as unsure_due";
	
	/** The names of {@link #COLUMNS}. */
	static final String[] NAMES = { "met_at", "met_due", "said_at", "said_due", "unsure_at", "unsure_due" };
	
	private NewestContacts() {
	}
	
	/**
	 * @return a subselect: that column of the newest contact of <code>p</code> which meets the condition on <code>c</code>
	 */
	static String newest(String column, String condition) {
		return " (select c." + column + " from peermentor_contact c where c.patient_id = p.patient_id and c.voided = false and "
		        + condition + " order by c.started_at desc, c.encounter_id desc limit 1)";
	}
	
	/**
	 * The last word on what is due: what took place settles what was due before, even if it says nothing; what did not take
	 * place has a word only if it says something.
	 *
	 * @param first where {@link #COLUMNS} begin
	 * @return null if nothing is agreed
	 */
	static Instant nextDue(Object[] cells, int first) {
		Object saidAt = null;
		Object due = null;
		for (int i = first; i < first + NAMES.length; i += 2) {
			if (cells[i] != null && (saidAt == null || (Long) cells[i] > (Long) saidAt)) {
				saidAt = cells[i];
				due = cells[i + 1];
			}
		}
		return instant(due);
	}
	
	static Instant instant(Object millis) {
		return millis == null ? null : Instant.ofEpochMilli((Long) millis);
	}
}
