/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.AssignedReach;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads emergency accesses: one's own, and for whoever reviews them all; never about oneself nor anybody whom one must not be
 * matched with. One statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.EmergencyDao")
class EmergencyDao {
	
	private static final String COLUMNS = "select e, patient.uuid, opener.uuid, opener.person.personId, reviewer.uuid,"
	        + " reviewer.person.personId";
	
	private static final String FROM = " from PeerEmergency e join e.creator opener"
	        + " join Person patient on patient.personId = e.patientId"
	        + " left join User reviewer on reviewer.userId = e.reviewedBy where e.voided = false and ";
	
	private final SessionFactory sessionFactory;
	
	private final AssignedReach reach;
	
	private final PersonNames names;
	
	private final SiteTime time;
	
	@Autowired
	EmergencyDao(SessionFactory sessionFactory, AssignedReach reach, PersonNames names, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.reach = reach;
		this.names = names;
		this.time = time;
	}
	
	/**
	 * @return null if there is no such access for this viewer
	 */
	EmergencyView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + readable(visibility) + " and e.uuid = :uuid", Object[].class);
		List<EmergencyView> found = views(bind(visibility, query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return for writing, or to see what it opens; null if there is no such access for this viewer
	 */
	EmergencyRecord load(Visibility visibility, String uuid) {
		Query<EmergencyRecord> query = session().createQuery("select e from PeerEmergency e join e.creator opener"
		        + " where e.voided = false and " + readable(visibility) + " and e.uuid = :uuid",
		    EmergencyRecord.class);
		return bind(visibility, query).setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @param status null for any
	 * @param patient the uuid of a participant, null for any
	 * @return a page of accesses, the latest opened first
	 */
	Page<EmergencyView> list(Visibility visibility, EmergencyStatus status, String patient, PageRequest page) {
		String where = FROM + readable(visibility) + (status == null ? "" : " and e.status = :status")
		        + (patient == null ? "" : " and patient.uuid = :patient");
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by e.openedAt desc, e.emergencyId desc",
		    Object[].class);
		List<Object[]> rows = narrow(bind(visibility, query), status, patient).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? narrow(bind(visibility, session().createQuery("select count(e)" + where, Long.class)), status, patient)
		                .uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return the access that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	EmergencyRecord takenBy(String uuid) {
		return session().createQuery("select e from PeerEmergency e where e.uuid = :uuid", EmergencyRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return whether the viewer mentors anybody at that instant
	 */
	@Unguarded("answers with yes or no about the viewer alone")
	boolean accompaniesAnybody(Viewer viewer, Instant at) {
		return !session().createQuery("select p.patientId from Patient p where " + reach.assigned("p.patientId"), Integer.class)
		        .setParameter(AssignedReach.VIEWER_PERSON, viewer.getPersonId()).setParameter(AssignedReach.VIEWED_AT, at)
		        .setMaxResults(1).list().isEmpty();
	}
	
	/**
	 * @return whom an access that was read with a Visibility before is about
	 */
	@Unguarded("for an access that was read with a Visibility before")
	Participant participant(EmergencyRecord emergency) {
		Object[] row = session()
		        .createQuery("select p.uuid, p.dead from Person p where p.personId = :person", Object[].class)
		        .setParameter("person", emergency.getPatientId()).uniqueResult();
		return new Participant(emergency.getPatientId(), (String) row[0], Boolean.TRUE.equals(row[1]));
	}
	
	/** Accesses of the past follow the participant from one record to the other. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerEmergency e set e.patientId = :to where e.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	private static String readable(Visibility visibility) {
		return visibility.onTold("e.patientId") + (isReviewer(visibility) ? "" : " and opener.userId = :viewerUser");
	}
	
	private static boolean isReviewer(Visibility visibility) {
		return visibility.getViewer().holds(Privileges.REVIEW_ACCESS);
	}
	
	private static <T> Query<T> bind(Visibility visibility, Query<T> query) {
		if (!isReviewer(visibility)) {
			query.setParameter("viewerUser", visibility.getViewer().getUserId());
		}
		return visibility.bindTold(query);
	}
	
	private static <T> Query<T> narrow(Query<T> query, EmergencyStatus status, String patient) {
		if (status != null) {
			query.setParameter("status", status);
		}
		return patient == null ? query : query.setParameter("patient", patient);
	}
	
	private List<EmergencyView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, ((EmergencyRecord) row[0]).getPatientId(), (Integer) row[3], (Integer) row[5]);
		}
		Map<Integer, String> nameOf = names.of(people);
		ZoneId zone = time.zone();
		List<EmergencyView> views = new ArrayList<>();
		for (Object[] row : rows) {
			EmergencyRecord emergency = (EmergencyRecord) row[0];
			views.add(new EmergencyView(emergency, "Emergency access, " + emergency.getOpenedAt().atZone(zone).toLocalDate(),
			        new Ref((String) row[1], nameOf.get(emergency.getPatientId())),
			        new Ref((String) row[2], nameOf.get(row[3])),
			        row[4] == null ? null : new Ref((String) row[4], nameOf.get(row[5]))));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
