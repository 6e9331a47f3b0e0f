/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

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
 * Reads imports and sources: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.ImportDao")
class ImportDao {
	
	private static final String NO_PERSONS = "the directory holds nothing about persons";
	
	private static final String COLUMNS = "select r, s, u.uuid, u.person.personId";
	
	private static final String FROM = " from PeerDirectoryRun r join r.source s join r.creator u where r.voided = false";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	ImportDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such import
	 */
	@Unguarded(NO_PERSONS)
	ImportView find(String uuid) {
		return only(session().createQuery(COLUMNS + FROM + " and r.uuid = :uuid", Object[].class).setParameter("uuid", uuid));
	}
	
	@Unguarded(NO_PERSONS)
	ImportView find(int runId) {
		return only(session().createQuery(COLUMNS + FROM + " and r.runId = :run", Object[].class).setParameter("run", runId));
	}
	
	/**
	 * @return null if there is no such import
	 */
	@Unguarded(NO_PERSONS)
	Integer idOf(String uuid) {
		return session().createQuery("select r.runId from PeerDirectoryRun r where r.voided = false and r.uuid = :uuid", Integer.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	@Unguarded(NO_PERSONS)
	Page<ImportView> list(ImportCriteria criteria, PageRequest page) {
		String where = FROM + " and r.status in (:statuses)" + (criteria.source == null ? "" : " and s.uuid = :source");
		Query<Object[]> rows = bind(session().createQuery(COLUMNS + where + " order by r.runId desc", Object[].class), criteria);
		Long total = page.isTotalWanted() ? bind(session().createQuery("select count(r)" + where, Long.class), criteria).uniqueResult()
		        : null;
		return Page.of(views(rows.setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list()), page, total);
	}
	
	/**
	 * @param refused null for both
	 */
	@Unguarded(NO_PERSONS)
	Page<ImportProblemView> problems(String importUuid, int runId, Boolean refused, PageRequest page) {
		String where = " from PeerDirectoryRunProblem p where p.runId = :run"
		        + (refused == null ? "" : " and p.refused = :refused");
		List<ImportProblemView> views = new ArrayList<>();
		bind(session().createQuery("select p" + where + " order by p.problemId", ReportedProblem.class), runId, refused)
		        .setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list()
		        .forEach(problem -> views.add(new ImportProblemView(importUuid, problem)));
		Long total = page.isTotalWanted()
		        ? bind(session().createQuery("select count(p)" + where, Long.class), runId, refused).uniqueResult() : null;
		return Page.of(views, page, total);
	}
	
	@Unguarded(NO_PERSONS)
	Page<SourceView> sources(PageRequest page) {
		List<SourceView> views = new ArrayList<>();
		session().createQuery("select s from PeerDirectorySource s where s.voided = false order by s.name, s.sourceId",
		    DirectorySource.class).setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list()
		        .forEach(source -> views.add(new SourceView(source)));
		Long total = page.isTotalWanted()
		        ? session().createQuery("select count(s) from PeerDirectorySource s where s.voided = false", Long.class).uniqueResult()
		        : null;
		return Page.of(views, page, total);
	}
	
	private ImportView only(Query<Object[]> query) {
		List<ImportView> found = views(query.list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	private List<ImportView> views(List<Object[]> rows) {
		List<Integer> people = new ArrayList<>();
		rows.forEach(row -> Collections.addAll(people, (Integer) row[3]));
		Map<Integer, String> nameOf = names.of(people);
		List<ImportView> views = new ArrayList<>();
		rows.forEach(row -> views.add(new ImportView((ImportRun) row[0], (DirectorySource) row[1],
		        new Ref((String) row[2], nameOf.get(row[3])))));
		return views;
	}
	
	private static <T> Query<T> bind(Query<T> query, ImportCriteria criteria) {
		query.setParameterList("statuses", criteria.statuses);
		return criteria.source == null ? query : query.setParameter("source", criteria.source);
	}
	
	private static <T> Query<T> bind(Query<T> query, int runId, Boolean refused) {
		query.setParameter("run", runId);
		if (refused != null) {
			query.setParameter("refused", refused);
		}
		return query;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
