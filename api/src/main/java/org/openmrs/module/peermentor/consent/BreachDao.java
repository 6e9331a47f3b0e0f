/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Privileges;
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
 * Reads possible breaches: those that one reported, and for whoever assesses them all; and who had seen the records. One
 * statement for the rows of a page (two where they stand in two tables), one for the names in them.
 */
@Component("peermentor.BreachDao")
class BreachDao {
	
	private static final String COLUMNS = "select b, patient.uuid, opener.uuid, opener.person.personId, officer.uuid,"
	        + " officer.person.personId";
	
	private static final String FROM = " from PeerBreach b join b.creator opener"
	        + " join Person patient on patient.personId = b.patientId"
	        + " left join User officer on officer.userId = b.assessedBy where b.voided = false and ";
	
	private static final String READS = "select r.uuid, r.readAt, r.segment, r.record,"
	        + " u.uuid, u.person.personId from PeerRecordRead r join r.creator u"
	        + " where r.patientId = :patient and r.readAt >= :since and r.voided = false";
	
	private static final String DISCLOSURES = "select d.uuid, d.disclosedAt, d.segments, d.record,"
	        + " u.uuid, u.person.personId, d.recipient, d.affiliation from PeerDisclosure d left join User u on u.userId = d.recipientUser"
	        + " where d.patientId = :patient and d.disclosedAt >= :since and d.voided = false";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	private final SiteTime time;
	
	@Autowired
	BreachDao(SessionFactory sessionFactory, PersonNames names, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.names = names;
		this.time = time;
	}
	
	/**
	 * @return null if there is no such breach for this viewer
	 */
	BreachView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + readable(visibility) + " and b.uuid = :uuid", Object[].class);
		List<BreachView> found = views(bind(visibility, query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return for writing, or to see who had seen the records; null if there is no such breach for this viewer
	 */
	BreachRecord load(Visibility visibility, String uuid) {
		Query<BreachRecord> query = session().createQuery("select b from PeerBreach b join b.creator opener"
		        + " where b.voided = false and " + readable(visibility) + " and b.uuid = :uuid",
		    BreachRecord.class);
		return bind(visibility, query).setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @param status null for any
	 * @return a page of possible breaches, the latest reported first
	 */
	Page<BreachView> list(Visibility visibility, BreachStatus status, PageRequest page) {
		String where = FROM + readable(visibility) + (status == null ? "" : " and b.status = :status");
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by b.openedAt desc, b.breachId desc",
		    Object[].class);
		List<Object[]> rows = narrow(bind(visibility, query), status).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? narrow(bind(visibility, session().createQuery("select count(b)" + where, Long.class)), status).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * Lists could have shown a record without naming it, so each list of the participant counts; and what was opened in an
	 * emergency or under an order names its own record.
	 * 
	 * @return a page of those who had seen the records that a breach is about, the latest first
	 */
	@Unguarded("for a breach that was read with a Visibility before, and its assessor alone")
	Page<SeenView> seen(BreachRecord breach, PageRequest page) {
		int most = page.getStart() + page.getSizeAndOne();
		List<Object[]> reads = rows(breach, READS + narrowed(breach, "r", "") + " order by r.readAt desc, r.readId desc", most);
		List<Object[]> disclosures = rows(breach,
		    DISCLOSURES + narrowed(breach, "d", " or d.basis <> " + DisclosureBasis.class.getName() + ".CONSENT")
		            + " order by d.disclosedAt desc, d.disclosureId desc",
		    most);
		Collection<Integer> people = new ArrayList<>();
		reads.forEach(row -> people.add((Integer) row[5]));
		disclosures.forEach(row -> people.add((Integer) row[5]));
		Map<Integer, String> nameOf = names.of(people);
		List<SeenView> seen = new ArrayList<>();
		reads.forEach(row -> seen.add(new SeenView(breach, SeenHow.READ, row, user(row, 4, nameOf))));
		disclosures.forEach(row -> seen.add(new SeenView(breach, SeenHow.DISCLOSED, row, user(row, 4, nameOf)).to((String) row[6], (String) row[7])));
		seen.sort(Comparator.comparing(SeenView::getSeenAt).reversed());
		List<SeenView> part = seen.subList(Math.min(page.getStart(), seen.size()), Math.min(most, seen.size()));
		return Page.of(part, page, page.isTotalWanted() ? count(breach) : null);
	}
	
	private Long count(BreachRecord breach) {
		Long reads = bind(breach, session().createQuery(
		    "select count(r) from PeerRecordRead r where r.patientId = :patient and r.readAt >= :since and r.voided = false"
		            + narrowed(breach, "r", ""),
		    Long.class)).uniqueResult();
		Long disclosures = bind(breach, session().createQuery(
		    "select count(d) from PeerDisclosure d where d.patientId = :patient and d.disclosedAt >= :since and d.voided = false"
		            + narrowed(breach, "d", " or d.basis <> " + DisclosureBasis.class.getName() + ".CONSENT"),
		    Long.class)).uniqueResult();
		return reads + disclosures;
	}
	
	private static String narrowed(BreachRecord breach, String row, String otherwise) {
		return breach.getRecords().isEmpty() ? ""
		        : " and (" + row + ".record is null or " + row + ".record in (:records)" + otherwise + ")";
	}
	
	private List<Object[]> rows(BreachRecord breach, String hql, int most) {
		return bind(breach, session().createQuery(hql, Object[].class)).setMaxResults(most).list();
	}
	
	private static <T> Query<T> bind(BreachRecord breach, Query<T> query) {
		query.setParameter("patient", breach.getPatientId()).setParameter("since", breach.getSince());
		return breach.getRecords().isEmpty() ? query : query.setParameterList("records", breach.getRecords());
	}
	
	/**
	 * @return the breach that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	BreachRecord takenBy(String uuid) {
		return session().createQuery("select b from PeerBreach b where b.uuid = :uuid", BreachRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/** Breaches of the past follow the participant from one record to the other. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerBreach b set b.patientId = :to where b.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	private static String readable(Visibility visibility) {
		return visibility.on("b.patientId") + (isReviewer(visibility) ? "" : " and opener.userId = :viewerUser");
	}
	
	private static boolean isReviewer(Visibility visibility) {
		return visibility.getViewer().holds(Privileges.REVIEW_ACCESS);
	}
	
	private static <T> Query<T> bind(Visibility visibility, Query<T> query) {
		if (!isReviewer(visibility)) {
			query.setParameter("viewerUser", visibility.getViewer().getUserId());
		}
		return visibility.bind(query);
	}
	
	private static <T> Query<T> narrow(Query<T> query, BreachStatus status) {
		return status == null ? query : query.setParameter("status", status);
	}
	
	private List<BreachView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		for (Object[] row : rows) {
			Collections.addAll(people, ((BreachRecord) row[0]).getPatientId(), (Integer) row[3], (Integer) row[5]);
		}
		Map<Integer, String> nameOf = names.of(people);
		ZoneId zone = time.zone();
		List<BreachView> views = new ArrayList<>();
		for (Object[] row : rows) {
			BreachRecord breach = (BreachRecord) row[0];
			views.add(new BreachView(breach, "Possible breach, " + breach.getOpenedAt().atZone(zone).toLocalDate(),
			        new Ref((String) row[1], nameOf.get(breach.getPatientId())), user(row, 2, nameOf), user(row, 4, nameOf)));
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
