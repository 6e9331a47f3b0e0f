/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.AssignedReach;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what is due about consents, of the living: one statement for a page, one for the names in it.
 */
@Component("peermentor.ConsentDueDao")
class ConsentDueDao {
	
	private static final String FROM = " from PeerConsentDue d, PeerConsent c, Person patient where c.consentId = d.consentId"
	        + " and c.voided = false and patient.personId = c.patientId and patient.dead = false and ";
	
	private final SessionFactory sessionFactory;
	
	private final AssignedReach reach;
	
	private final PersonNames names;
	
	@Autowired
	ConsentDueDao(SessionFactory sessionFactory, AssignedReach reach, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.reach = reach;
		this.names = names;
	}
	
	/**
	 * @param patient the uuid of a participant, null for any
	 * @param kinds empty for any
	 * @return a page of what somebody has to know of by now, the soonest due first
	 */
	Page<ConsentDueView> list(Visibility visibility, String patient, Collection<ConsentDueKind> kinds, PageRequest page) {
		String where = FROM + visibility.on("c.patientId") + " and d.warnFrom <= :now"
		        + (patient == null ? "" : " and patient.uuid = :patient") + (kinds.isEmpty() ? "" : " and d.kind in (:kinds)");
		List<Object[]> rows = bind(visibility, patient, kinds,
		    session().createQuery("select c.uuid, d.kind, d.dueAt, d.warnFrom, patient.uuid, patient.personId" + where
		            + " order by d.dueAt, d.dueId",
		        Object[].class)).setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(visibility, patient, kinds, session().createQuery("select count(d)" + where, Long.class)).uniqueResult()
		        : null;
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> people.add((Integer) row[5]));
		Map<Integer, String> nameOf = names.of(people);
		List<ConsentDueView> views = new ArrayList<>();
		rows.forEach(row -> views.add(new ConsentDueView(row, new Ref((String) row[4], nameOf.get(row[5])), visibility.getAt())));
		return Page.of(views, page, total);
	}
	
	private static <T> Query<T> bind(Visibility visibility, String patient, Collection<ConsentDueKind> kinds, Query<T> query) {
		visibility.bind(query).setParameter("now", visibility.getAt());
		if (patient != null) {
			query.setParameter("patient", patient);
		}
		return kinds.isEmpty() ? query : query.setParameterList("kinds", kinds);
	}
	
	/**
	 * @return the ids of what somebody has to be told of by now, what has waited longest first
	 */
	@Unguarded("the watch, which answers nobody")
	List<Integer> toWarn(Instant now, int most) {
		return session().createQuery("select d.dueId" + FROM + "d.nextWarningAt <= :now order by d.nextWarningAt, d.dueId",
		    Integer.class).setParameter("now", now).setMaxResults(most).list();
	}
	
	/**
	 * @return the thing that is due and the id of the participant; null if it is no longer due
	 */
	@Unguarded("the watch, which answers nobody")
	Object[] find(Integer dueId) {
		return session().createQuery("select d, c.patientId" + FROM + "d.dueId = :due", Object[].class).setParameter("due", dueId)
		        .uniqueResult();
	}
	
	/**
	 * Sets the next warning where nobody has yet.
	 * 
	 * @param next null for none any more
	 * @return whether this caller did: then the warning that was due is theirs to send
	 */
	@Unguarded("the watch, which answers nobody")
	boolean claim(DueRecord due, Instant next) {
		Query<?> query = session().createQuery("update PeerConsentDue d set d.nextWarningAt = " + (next == null ? "null" : ":next")
		        + " where d.dueId = :due and d.nextWarningAt = :was").setParameter("due", due.getDueId())
		        .setParameter("was", due.getNextWarningAt());
		if (next != null) {
			query.setParameter("next", next);
		}
		return query.executeUpdate() == 1;
	}
	
	/**
	 * @return the ids of the users who accompany the therapy of a participant now, in ascending order
	 */
	@Unguarded("the watch, which answers nobody")
	Set<Integer> mentors(int patientId, Instant now) {
		String assigned = reach.assignedForTreatment("patient.personId") + " and not " + reach.excluded("patient.personId");
		return new TreeSet<>(session().createQuery("select u.userId from User u, Person patient where u.retired = false"
		        + " and patient.personId = :patient and " + assigned.replace(":" + AssignedReach.VIEWER_PERSON, "u.person.personId"),
		    Integer.class).setParameter("patient", patientId).setParameter(AssignedReach.VIEWED_AT, now).list());
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
