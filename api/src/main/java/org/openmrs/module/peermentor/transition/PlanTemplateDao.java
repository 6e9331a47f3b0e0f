/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.participant.PersonNames;
import org.openmrs.module.peermentor.sitefile.SiteFile;
import org.openmrs.module.peermentor.sitefile.SiteFileKind;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the files of the site for those who keep them: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.PlanTemplateDao")
class PlanTemplateDao {
	
	private static final String NO_PERSON = "a file tells of no participant";
	
	private static final String COLUMNS = "select f, creator.uuid, creator.person.personId";
	
	private static final String FROM = " from PeerSiteFile f join f.creator creator where f.voided = false";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	PlanTemplateDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is none
	 */
	@Unguarded(NO_PERSON)
	PlanTemplateView find(String uuid) {
		List<PlanTemplateView> found = views(session().createQuery(COLUMNS + FROM + " and f.uuid = :uuid", Object[].class)
		        .setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @param kind null for any
	 * @param programme null for any
	 * @return a page of files, the one brought in last at first
	 */
	@Unguarded(NO_PERSON)
	Page<PlanTemplateView> list(SiteFileKind kind, String programme, PageRequest page) {
		String where = FROM + (kind == null ? "" : " and f.kind = :kind")
		        + (programme == null ? "" : " and f.programme = :programme");
		Query<Object[]> query = session().createQuery(COLUMNS + where + " order by f.siteFileId desc", Object[].class);
		List<Object[]> rows = bind(kind, programme, query).setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne())
		        .list();
		Long total = page.isTotalWanted()
		        ? bind(kind, programme, session().createQuery("select count(f)" + where, Long.class)).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return for writing, locked until the transaction ends; null if there is none
	 */
	@Unguarded(NO_PERSON)
	SiteFile lock(String uuid) {
		SiteFile found = session()
		        .createQuery("select f from PeerSiteFile f where f.voided = false and f.uuid = :uuid", SiteFile.class)
		        .setParameter("uuid", uuid).uniqueResult();
		if (found != null) {
			session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		}
		return found;
	}
	
	/**
	 * @return the file that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	SiteFile takenBy(String uuid) {
		return session().createQuery("select f from PeerSiteFile f where f.uuid = :uuid", SiteFile.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	private static <T> Query<T> bind(SiteFileKind kind, String programme, Query<T> query) {
		if (kind != null) {
			query.setParameter("kind", kind);
		}
		return programme == null ? query : query.setParameter("programme", programme);
	}
	
	private List<PlanTemplateView> views(List<Object[]> rows) {
		Map<Integer, String> nameOf = names.of(rows.stream().map(row -> (Integer) row[2]).collect(Collectors.toList()));
		List<PlanTemplateView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new PlanTemplateView((SiteFile) row[0], new Ref((String) row[1], nameOf.get(row[2]))));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
