/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.AccessPolicy;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads safety concerns: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.ConcernDao")
class ConcernDao {
	
	private static final String COLUMNS = "select k, patient.uuid, c.uuid, c.startedAt, raiser.uuid,"
	        + " raiser.person.personId, acknowledger.uuid, acknowledger.person.personId, debriefer.uuid,"
	        + " debriefer.person.personId";
	
	private static final String FROM = " from PeerConcern k join k.creator raiser"
	        + " join Person patient on patient.personId = k.patientId"
	        + " left join PeerContact c on c.encounterId = k.encounterId and c.voided = false"
	        + " left join User acknowledger on acknowledger.userId = k.acknowledgedBy"
	        + " left join User debriefer on debriefer.userId = k.debriefedBy where k.voided = false and ";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	private final SiteTime time;
	
	@Autowired
	ConcernDao(SessionFactory sessionFactory, PersonNames names, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.names = names;
		this.time = time;
	}
	
	/**
	 * @return null if there is no such concern for this viewer
	 */
	ConcernView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + readable(visibility) + " and k.uuid = :uuid",
		    Object[].class);
		List<ConcernView> found = views(bind(visibility, query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return for writing; null if there is no such concern for this viewer
	 */
	Concern load(Visibility visibility, String uuid) {
		Query<Concern> query = session().createQuery("select k from PeerConcern k join k.creator raiser"
		        + " where k.voided = false and " + readable(visibility) + " and k.uuid = :uuid",
		    Concern.class);
		return bind(visibility, query).setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return a page of concerns, the latest raised first
	 */
	Page<ConcernView> list(Visibility visibility, ConcernSearchCriteria criteria, PageRequest page) {
		String where = FROM + readable(visibility) + (criteria.getPatient() == null ? "" : " and patient.uuid = :patient")
		        + (criteria.getStatus() == null ? "" : " and k.status = :status");
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by k.raisedAt desc, k.concernId desc",
		    Object[].class);
		List<Object[]> rows = bind(visibility, criteria, query).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(visibility, criteria, session().createQuery("select count(k)" + where, Long.class)).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return the concern that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	Concern takenBy(String uuid) {
		return session().createQuery("select k from PeerConcern k where k.uuid = :uuid", Concern.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/** Concerns of the past follow the participant from one record to the other. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerConcern k set k.patientId = :to where k.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	/** One's own, and for those who may, all; of participants in reach. */
	private static String readable(Visibility visibility) {
		return visibility.on("k.patientId")
		        + (AccessPolicy.mayReadConcern(visibility.getViewer(), false) ? "" : " and raiser.userId = :viewerUser");
	}
	
	private static <T> Query<T> bind(Visibility visibility, Query<T> query) {
		if (!AccessPolicy.mayReadConcern(visibility.getViewer(), false)) {
			query.setParameter("viewerUser", visibility.getViewer().getUserId());
		}
		return visibility.bind(query);
	}
	
	private static <T> Query<T> bind(Visibility visibility, ConcernSearchCriteria criteria, Query<T> query) {
		if (criteria.getPatient() != null) {
			query.setParameter("patient", criteria.getPatient());
		}
		if (criteria.getStatus() != null) {
			query.setParameter("status", criteria.getStatus());
		}
		return bind(visibility, query);
	}
	
	private List<ConcernView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, ((Concern) row[0]).getPatientId(), (Integer) row[5], (Integer) row[7], (Integer) row[9]);
		}
		Map<Integer, String> nameOf = names.of(people);
		ZoneId zone = time.zone();
		List<ConcernView> views = new ArrayList<>();
		for (Object[] row : rows) {
			Concern concern = (Concern) row[0];
			LocalDate day = concern.getRaisedAt().atZone(zone).toLocalDate();
			Ref contact = row[2] == null ? null
			        : new Ref((String) row[2], ((java.time.Instant) row[3]).atZone(zone).toLocalDate().toString());
			views.add(new ConcernView(concern, "Safety concern, " + day,
			        new Ref((String) row[1], nameOf.get(concern.getPatientId())), contact, user(row, 4, nameOf),
			        user(row, 6, nameOf), user(row, 8, nameOf)));
		}
		return views;
	}
	
	private static Ref user(Object[] row, int from, Map<Integer, String> nameOf) {
		return row[from] == null ? null : new Ref((String) row[from], nameOf.get(row[from + 1]));
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
