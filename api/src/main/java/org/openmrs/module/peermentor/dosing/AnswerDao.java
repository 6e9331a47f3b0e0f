/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
 * Reads answers about a return to full-agonist use: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.AnswerDao")
class AnswerDao {
	
	private static final String COLUMNS = "select a, patient.uuid, patient.personId, creator.uuid, creator.person.personId";
	
	private static final String FROM = " from PeerReturnAnswer a join a.creator creator, Person patient"
	        + " where patient.personId = a.patientId and a.voided = false and ";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	AnswerDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such answer for this viewer
	 */
	ReturnAnswerView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + visibility.on("a.patientId") + " and a.uuid = :uuid",
		    Object[].class);
		List<ReturnAnswerView> found = views(visibility.bind(query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @param patient the uuid of a participant, null for any
	 * @return a page of answers, the latest at first
	 */
	Page<ReturnAnswerView> list(Visibility visibility, String patient, PageRequest page) {
		String where = FROM + visibility.on("a.patientId") + (patient == null ? "" : " and patient.uuid = :patient");
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by a.askedAt desc, a.returnAnswerId desc",
		    Object[].class);
		List<Object[]> rows = bind(patient, visibility.bind(query)).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(patient, visibility.bind(session().createQuery("select count(a)" + where, Long.class))).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return for writing, locked until the transaction ends; null if there is no such answer for this viewer
	 */
	AnswerRecord lock(Visibility visibility, String uuid) {
		Query<AnswerRecord> query = session().createQuery(
		    "select a from PeerReturnAnswer a where a.voided = false and a.uuid = :uuid and " + visibility.on("a.patientId"),
		    AnswerRecord.class);
		AnswerRecord found = visibility.bind(query).setParameter("uuid", uuid).uniqueResult();
		if (found != null) {
			session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		}
		return found;
	}
	
	/**
	 * @return the answer that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	AnswerRecord takenBy(String uuid) {
		return session().createQuery("select a from PeerReturnAnswer a where a.uuid = :uuid", AnswerRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return every answer of a participant whom the caller was already allowed to read
	 */
	@Unguarded("for the rules, after the service checked the participant")
	List<ReturnAnswer> facts(int patientId) {
		return session()
		        .createQuery("select a from PeerReturnAnswer a where a.voided = false and a.patientId = :patient"
		                + " order by a.askedAt, a.returnAnswerId",
		            AnswerRecord.class)
		        .setParameter("patient", patientId).list().stream().map(AnswerRecord::toFact).collect(Collectors.toList());
	}
	
	/** Answers follow the participant from one record to the other. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerReturnAnswer a set a.patientId = :to where a.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	private static <T> Query<T> bind(String patient, Query<T> query) {
		return patient == null ? query : query.setParameter("patient", patient);
	}
	
	private List<ReturnAnswerView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, (Integer) row[2], (Integer) row[4]);
		}
		Map<Integer, String> nameOf = names.of(people);
		List<ReturnAnswerView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new ReturnAnswerView((AnswerRecord) row[0], new Ref((String) row[1], nameOf.get(row[2])),
			        new Ref((String) row[3], nameOf.get(row[4]))));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
