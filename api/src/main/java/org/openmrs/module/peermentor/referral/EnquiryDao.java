/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads enquiries: one statement for the rows of a page, one for the names of who worked on them. They are about nobody whom the
 * platform knows; whoever forwards them sees all, everybody else what they took down.
 */
@Component("peermentor.EnquiryDao")
class EnquiryDao {
	
	private static final String WHOSE = "about nobody in the platform; asks for the viewer itself";
	
	private static final String COLUMNS = "select q, taker.uuid, taker.person.personId, forwarder.uuid, forwarder.person.personId,"
	        + " closer.uuid, closer.person.personId";
	
	private static final String FROM = " from PeerEnquiry q join q.creator taker left join User forwarder on"
	        + " forwarder.userId = q.forwardedBy left join User closer on closer.userId = q.closedBy where q.voided = false";
	
	/** What waits first, the longest at first; then what ended, the latest at first. */
	private static final String ORDER = " order by case when q.closedAt is null then 0 else 1 end, q.closedAt desc, q.receivedAt,"
	        + " q.enquiryId";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	EnquiryDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such enquiry for this viewer
	 */
	@Unguarded(WHOSE)
	EnquiryView find(Viewer viewer, String uuid) {
		List<Object[]> rows = session().createQuery(COLUMNS + FROM + on(viewer) + " and q.uuid = :uuid", Object[].class)
		        .setParameter("uuid", uuid).list();
		return rows.isEmpty() ? null : views(rows, true).get(0);
	}
	
	/**
	 * @param statuses empty for any
	 * @return a page of enquiries
	 */
	@Unguarded(WHOSE)
	Page<EnquiryView> list(Viewer viewer, Collection<EnquiryStatus> statuses, PageRequest page) {
		Set<EnquiryStatus> wanted = statuses.isEmpty() ? EnumSet.allOf(EnquiryStatus.class) : EnumSet.copyOf(statuses);
		String where = FROM + on(viewer) + " and q.status in (:statuses)";
		List<Object[]> rows = session().createQuery(COLUMNS + where + ORDER, Object[].class).setParameterList("statuses", wanted)
		        .setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? session().createQuery("select count(q)" + where, Long.class).setParameterList("statuses", wanted).uniqueResult()
		        : null;
		return Page.of(views(rows, false), page, total);
	}
	
	/**
	 * @return for writing, locked until the transaction ends; null if there is no such enquiry for this viewer
	 */
	@Unguarded(WHOSE)
	EnquiryRecord lock(Viewer viewer, String uuid) {
		Query<EnquiryRecord> query = session().createQuery("select q from PeerEnquiry q where q.voided = false and q.uuid = :uuid"
		        + on(viewer),
		    EnquiryRecord.class);
		EnquiryRecord found = query.setParameter("uuid", uuid).uniqueResult();
		if (found != null) {
			session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		}
		return found;
	}
	
	/**
	 * @return the enquiry that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	EnquiryRecord takenBy(String uuid) {
		return session().createQuery("select q from PeerEnquiry q where q.uuid = :uuid", EnquiryRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @param leftBefore those as well that are open and with which nobody did anything since
	 * @param most how many at most
	 * @return the ids of those that were closed before this and still tell who it was, the longest waiting first
	 */
	@Unguarded("for the watch; nothing of it is answered")
	List<Integer> toForget(Instant closedBefore, Instant leftBefore, int most) {
		String moved = "coalesce(q.closedAt, q.forwardedAt, q.receivedAt)";
		return session().createQuery("select q.enquiryId from PeerEnquiry q where q.forgottenAt is null"
		        + " and (q.closedAt <= :closed or q.closedAt is null and " + moved + " <= :left)"
		        + " order by " + moved + ", q.enquiryId",
		    Integer.class).setParameter("closed", closedBefore).setParameter("left", leftBefore).setMaxResults(most).list();
	}
	
	/**
	 * @return locked until the transaction ends; null if there is none
	 */
	@Unguarded("for the watch; nothing of it is answered")
	EnquiryRecord lock(int enquiryId) {
		return session().get(EnquiryRecord.class, enquiryId, LockMode.PESSIMISTIC_WRITE);
	}
	
	private static String on(Viewer viewer) {
		return viewer.holds(Privileges.SETTLE_REFERRALS) ? "" : " and q.creator.userId = " + viewer.getUserId();
	}
	
	private List<EnquiryView> views(List<Object[]> rows, boolean whole) {
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> Collections.addAll(people, (Integer) row[2], (Integer) row[4], (Integer) row[6]));
		Map<Integer, String> nameOf = names.of(people);
		List<EnquiryView> views = new ArrayList<>();
		rows.forEach(row -> views.add(
		    new EnquiryView((EnquiryRecord) row[0], ref(row, 1, nameOf), ref(row, 3, nameOf), ref(row, 5, nameOf), whole)));
		return views;
	}
	
	private static Ref ref(Object[] row, int from, Map<Integer, String> nameOf) {
		return row[from] == null ? null : new Ref((String) row[from], nameOf.get(row[from + 1]));
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
