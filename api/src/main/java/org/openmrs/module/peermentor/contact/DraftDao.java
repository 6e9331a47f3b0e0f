/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
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
 * Reads the viewer's own drafts that have not expired, as far as they are about somebody in reach or nobody yet.
 */
@Component("peermentor.DraftDao")
class DraftDao {
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	private final SiteTime time;
	
	@Autowired
	DraftDao(SessionFactory sessionFactory, PersonNames names, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.names = names;
		this.time = time;
	}
	
	/**
	 * @return a page of drafts, the latest saved first
	 */
	Page<DraftView> list(Visibility visibility, PageRequest page) {
		Query<Object[]> query = session().createQuery(
		    "select d, patient.uuid" + from(visibility) + " order by d.savedAt desc, d.draftId desc", Object[].class);
		List<Object[]> rows = bind(visibility, query).setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne())
		        .list();
		Long total = page.isTotalWanted()
		        ? bind(visibility, session().createQuery("select count(d)" + from(visibility), Long.class)).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return null if the viewer has no such draft
	 */
	DraftView find(Visibility visibility, String uuid) {
		Query<Object[]> query = session()
		        .createQuery("select d, patient.uuid" + from(visibility) + " and d.uuid = :uuid", Object[].class);
		List<DraftView> found = views(bind(visibility, query).setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return for writing; null if the viewer has no such draft
	 */
	Draft load(Visibility visibility, String uuid) {
		return bind(visibility, session().createQuery("select d" + from(visibility) + " and d.uuid = :uuid", Draft.class))
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return whether any draft has the uuid, be it whose it may, voided or expired
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	boolean isTaken(String uuid) {
		return session().createQuery("select count(d) from PeerDraft d where d.uuid = :uuid", Long.class)
		        .setParameter("uuid", uuid).uniqueResult() > 0;
	}
	
	/** Drafts follow the participant from one record to the other. */
	void move(int fromPatientId, int toPatientId) {
		session().createQuery("update versioned PeerDraft d set d.patientId = :to where d.patientId = :from")
		        .setParameter("to", toPatientId).setParameter("from", fromPatientId).executeUpdate();
	}
	
	private static String from(Visibility visibility) {
		return " from PeerDraft d left join Person patient on patient.personId = d.patientId"
		        + " where d.voided = false and d.expiresAt > :now and d.creator.userId = :author"
		        + " and (d.patientId is null or " + visibility.on("d.patientId") + ")";
	}
	
	private <T> Query<T> bind(Visibility visibility, Query<T> query) {
		query.setParameter("now", time.now()).setParameter("author", visibility.getViewer().getUserId());
		return visibility.bind(query);
	}
	
	private List<DraftView> views(List<Object[]> rows) {
		Map<Integer, String> nameOf = names
		        .of(rows.stream().map(row -> ((Draft) row[0]).getPatientId()).collect(Collectors.toSet()));
		ZoneId zone = time.zone();
		List<DraftView> views = new ArrayList<>();
		for (Object[] row : rows) {
			Draft draft = (Draft) row[0];
			Ref patient = row[1] == null ? null : new Ref((String) row[1], nameOf.get(draft.getPatientId()));
			views.add(new DraftView(draft, patient, "Draft, " + draft.getSavedAt().atZone(zone).toLocalDate()));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
