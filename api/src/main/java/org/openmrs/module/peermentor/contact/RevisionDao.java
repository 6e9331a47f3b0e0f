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
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what contacts said before they were corrected.
 */
@Component("peermentor.RevisionDao")
class RevisionDao {
	
	private static final String COLUMNS = "select r, u.uuid, u.person.personId";
	
	private static final String FROM = " from PeerContactRevision r join r.creator u"
	        + " where r.encounterId = :encounter and r.voided = false";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	RevisionDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return a page of revisions, newest first
	 */
	@Unguarded("for a contact that was read with a Visibility before")
	Page<RevisionView> list(ContactAtHand contact, PageRequest page) {
		Query<Object[]> query = bind(session().createQuery(COLUMNS + FROM + " order by r.revisionId desc", Object[].class),
		    contact);
		List<Object[]> rows = query.setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? bind(session().createQuery("select count(r)" + FROM, Long.class), contact).uniqueResult()
		        : null;
		return Page.of(views(rows, contact), page, total);
	}
	
	/**
	 * @return null if the contact has no such revision
	 */
	@Unguarded("for a contact that was read with a Visibility before")
	RevisionView find(ContactAtHand contact, String uuid) {
		Query<Object[]> query = bind(session().createQuery(COLUMNS + FROM + " and r.uuid = :uuid", Object[].class), contact);
		List<RevisionView> found = views(query.setParameter("uuid", uuid).list(), contact);
		return found.isEmpty() ? null : found.get(0);
	}
	
	private static <T> Query<T> bind(Query<T> query, ContactAtHand contact) {
		return query.setParameter("encounter", contact.getEncounterId());
	}
	
	private List<RevisionView> views(List<Object[]> rows, ContactAtHand contact) {
		Map<Integer, String> nameOf = names.of(rows.stream().map(row -> (Integer) row[2]).collect(Collectors.toSet()));
		List<RevisionView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new RevisionView((ContactRevision) row[0], contact.getRow().getUuid(),
			        new Ref((String) row[1], nameOf.get(row[2])), contact.mayReadBehind()));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
