/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.IntegerType;
import org.hibernate.type.LongType;
import org.openmrs.module.peermentor.access.Unguarded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what the contacts of participants say, one statement for each question.
 */
@Component("peermentor.LastContactsDao")
class LastContactsDao {
	
	private static final String KNOWN = "select f.patient_id as patient_id, " + NewestContacts.COLUMNS
	        + " from (select p.patient_id as patient_id," + NewestContacts.IDS + NewestContacts.OF_PATIENTS
	        + NewestContacts.JOINED;
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	LastContactsDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @param patientIds not empty
	 */
	@Unguarded("for services that have checked the participants")
	Map<Integer, ContactKnown> known(Collection<Integer> patientIds) {
		// Named, so that a contact which this transaction has just recorded is written before it is looked for.
		NativeQuery<?> query = session().createNativeQuery(KNOWN).addSynchronizedQuerySpace("peermentor_contact")
		        .setParameterList("patients", patientIds);
		query.addScalar("patient_id", IntegerType.INSTANCE);
		for (String column : NewestContacts.NAMES) {
			query.addScalar(column, LongType.INSTANCE);
		}
		Map<Integer, ContactKnown> known = new HashMap<>();
		for (Object row : query.list()) {
			Object[] cells = (Object[]) row;
			known.put((Integer) cells[0],
			    new ContactKnown(NewestContacts.instant(cells[1]), NewestContacts.nextDue(cells, 1)));
		}
		return known;
	}
	
	/**
	 * @return encounter id to start of what did not take place, the oldest first
	 */
	@Unguarded("for services that have checked the participant")
	Map<Integer, Instant> failedSince(int patientId, Instant since) {
		Map<Integer, Instant> failed = new LinkedHashMap<>();
		List<Object[]> rows = session()
		        .createQuery("select c.encounterId, c.startedAt from PeerContact c where c.patientId = :patient"
		                + " and c.voided = false and c.tookPlace = false and c.startedAt > :since order by c.startedAt, c.encounterId",
		            Object[].class)
		        .setParameter("patient", patientId).setParameter("since", since).list();
		rows.forEach(row -> failed.put((Integer) row[0], (Instant) row[1]));
		return failed;
	}
	
	/**
	 * @return null if there is none
	 */
	@Unguarded("for services that have checked the participant")
	Instant firstMetAfter(int patientId, Instant release) {
		List<Instant> first = session()
		        .createQuery("select c.startedAt from PeerContact c where c.patientId = :patient and c.voided = false"
		                + " and c.tookPlace = true and c.startedAt >= :release order by c.startedAt",
		            Instant.class)
		        .setParameter("patient", patientId).setParameter("release", release).setMaxResults(1).list();
		return first.isEmpty() ? null : first.get(0);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
