/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads hand-outs: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.HandoutDao")
class HandoutDao {
	
	private static final String COLUMNS = "select h, patient.uuid, patient.personId, creator.uuid, creator.person.personId";
	
	private static final String FROM = " from PeerHandout h join h.creator creator, Person patient"
	        + " where patient.personId = h.patientId and h.voided = false and ";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	HandoutDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such hand-out for this viewer
	 */
	HandoutView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + visibility.on("h.patientId") + " and h.uuid = :uuid",
		    Object[].class);
		List<HandoutView> found = views(visibility.bind(query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @param patient the uuid of a participant, null for any
	 * @return a page of hand-outs, the latest first
	 */
	Page<HandoutView> list(Visibility visibility, String patient, PageRequest page) {
		String where = FROM + visibility.on("h.patientId") + (patient == null ? "" : " and patient.uuid = :patient");
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by h.preparedAt desc, h.handoutId desc",
		    Object[].class);
		List<Object[]> rows = bind(patient, visibility.bind(query)).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(patient, visibility.bind(session().createQuery("select count(h)" + where, Long.class))).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return the patient id of a hand-out; null if there is none for this viewer
	 */
	Integer patientOf(Visibility visibility, String uuid) {
		Query<Integer> query = session().createQuery("select h.patientId from PeerHandout h where h.voided = false"
		        + " and h.uuid = :uuid and " + visibility.on("h.patientId"),
		    Integer.class);
		return visibility.bind(query).setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return as it stands in the database at this moment, locked until the transaction ends
	 */
	@Unguarded("for writing, after patientOf found it for the caller")
	HandoutRecord lock(String uuid) {
		HandoutRecord found = takenBy(uuid);
		session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		return found;
	}
	
	/**
	 * @return the hand-out that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	HandoutRecord takenBy(String uuid) {
		return session().createQuery("select h from PeerHandout h where h.uuid = :uuid", HandoutRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/** Hand-outs follow the participant from one record to the other. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerHandout h set h.patientId = :to where h.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	private static <T> Query<T> bind(String patient, Query<T> query) {
		return patient == null ? query : query.setParameter("patient", patient);
	}
	
	private List<HandoutView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, (Integer) row[2], (Integer) row[4]);
		}
		Map<Integer, String> nameOf = names.of(people);
		List<HandoutView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new HandoutView((HandoutRecord) row[0], new Ref((String) row[1], nameOf.get(row[2])),
			        new Ref((String) row[3], nameOf.get(row[4]))));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
