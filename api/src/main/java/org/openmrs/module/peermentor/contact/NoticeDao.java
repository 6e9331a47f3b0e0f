/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.User;
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
 * Reads what clinicians were told of safety concerns: one's own, as long as a consent opens it or an emergency does. One
 * statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.NoticeDao")
class NoticeDao {
	
	private static final String COLUMNS = "select n, k, patient.uuid, teller.uuid, teller.person.personId";
	
	private static final String FROM = " from PeerConcernNotice n join n.creator teller"
	        + " join PeerConcern k on k.concernId = n.concernId join Person patient on patient.personId = k.patientId"
	        + " where n.voided = false and k.voided = false and n.userId = :viewerUser and ";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	private final SiteTime time;
	
	@Autowired
	NoticeDao(SessionFactory sessionFactory, PersonNames names, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.names = names;
		this.time = time;
	}
	
	/**
	 * @return null if there is no such notice for this viewer
	 */
	ConcernNoticeView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session().createQuery(COLUMNS + FROM + readable(visibility) + " and n.uuid = :uuid", Object[].class);
		List<ConcernNoticeView> found = views(bind(visibility, query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return for writing; null if there is no such notice for this viewer
	 */
	ConcernNotice load(Visibility visibility, String uuid) {
		Query<ConcernNotice> query = session().createQuery("select n" + FROM + readable(visibility) + " and n.uuid = :uuid",
		    ConcernNotice.class);
		return bind(visibility, query).setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @param waiting whether to leave out those that were acknowledged
	 * @return a page of notices, the latest first
	 */
	Page<ConcernNoticeView> list(Visibility visibility, boolean waiting, PageRequest page) {
		String where = FROM + readable(visibility) + (waiting ? " and n.acknowledgedAt is null" : "");
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by n.toldAt desc, n.noticeId desc",
		    Object[].class);
		List<Object[]> rows = bind(visibility, query).setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(visibility, session().createQuery("select count(n)" + where, Long.class)).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return who was told of a concern, the first told first
	 */
	@Unguarded("for a concern that was read with a Visibility before")
	List<SentNoticeView> sent(Concern concern) {
		List<Object[]> rows = session()
		        .createQuery("select n, told.uuid, told.person.personId, teller.uuid, teller.person.personId"
		                + " from PeerConcernNotice n join n.creator teller join User told on told.userId = n.userId"
		                + " where n.voided = false and n.concernId = :concern order by n.toldAt, n.noticeId",
		            Object[].class)
		        .setParameter("concern", concern.getId()).list();
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> Collections.addAll(people, (Integer) row[2], (Integer) row[4]));
		Map<Integer, String> nameOf = names.of(people);
		ZoneId zone = time.zone();
		List<SentNoticeView> sent = new ArrayList<>();
		for (Object[] row : rows) {
			sent.add(new SentNoticeView((ConcernNotice) row[0], concern.getUuid(), display((ConcernNotice) row[0], zone),
			        new Ref((String) row[1], nameOf.get(row[2])), new Ref((String) row[3], nameOf.get(row[4]))));
		}
		return sent;
	}
	
	/**
	 * @return what the user was told of the concern; null if nothing
	 */
	@Unguarded("for a concern that was read with a Visibility before")
	ConcernNotice told(Concern concern, int userId, boolean emergency) {
		return session()
		        .createQuery("select n from PeerConcernNotice n where n.voided = false and n.concernId = :concern"
		                + " and n.userId = :user and n.nature is " + (emergency ? "not " : "") + "null order by n.noticeId",
		            ConcernNotice.class)
		        .setParameter("concern", concern.getId()).setParameter("user", userId).setMaxResults(1).uniqueResult();
	}
	
	/**
	 * @return the user, null if there is none who may log in
	 */
	@Unguarded("users are no participants' rows")
	User user(String uuid) {
		return session().createQuery("select u from User u where u.uuid = :uuid and u.retired = false", User.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return the concerns about a participant that were not talked through, the latest first
	 */
	@Unguarded("for an emergency that was opened for the caller")
	List<Concern> unsettled(int patientId) {
		return session()
		        .createQuery("select k from PeerConcern k where k.voided = false and k.patientId = :patient"
		                + " and k.status <> :settled order by k.raisedAt desc, k.concernId desc",
		            Concern.class)
		        .setParameter("patient", patientId).setParameter("settled", ConcernStatus.DEBRIEFED).list();
	}
	
	/** A consent that is withdrawn closes it at once; an emergency needs none. */
	private static String readable(Visibility visibility) {
		return visibility.onTold("k.patientId") + " and (n.nature is not null or " + visibility.on("k.patientId") + ")";
	}
	
	private static <T> Query<T> bind(Visibility visibility, Query<T> query) {
		return visibility.bind(query).setParameter("viewerUser", visibility.getViewer().getUserId());
	}
	
	private List<ConcernNoticeView> views(List<Object[]> rows) {
		Collection<Integer> people = new ArrayList<>();
		rows.forEach(row -> Collections.addAll(people, ((Concern) row[1]).getPatientId(), (Integer) row[4]));
		Map<Integer, String> nameOf = names.of(people);
		ZoneId zone = time.zone();
		List<ConcernNoticeView> views = new ArrayList<>();
		for (Object[] row : rows) {
			ConcernNotice notice = (ConcernNotice) row[0];
			Concern concern = (Concern) row[1];
			views.add(new ConcernNoticeView(notice, concern, display(notice, zone),
			        new Ref((String) row[2], nameOf.get(concern.getPatientId())), new Ref((String) row[3], nameOf.get(row[4]))));
		}
		return views;
	}
	
	private static String display(ConcernNotice notice, ZoneId zone) {
		return "Notice, " + notice.getToldAt().atZone(zone).toLocalDate();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
