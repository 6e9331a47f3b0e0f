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
 * Reads reports about doses: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.EventDao")
class EventDao {
	
	private static final String CORRECTION = "(select max(c.uuid) from PeerDoseEvent c where c.replaces = e.uuid and c.voided = false)";
	
	private static final String COLUMNS = "select e, patient.uuid, patient.personId, creator.uuid, creator.person.personId, "
	        + CORRECTION;
	
	private static final String FROM = " from PeerDoseEvent e join e.creator creator, Person patient"
	        + " where patient.personId = e.patientId and e.voided = false and ";
	
	private static final String STANDING = " and not exists (select 1 from PeerDoseEvent later where later.replaces = e.uuid"
	        + " and later.voided = false)";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	EventDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such report for this viewer
	 */
	DoseEventView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + visibility.on("e.patientId") + " and e.uuid = :uuid",
		    Object[].class);
		List<DoseEventView> found = views(visibility.bind(query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @param patient the uuid of a participant, null for any
	 * @param corrected whether to list those too that a correction replaced
	 * @return a page of reports, the latest entered first
	 */
	Page<DoseEventView> list(Visibility visibility, String patient, boolean corrected, PageRequest page) {
		String where = FROM + visibility.on("e.patientId") + (patient == null ? "" : " and patient.uuid = :key")
		        + (corrected ? "" : STANDING);
		return page(visibility, where, patient, page);
	}
	
	/**
	 * @param chain what {@link EventRecord#getChain()} names
	 * @return a page of a report and everything that corrected it, the latest entered first
	 */
	Page<DoseEventView> listChain(Visibility visibility, String chain, PageRequest page) {
		return page(visibility, FROM + visibility.on("e.patientId") + " and e.chain = :key", chain, page);
	}
	
	private Page<DoseEventView> page(Visibility visibility, String where, String key, PageRequest page) {
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by e.recordedAt desc, e.doseEventId desc",
		    Object[].class);
		List<Object[]> rows = bind(key, visibility.bind(query)).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(key, visibility.bind(session().createQuery("select count(e)" + where, Long.class))).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return for writing, locked until the transaction ends; null if there is no such report for this viewer
	 */
	EventRecord lock(Visibility visibility, String uuid) {
		Query<EventRecord> query = session().createQuery(
		    "select e from PeerDoseEvent e where e.voided = false and e.uuid = :uuid and " + visibility.on("e.patientId"),
		    EventRecord.class);
		EventRecord found = visibility.bind(query).setParameter("uuid", uuid).uniqueResult();
		if (found != null) {
			session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		}
		return found;
	}
	
	/**
	 * Reads past the transaction's own picture of the database: a correction that somebody else made while this one waited
	 * for the report's lock is seen.
	 * 
	 * @return whether a correction took the place of this report, which the caller has locked
	 */
	@Unguarded("answers with yes or no, after the report was found for the caller")
	boolean isCorrected(String uuid) {
		return !session().createQuery("select e from PeerDoseEvent e where e.replaces = :uuid and e.voided = false",
		    EventRecord.class).setParameter("uuid", uuid).setLockMode("e", LockMode.PESSIMISTIC_WRITE).list().isEmpty();
	}
	
	/**
	 * @return the report that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	EventRecord takenBy(String uuid) {
		return session().createQuery("select e from PeerDoseEvent e where e.uuid = :uuid", EventRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return every report about a participant whom the caller was already allowed to read, replaced or not
	 */
	@Unguarded("for the rules, after the service checked the participant")
	List<DoseEvent> facts(int patientId) {
		return session()
		        .createQuery("select e from PeerDoseEvent e where e.voided = false and e.patientId = :patient"
		                + " order by e.recordedAt, e.doseEventId",
		            EventRecord.class)
		        .setParameter("patient", patientId).list().stream().map(EventRecord::toFact).collect(Collectors.toList());
	}
	
	/** Reports follow the participant from one record to the other. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerDoseEvent e set e.patientId = :to where e.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	private static <T> Query<T> bind(String key, Query<T> query) {
		return key == null ? query : query.setParameter("key", key);
	}
	
	private List<DoseEventView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, (Integer) row[2], (Integer) row[4]);
		}
		Map<Integer, String> nameOf = names.of(people);
		List<DoseEventView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new DoseEventView((EventRecord) row[0], new Ref((String) row[1], nameOf.get(row[2])),
			        new Ref((String) row[3], nameOf.get(row[4])), (String) row[5]));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
