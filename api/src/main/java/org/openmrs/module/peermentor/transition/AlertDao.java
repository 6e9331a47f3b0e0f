/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
 * Reads who was told of what. Callers see what they themselves were told, also of somebody whom they do not accompany yet: then
 * without learning who it is.
 */
@Component("peermentor.AlertDao")
class AlertDao {
	
	private static final String FROM = " from PeerTaskAlert a, PeerPlanTask k, PeerTransitionPlan t, Person patient"
	        + " where k.taskId = a.taskId and t.planId = k.planId and patient.personId = t.patientId and k.voided = false"
	        + " and t.voided = false and a.userId = :user and ";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	AlertDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @param own the condition under which the viewer may learn of what was told to them
	 * @param known the condition under which they may learn whom it is about
	 * @param waiting whether only what waits for an acknowledgement is wanted
	 * @return a page, the latest told first
	 */
	Page<AlertView> list(Visibility own, Visibility known, boolean waiting, String uuid, PageRequest page) {
		String where = FROM + own.onTold("t.patientId") + (waiting ? " and k.status = :open" : "")
		        + (uuid == null ? "" : " and a.uuid = :uuid");
		Query<Object[]> query = session().createQuery("select a, k, t.uuid, patient.uuid, patient.personId, case when "
		        + known.on("t.patientId") + " then 1 else 0 end, (select p.uuid from Person p where p.personId = k.personId)"
		        + where + " order by a.toldAt desc, a.taskAlertId desc",
		    Object[].class);
		List<Object[]> rows = bind(known.bind(query), own, waiting, uuid).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted() ? bind(own.bindTold(session().createQuery("select count(a)" + where, Long.class)), own,
		    waiting, uuid).uniqueResult() : null;
		return Page.of(views(rows), page, total);
	}
	
	private static <T> Query<T> bind(Query<T> query, Visibility own, boolean waiting, String uuid) {
		query.setParameter("user", own.getViewer().getUserId());
		if (waiting) {
			query.setParameter("open", TaskStatus.OPEN);
		}
		return uuid == null ? query : query.setParameter("uuid", uuid);
	}
	
	private List<AlertView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			if (isKnown(row)) {
				people.add((Integer) row[4]);
			}
			people.add(((TaskRecord) row[1]).getPersonId());
		}
		Map<Integer, String> nameOf = names.of(people);
		List<AlertView> views = new ArrayList<>();
		for (Object[] row : rows) {
			TaskRecord task = (TaskRecord) row[1];
			Ref patient = isKnown(row) ? new Ref((String) row[3], nameOf.get(row[4])) : null;
			Ref person = row[6] == null ? null : new Ref((String) row[6], nameOf.get(task.getPersonId()));
			views.add(new AlertView((AlertRecord) row[0], task.toFact(), patient, isKnown(row) ? (String) row[2] : null, person));
		}
		return views;
	}
	
	private static boolean isKnown(Object[] row) {
		return ((Number) row[5]).intValue() == 1;
	}
	
	/**
	 * @return the plan whose task was told of, null if there is no such alert for this viewer
	 */
	AlertTarget find(Visibility own, String uuid) {
		Query<Object[]> query = session().createQuery(
		    "select a.role, k.taskId, t.planId" + FROM + own.onTold("t.patientId") + " and a.uuid = :uuid", Object[].class);
		List<Object[]> rows = bind(own.bindTold(query), own, false, uuid).list();
		return rows.isEmpty() ? null
		        : new AlertTarget((OwnerRole) rows.get(0)[0], (Integer) rows.get(0)[1], (Integer) rows.get(0)[2]);
	}
	
	/**
	 * @return who was told of a task, the first first
	 */
	@Unguarded("the task was found for the caller, or upkeep asks, which answers nobody")
	List<AlertRecord> ofTask(Integer taskId) {
		return session().createQuery("select a from PeerTaskAlert a where a.taskId = :task order by a.toldAt, a.taskAlertId",
		    AlertRecord.class).setParameter("task", taskId).list();
	}
	
	/**
	 * @return who was told of any task of a plan, the first first: when, as which role, and the task's code
	 */
	@Unguarded("the plan was found for the caller")
	List<Object[]> ofPlan(Integer planId) {
		return session().createQuery("select a.toldAt, a.role, k.code from PeerTaskAlert a, PeerPlanTask k"
		        + " where k.taskId = a.taskId and k.planId = :plan order by a.toldAt, a.taskAlertId",
		    Object[].class).setParameter("plan", planId).list();
	}
	
	/**
	 * @return the ids of plans with a task whose next role has to be told by now, the longest waiting first
	 */
	@Unguarded("for upkeep, which answers nobody")
	List<Integer> plansToTell(Instant now, int most) {
		return session().createQuery("select k.planId from PeerPlanTask k, PeerTransitionPlan t where t.planId = k.planId"
		        + " and t.voided = false and k.voided = false and k.tellNextAt <= :now group by k.planId"
		        + " order by min(k.tellNextAt), k.planId",
		    Integer.class).setParameter("now", now).setMaxResults(most).list();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
