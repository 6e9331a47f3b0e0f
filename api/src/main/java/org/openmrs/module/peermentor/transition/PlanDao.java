/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads plans: one statement for the rows of a page, and one each for names, places and what the rows hold in lists.
 */
@Component("peermentor.PlanDao")
class PlanDao {
	
	private static final String FROM = " from PeerTransitionPlan t, Person patient where patient.personId = t.patientId"
	        + " and t.voided = false and ";
	
	/** A line of the history that tells of a release condition. */
	private static final String OF_CONDITION = "e.subject = " + PlanSubject.class.getName() + "." + PlanSubject.CONDITION.name();
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	PlanDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return the plan with whose it is, without more; null if there is no such plan for this viewer
	 */
	PlanAddress find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery("select t.planId, t.uuid, t.version, patient.personId, patient.uuid,"
		        + " patient.dead" + FROM + visibility.on("t.patientId") + " and t.uuid = :uuid",
		    Object[].class);
		List<Object[]> rows = visibility.bind(query).setParameter("uuid", uuid).list();
		return rows.isEmpty() ? null : address(rows.get(0));
	}
	
	/**
	 * @return the plan with whose it is, whoever asks; null if there is none
	 */
	@Unguarded("for upkeep, which answers nobody")
	PlanAddress find(Integer planId) {
		List<Object[]> rows = session().createQuery("select t.planId, t.uuid, t.version, patient.personId, patient.uuid,"
		        + " patient.dead from PeerTransitionPlan t, Person patient where patient.personId = t.patientId"
		        + " and t.voided = false and t.planId = :plan",
		    Object[].class).setParameter("plan", planId).list();
		return rows.isEmpty() ? null : address(rows.get(0));
	}
	
	/**
	 * @return the patient as a participant, also one who is about to be merged
	 */
	@Unguarded("for upkeep, which answers nobody")
	Participant participant(int patientId) {
		Object[] row = session().createQuery("select p.uuid, p.dead from Person p where p.personId = :person", Object[].class)
		        .setParameter("person", patientId).uniqueResult();
		return new Participant(patientId, (String) row[0], Boolean.TRUE.equals(row[1]));
	}
	
	private static PlanAddress address(Object[] row) {
		return new PlanAddress((Integer) row[0], (String) row[1], (Integer) row[2],
		        new Participant((Integer) row[3], (String) row[4], Boolean.TRUE.equals(row[5])));
	}
	
	/**
	 * @return a page of plans, the one opened last first
	 */
	Page<PlanRow> list(Visibility visibility, PlanCriteria criteria, PageRequest page) {
		String where = FROM + visibility.on("t.patientId") + conditions(criteria);
		Query<Object[]> query = session().createQuery(
		    "select t, patient.uuid" + where + " order by t.openedAt desc, t.planId desc", Object[].class);
		List<Object[]> rows = bind(criteria, visibility.bind(query)).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(criteria, visibility.bind(session().createQuery("select count(t)" + where, Long.class))).uniqueResult()
		        : null;
		return Page.of(rows(rows), page, total);
	}
	
	private List<PlanRow> rows(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		Collection<String> places = new HashSet<>();
		for (Object[] row : rows) {
			PlanRecord record = (PlanRecord) row[0];
			people.add(record.getPatientId());
			Collections.addAll(places, record.getCentre(), record.getTeam());
		}
		Map<Integer, String> nameOf = names.of(people);
		Map<String, Ref> placeOf = places(places);
		List<PlanRow> found = new ArrayList<>();
		for (Object[] row : rows) {
			PlanRecord record = (PlanRecord) row[0];
			found.add(new PlanRow(record, new Ref((String) row[1], nameOf.get(record.getPatientId())),
			        placeOf.get(record.getCentre()), placeOf.get(record.getTeam())));
		}
		return found;
	}
	
	/**
	 * @param uuids of locations; nulls are passed over
	 * @return by uuid
	 */
	@Unguarded("names of places, of which nobody is a participant's")
	Map<String, Ref> places(Collection<String> uuids) {
		Collection<String> wanted = new HashSet<>(uuids);
		wanted.remove(null);
		Map<String, Ref> places = new HashMap<>();
		if (!wanted.isEmpty()) {
			for (Object[] row : session().createQuery("select l.uuid, l.name from Location l where l.uuid in (:uuids)",
			    Object[].class).setParameterList("uuids", wanted).list()) {
				places.put((String) row[0], new Ref((String) row[0], (String) row[1]));
			}
		}
		return places;
	}
	
	/**
	 * @return whether there is a location in use with this uuid
	 */
	@Unguarded("says of a place whether it exists")
	boolean isPlace(String uuid) {
		return !session().createQuery("select l.locationId from Location l where l.uuid = :uuid and l.retired = false",
		    Integer.class).setParameter("uuid", uuid).list().isEmpty();
	}
	
	/**
	 * @return all plans of a participant whom the caller was already allowed to read, in the order of the chain
	 */
	@Unguarded("for the rules, after the service checked the participant, and for upkeep, which answers nobody")
	List<PlanRecord> ofPatient(int patientId) {
		return session().createQuery("select t from PeerTransitionPlan t where t.voided = false and t.patientId = :patient"
		        + " order by t.placeInChain, t.planId",
		    PlanRecord.class).setParameter("patient", patientId).list();
	}
	
	/**
	 * @return the plan that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	PlanRecord takenBy(String uuid) {
		return session().createQuery("select t from PeerTransitionPlan t where t.uuid = :uuid", PlanRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return the id of the open plan of a participant, null if there is none
	 */
	@Unguarded("for upkeep, which answers nobody")
	Integer openPlanOf(int patientId) {
		List<Integer> ids = session().createQuery("select t.planId from PeerTransitionPlan t where t.patientId = :patient"
		        + " and t.voided = false and t.status <> :closed",
		    Integer.class).setParameter("patient", patientId).setParameter("closed", PlanStatus.CLOSED).list();
		return ids.isEmpty() ? null : ids.get(0);
	}
	
	/**
	 * @return the ids of open plans that no check has come to on that day, the longest unchecked first
	 */
	@Unguarded("for upkeep, which answers nobody")
	List<Integer> notCheckedSince(LocalDate day, int most) {
		return session().createQuery("select t.planId from PeerTransitionPlan t where t.voided = false and t.status <> :closed"
		        + " and t.checkedOn < :day order by t.checkedOn, t.planId",
		    Integer.class).setParameter("closed", PlanStatus.CLOSED).setParameter("day", day).setMaxResults(most).list();
	}
	
	/**
	 * Claims the check of a plan for that day, so that no other node does it too.
	 * 
	 * @return whether it was still to be claimed
	 */
	@Unguarded("for upkeep, which answers nobody")
	boolean claimCheck(Integer planId, LocalDate day) {
		return session().createQuery("update PeerTransitionPlan t set t.checkedOn = :day where t.planId = :plan"
		        + " and t.checkedOn < :day")
		        .setParameter("day", day).setParameter("plan", planId).executeUpdate() == 1;
	}
	
	/**
	 * @return a page of what happened to a plan, the latest entered first
	 */
	Page<PlanEventView> trail(Visibility visibility, String planUuid, PageRequest page) {
		String where = " from PeerPlanEvent e, PeerTransitionPlan t where t.planId = e.planId and t.voided = false"
		        + " and t.uuid = :uuid and " + visibility.on("t.patientId", OF_CONDITION, Segment.JUSTICE);
		Query<Object[]> query = session().createQuery("select e, (select u.uuid from User u where u.userId = e.userId),"
		        + " (select u.person.personId from User u where u.userId = e.userId)" + where
		        + " order by e.enteredAt desc, e.planEventId desc",
		    Object[].class);
		List<Object[]> rows = visibility.bind(query).setParameter("uuid", planUuid).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted() ? visibility.bind(session().createQuery("select count(e)" + where, Long.class))
		        .setParameter("uuid", planUuid).uniqueResult() : null;
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> people.add((Integer) row[2]));
		Map<Integer, String> nameOf = names.of(people);
		List<PlanEventView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new PlanEventView((PlanEvent) row[0], planUuid,
			        row[1] == null ? null : new Ref((String) row[1], nameOf.get(row[2]))));
		}
		return Page.of(views, page, total);
	}
	
	private static String conditions(PlanCriteria criteria) {
		StringBuilder hql = new StringBuilder();
		hql.append(criteria.uuid == null ? "" : " and t.uuid = :uuid");
		hql.append(criteria.patient == null ? "" : " and patient.uuid = :patient");
		hql.append(criteria.centre == null ? "" : " and t.centre = :centre");
		hql.append(criteria.team == null ? "" : " and t.team = :team");
		hql.append(criteria.released ? " and t.releasedAt is not null" : "");
		hql.append(criteria.statuses.isEmpty() ? "" : " and t.status in (:statuses)");
		return hql.toString();
	}
	
	private static <T> Query<T> bind(PlanCriteria criteria, Query<T> query) {
		bindIfGiven(query, "uuid", criteria.uuid);
		bindIfGiven(query, "patient", criteria.patient);
		bindIfGiven(query, "centre", criteria.centre);
		bindIfGiven(query, "team", criteria.team);
		if (!criteria.statuses.isEmpty()) {
			query.setParameterList("statuses", criteria.statuses);
		}
		return query;
	}
	
	private static void bindIfGiven(Query<?> query, String name, Object value) {
		if (value != null) {
			query.setParameter(name, value);
		}
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
