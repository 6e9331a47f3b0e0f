/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

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
import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads asks: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.AskDao")
class AskDao {
	
	private static final String COLUMNS = "select a, patient.uuid, patient.personId, asker.uuid, asker.person.personId,"
	        + " accepter.uuid, accepter.person.personId, closer.uuid, closer.person.personId";
	
	private static final String FROM = " from PeerAsk a join a.creator asker"
	        + " join Person patient on patient.personId = a.patientId"
	        + " left join User accepter on accepter.userId = a.acceptedBy left join User closer on closer.userId = a.closedBy"
	        + " where a.voided = false and ";
	
	/** What waits first, the soonest due at first; then what ended, the latest at first. */
	private static final String ORDER = " order by case when a.closedAt is null then 0 else 1 end,"
	        + " case when a.dueAt is null then 1 else 0 end, a.closedAt desc, a.dueAt, a.askId desc";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	AskDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @param ofTreatment where those must stand who are reached as mentors, if it is about the therapy
	 * @return null if there is no such ask for this viewer
	 */
	AskView find(Visibility visibility, Visibility ofTreatment, String uuid) {
		Query<Object[]> query = session().createQuery(
		    COLUMNS + FROM + on(visibility, ofTreatment) + " and a.uuid = :uuid", Object[].class);
		List<AskView> found = views(bind(query, visibility, ofTreatment).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return a page of asks
	 */
	Page<AskView> list(Visibility visibility, Visibility ofTreatment, AskCriteria criteria, PageRequest page) {
		String where = FROM + on(visibility, ofTreatment) + " and a.status in (:statuses)"
		        + (criteria.patient == null ? "" : " and patient.uuid = :patient")
		        + (criteria.own ? " and asker.userId = " + visibility.getViewer().getUserId() : "");
		List<Object[]> rows = bind(bind(session().createQuery(COLUMNS + where + ORDER, Object[].class), visibility, ofTreatment),
		    criteria).setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(bind(session().createQuery("select count(a)" + where, Long.class), visibility, ofTreatment), criteria)
		                .uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @param most how many at most
	 * @return what waits of one participant, without names: the soonest due first, those without a date last
	 */
	List<OpenAsk> waiting(Visibility visibility, Visibility ofTreatment, int patientId, int most) {
		Query<Object[]> query = session().createQuery("select a.uuid, a.kind, a.status, a.text, a.askedAt, a.dueAt from PeerAsk a"
		        + " where a.voided = false and a.closedAt is null and a.patientId = :patient and " + on(visibility, ofTreatment)
		        + " order by case when a.dueAt is null then 1 else 0 end, a.dueAt, a.askedAt, a.askId",
		    Object[].class);
		List<OpenAsk> waiting = new ArrayList<>();
		bind(query, visibility, ofTreatment).setParameter("patient", patientId).setMaxResults(most).list()
		        .forEach(row -> waiting.add(new OpenAsk(row)));
		return waiting;
	}
	
	/**
	 * @return for writing, locked until the transaction ends; null if there is no such ask for this viewer
	 */
	AskRecord lock(Visibility visibility, Visibility ofTreatment, String uuid) {
		Query<AskRecord> query = session().createQuery(
		    "select a from PeerAsk a where a.voided = false and a.uuid = :uuid and " + on(visibility, ofTreatment),
		    AskRecord.class);
		AskRecord found = bind(query, visibility, ofTreatment).setParameter("uuid", uuid).uniqueResult();
		if (found != null) {
			session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		}
		return found;
	}
	
	/**
	 * @return the ask that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	AskRecord takenBy(String uuid) {
		return session().createQuery("select a from PeerAsk a where a.uuid = :uuid", AskRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return the asks about a participant that wait
	 */
	@Unguarded("for upkeep when a participant has died; nothing of it is answered")
	List<AskRecord> open(int patientId) {
		return session().createQuery("select a from PeerAsk a where a.voided = false and a.patientId = :patient"
		        + " and a.closedAt is null order by a.askId",
		    AskRecord.class).setParameter("patient", patientId).list();
	}
	
	/** Asks follow the participant from one record to the other. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerAsk a set a.patientId = :to where a.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	/** A mentor for work alone meets no ask about the therapy. */
	private static String on(Visibility visibility, Visibility ofTreatment) {
		String seen = visibility.on("a.patientId");
		if (visibility.getViewer().reachesAll()) {
			return seen;
		}
		return seen + " and (a.scope = " + Scope.class.getName() + "." + Scope.EMPLOYMENT + " or "
		        + ofTreatment.on("a.patientId") + ")";
	}
	
	private static <T> Query<T> bind(Query<T> query, Visibility visibility, Visibility ofTreatment) {
		visibility.bind(query);
		return visibility.getViewer().reachesAll() ? query : ofTreatment.bind(query);
	}
	
	private static <T> Query<T> bind(Query<T> query, AskCriteria criteria) {
		query.setParameterList("statuses", criteria.statuses);
		return criteria.patient == null ? query : query.setParameter("patient", criteria.patient);
	}
	
	private List<AskView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> Collections.addAll(people, (Integer) row[2], (Integer) row[4], (Integer) row[6], (Integer) row[8]));
		Map<Integer, String> nameOf = names.of(people);
		List<AskView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new AskView((AskRecord) row[0], ref(row, 1, nameOf), ref(row, 3, nameOf), ref(row, 5, nameOf),
			        ref(row, 7, nameOf)));
		}
		return views;
	}
	
	private static Ref ref(Object[] row, int from, Map<Integer, String> nameOf) {
		return row[from] == null ? null : new Ref((String) row[from], nameOf.get(row[from + 1]));
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
