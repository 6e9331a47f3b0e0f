/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.List;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads which terms stand for which needs, and what is under a term.
 */
@Component("peermentor.TermMappingDao")
class TermMappingDao {
	
	private static final String NOBODY = "the directory holds nothing about persons";
	
	private static final String FROM = " from PeerTermMapping m left join PeerDirectory t on t.uuid = m.termUuid"
	        + " where m.voided = false";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	TermMappingDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	@Unguarded(NOBODY)
	TermMappingView view(String uuid) {
		List<TermMappingView> found = views(rows(" and m.uuid = :uuid").setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @param need null for all
	 */
	@Unguarded(NOBODY)
	Page<TermMappingView> page(String need, PageRequest page) {
		String which = need == null ? "" : " and m.need = :need";
		Query<Object[]> query = rows(which);
		Query<Long> count = session().createQuery("select count(m)" + FROM + which, Long.class);
		if (need != null) {
			query.setParameter("need", need);
			count.setParameter("need", need);
		}
		List<TermMappingView> rows = views(query.setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list());
		return Page.of(rows, page, page.isTotalWanted() ? count.uniqueResult() : null);
	}
	
	/**
	 * @return null if there is none
	 */
	@Unguarded(NOBODY)
	TermMappingRecord record(String uuid) {
		return session().createQuery("select m from PeerTermMapping m where m.voided = false and m.uuid = :uuid",
		    TermMappingRecord.class).setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return null if the term does not stand for the need
	 */
	@Unguarded(NOBODY)
	TermMappingRecord record(String need, String term) {
		List<TermMappingRecord> found = session().createQuery("select m from PeerTermMapping m where m.voided = false"
		        + " and m.need = :need and m.termUuid = :term",
		    TermMappingRecord.class).setParameter("need", need).setParameter("term", term).setMaxResults(1).list();
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * The attributes that tie the term to records. The term stands inside their text; what only looks like it is listed anew for
	 * nothing.
	 * 
	 * @return their uuids
	 */
	@Unguarded(NOBODY)
	List<String> attributesUnder(String term) {
		return session().createQuery("select r.uuid from PeerDirectory r where r.kind = :kind and r.voided = false"
		        + " and r.content like :term",
		    String.class).setParameter("kind", DirectoryKind.ATTRIBUTE)
		        .setParameter("term", "%\"taxonomy_term_id\":\"" + term + "\"%").list();
	}
	
	private Query<Object[]> rows(String which) {
		return session().createQuery("select m.uuid, m.need, m.termUuid, t.name" + FROM + which + " order by m.need, t.name, m.mappingId",
		    Object[].class);
	}
	
	private static List<TermMappingView> views(List<Object[]> rows) {
		List<TermMappingView> views = new ArrayList<>();
		rows.forEach(row -> views.add(new TermMappingView((String) row[0], (String) row[1],
		        new Ref((String) row[2], (String) row[3]))));
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
