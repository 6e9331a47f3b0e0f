/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * Reads the supervisors' queue: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.NarrativeReviewDao")
class NarrativeReviewDao {
	
	private static final String COLUMNS = "select r, n.uuid, n.edition, c.uuid, patient.uuid, patient.personId, author.uuid,"
	        + " author.person.personId, reviewer.uuid, reviewer.person.personId";
	
	/** An edition that was voided, or whose contact was, waits for nobody. */
	private static final String FROM = " from PeerNarrativeReview r join PeerNarrative n on n.narrativeId = r.narrativeId"
	        + " join n.creator author join PeerContact c on c.encounterId = r.encounterId"
	        + " join Person patient on patient.personId = c.patientId left join User reviewer on reviewer.userId = r.reviewedBy"
	        + " where r.voided = false and n.voided = false and c.voided = false and ";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	NarrativeReviewDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return a page of those that stand so, the oldest first
	 */
	Page<NarrativeReviewView> list(Visibility visibility, ReviewStatus status, PageRequest page) {
		String where = FROM + visibility.on("c.patientId") + " and r.status = :status";
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by r.openedAt, r.reviewId", Object[].class);
		List<Object[]> rows = visibility.bind(query).setParameter("status", status).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted() ? visibility.bind(session().createQuery("select count(r)" + where, Long.class))
		        .setParameter("status", status).uniqueResult() : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return null if there is no such review for this viewer
	 */
	NarrativeReviewView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + visibility.on("c.patientId") + " and r.uuid = :uuid",
		    Object[].class);
		List<NarrativeReviewView> found = views(visibility.bind(query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return for writing; null if there is no such review for this viewer
	 */
	NarrativeReview load(Visibility visibility, String uuid) {
		return visibility.bind(session().createQuery("select r" + FROM + visibility.on("c.patientId") + " and r.uuid = :uuid",
		    NarrativeReview.class)).setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return every review of a contact's editions
	 */
	@Unguarded("for writing, after the service checked the contact; nothing of it is answered")
	List<NarrativeReview> ofContact(int encounterId) {
		return session().createQuery("select r from PeerNarrativeReview r where r.encounterId = :encounter and r.voided = false"
		        + " order by r.reviewId",
		    NarrativeReview.class).setParameter("encounter", encounterId).list();
	}
	
	private List<NarrativeReviewView> views(List<Object[]> rows) {
		Map<Integer, String> nameOf = names.of(rows.stream()
		        .flatMap(row -> Stream.of((Integer) row[5], (Integer) row[7], (Integer) row[9])).filter(Objects::nonNull)
		        .collect(Collectors.toSet()));
		List<NarrativeReviewView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new NarrativeReviewView((NarrativeReview) row[0], (String) row[1], (Integer) row[2], (String) row[3],
			        ref(row, 4, nameOf), ref(row, 6, nameOf), ref(row, 8, nameOf)));
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
