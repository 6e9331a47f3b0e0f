/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.AssignedReach;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads assignments by projection: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.AssignmentDao")
class AssignmentDao {
	
	private static final String PATIENT = "a.patientId";
	
	private static final String COLUMNS = "select a.uuid, a.version, patient.personId, patient.uuid, provider.uuid,"
	        + " providerPerson.personId, a.kind, a.scope, a.startedAt, a.endedAt, a.endReason, creator.uuid,"
	        + " creator.person.personId, ";
	
	private static final String FROM = " from PeerAssignment a, Person patient, Provider provider"
	        + " left join provider.person providerPerson, User creator";
	
	private static final String JOINED = " where patient.personId = a.patientId and provider.providerId = a.providerId"
	        + " and creator = a.creator and a.voided = false and ";
	
	private static final String EVENT_COLUMNS = "select e, u.uuid, u.person.personId";
	
	private static final String EVENTS_FROM = " from PeerAssignmentEvent e, PeerAssignment a, User u"
	        + " where a.assignmentId = e.assignmentId and u.userId = e.userId and a.voided = false and a.uuid = :uuid and ";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	AssignmentDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such assignment for this viewer
	 */
	AssignmentView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(
		    COLUMNS + scopeTold(visibility) + FROM + JOINED + visibility.on("a.patientId") + " and a.uuid = :uuid", Object[].class);
		List<AssignmentView> found = views(visibility.bind(query).setParameter("uuid", uuid).list(), visibility.getAt());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return a page of assignments, the latest start first
	 */
	Page<AssignmentView> list(Visibility visibility, AssignmentCriteria criteria, PageRequest page) {
		String where = JOINED + visibility.on("a.patientId") + conditions(visibility, criteria);
		Query<Object[]> query = session()
		        .createQuery(COLUMNS + scopeTold(visibility) + FROM + where + " order by a.startedAt desc, a.assignmentId desc", Object[].class)
		        .setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne());
		List<Object[]> rows = bind(criteria, visibility.bind(query)).list();
		Long total = null;
		if (page.isTotalWanted()) {
			total = bind(criteria, visibility.bind(session().createQuery("select count(a)" + FROM + where, Long.class)))
			        .uniqueResult();
		}
		return Page.of(views(rows, visibility.getAt()), page, total);
	}
	
	/**
	 * @return a page of what happened to an assignment, the latest first
	 */
	Page<AssignmentEventView> listEvents(Visibility visibility, String assignmentUuid, PageRequest page) {
		String where = EVENTS_FROM + visibility.on("a.patientId");
		Query<Object[]> query = session().createQuery(
		    EVENT_COLUMNS + where + " order by e.happenedAt desc, e.assignmentEventId desc",
		    Object[].class);
		List<Object[]> rows = visibility.bind(query).setParameter("uuid", assignmentUuid).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = null;
		if (page.isTotalWanted()) {
			Query<Long> count = session().createQuery("select count(e)" + where, Long.class);
			total = visibility.bind(count).setParameter("uuid", assignmentUuid).uniqueResult();
		}
		return Page.of(eventViews(rows, assignmentUuid), page, total);
	}
	
	/**
	 * @return null if there is no such line in the history of this assignment for this viewer
	 */
	AssignmentEventView findEvent(Visibility visibility, String assignmentUuid, String eventUuid) {
		Query<Object[]> query = session().createQuery(
		    EVENT_COLUMNS + EVENTS_FROM + visibility.on("a.patientId") + " and e.uuid = :event", Object[].class);
		List<Object[]> rows = visibility.bind(query).setParameter("uuid", assignmentUuid).setParameter("event", eventUuid)
		        .list();
		return rows.isEmpty() ? null : eventViews(rows, assignmentUuid).get(0);
	}
	
	/**
	 * @return the assignment, voided or not; null if there is none
	 */
	@Unguarded("for writing; the service checks the row before anything of it is answered")
	Assignment load(String uuid) {
		return session().createQuery("select a from PeerAssignment a where a.uuid = :uuid", Assignment.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return the patient of an assignment that is not voided; null if there is none
	 */
	@Unguarded("for writing; the service checks the patient before anything is answered")
	Integer findPatientId(String uuid) {
		return session()
		        .createQuery("select a.patientId from PeerAssignment a where a.uuid = :uuid and a.voided = false", Integer.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return all assignments of a patient, the voided too
	 */
	@Unguarded("answers the rules of assigning and of merging, which answer nobody")
	List<Assignment> ofPatient(int patientId) {
		return queryOfPatient(patientId).list();
	}
	
	/**
	 * @return all assignments of a patient, the voided too, as they stand in this instant and locked; for a transaction
	 *         that had to read before it could take its turn
	 */
	@Unguarded("answers the rules of changing and of merging, which answer nobody")
	List<Assignment> lockOfPatient(int patientId) {
		return queryOfPatient(patientId).setLockMode("a", LockMode.PESSIMISTIC_WRITE).list();
	}
	
	/**
	 * @return the assignments, not over yet, in which one of these two persons mentors the other
	 */
	@Unguarded("so that an exclusion can end them; answers nobody")
	List<Assignment> openBetween(int onePersonId, int otherPersonId, Instant now) {
		return session()
		        .createQuery("select a from PeerAssignment a, Provider p where p.providerId = a.providerId"
		                + " and a.voided = false and (a.endedAt is null or a.endedAt > :now)"
		                + " and ((a.patientId = :one and p.person.personId = :other)"
		                + " or (a.patientId = :other and p.person.personId = :one)) order by a.assignmentId",
		            Assignment.class)
		        .setParameter("now", now).setParameter("one", onePersonId).setParameter("other", otherPersonId).list();
	}
	
	/**
	 * @return the patients whom a mentor accompanies now, each once, in the order of the ids
	 */
	@Unguarded("for the news that the mentor is on leave; answers nobody")
	List<Integer> patientsOf(int providerId, Instant now) {
		return session()
		        .createQuery("select distinct a.patientId from PeerAssignment a where a.providerId = :provider and a.voided = false"
		                + " and a.startedAt <= :now and (a.endedAt is null or a.endedAt > :now) order by a.patientId",
		            Integer.class)
		        .setParameter("provider", providerId).setParameter("now", now).list();
	}
	
	private Query<Assignment> queryOfPatient(int patientId) {
		return session().createQuery("select a from PeerAssignment a where a.patientId = :patient order by a.assignmentId",
		    Assignment.class).setParameter("patient", patientId);
	}
	
	private static String scopeTold(Visibility visibility) {
		return "case when " + mayTellScope(visibility) + " then 1 else 0 end";
	}
	
	/**
	 * The scope tells whether somebody is on therapy, which whoever may see who the mentor is need not know. With what they
	 * accompany somebody themselves, everybody knows.
	 */
	private static String mayTellScope(Visibility visibility) {
		return "(providerPerson.personId = :" + AssignedReach.VIEWER_PERSON + " or " + visibility.mayTell(PATIENT, Segment.PLAN) + ")";
	}
	
	private static String conditions(Visibility visibility, AssignmentCriteria criteria) {
		StringBuilder hql = new StringBuilder();
		hql.append(criteria.getPatient() == null ? "" : " and patient.uuid = :patient");
		hql.append(criteria.getMentor() == null ? "" : " and provider.uuid = :mentor");
		hql.append(criteria.getScope() == null ? "" : " and a.scope = :scope and " + mayTellScope(visibility));
		hql.append(criteria.getActiveAt() == null ? ""
		        : " and a.startedAt <= :activeAt and (a.endedAt is null or a.endedAt > :activeAt)");
		return hql.toString();
	}
	
	private static <T> Query<T> bind(AssignmentCriteria criteria, Query<T> query) {
		bindIfGiven(query, "patient", criteria.getPatient());
		bindIfGiven(query, "mentor", criteria.getMentor());
		bindIfGiven(query, "scope", criteria.getScope());
		bindIfGiven(query, "activeAt", criteria.getActiveAt());
		return query;
	}
	
	private static void bindIfGiven(Query<?> query, String name, Object value) {
		if (value != null) {
			query.setParameter(name, value);
		}
	}
	
	private List<AssignmentView> views(List<Object[]> rows, Instant now) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, (Integer) row[2], (Integer) row[5], (Integer) row[12]);
		}
		Map<Integer, String> nameOf = names.of(people);
		List<AssignmentView> views = new ArrayList<>();
		for (Object[] row : rows) {
			Term term = new Term((AssignmentKind) row[6], (Scope) row[7], (Instant) row[8], (Instant) row[9]);
			views.add(new AssignmentView((String) row[0], (Integer) row[1], new Ref((String) row[3], nameOf.get(row[2])),
			        new Ref((String) row[4], nameOf.get(row[5])), term, ((Number) row[13]).intValue() == 1, term.statusAt(now),
			        (EndReason) row[10], new Ref((String) row[11], nameOf.get(row[12]))));
		}
		return views;
	}
	
	private List<AssignmentEventView> eventViews(List<Object[]> rows, String assignmentUuid) {
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> people.add((Integer) row[2]));
		Map<Integer, String> nameOf = names.of(people);
		List<AssignmentEventView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new AssignmentEventView((AssignmentEvent) row[0], assignmentUuid,
			        new Ref((String) row[1], nameOf.get(row[2]))));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
