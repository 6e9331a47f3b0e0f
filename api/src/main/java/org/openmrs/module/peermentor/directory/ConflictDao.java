/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.persistence.LockModeType;

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
 * Reads conflicts: one statement for the rows of a page, one for the names in them.
 */
@Component("peermentor.ConflictDao")
class ConflictDao {
	
	private static final String NO_PERSONS = "the directory holds nothing about persons";
	
	private static final String COLUMNS = "select c, d.kind, d.name, s.uuid, s.name, r.uuid, u.uuid, u.person.personId";
	
	private static final String FROM = " from PeerDirectoryConflict c join c.run r join r.source s"
	        + " join PeerDirectory d on d.uuid = c.recordUuid left join User u on u.userId = c.decidedBy"
	        + " where c.voided = false";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	ConflictDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return null if there is no such conflict
	 */
	@Unguarded(NO_PERSONS)
	ConflictView find(String uuid) {
		List<ConflictView> found = views(session().createQuery(COLUMNS + FROM + " and c.uuid = :uuid", Object[].class)
		        .setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	@Unguarded(NO_PERSONS)
	Page<ConflictView> list(ConflictCriteria criteria, PageRequest page) {
		String where = FROM + " and c.status in (:statuses)" + (criteria.record == null ? "" : " and c.recordUuid = :record")
		        + (criteria.source == null ? "" : " and s.uuid = :source");
		List<Object[]> rows = bind(session().createQuery(COLUMNS + where + " order by c.conflictId", Object[].class), criteria)
		        .setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted() ? bind(session().createQuery("select count(c)" + where, Long.class), criteria).uniqueResult()
		        : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return for writing, locked until the transaction ends; null if there is no such conflict
	 */
	@Unguarded(NO_PERSONS)
	Conflict lock(String uuid) {
		return session().createQuery("select c from PeerDirectoryConflict c where c.voided = false and c.uuid = :uuid", Conflict.class)
		        .setParameter("uuid", uuid).setLockMode(LockModeType.PESSIMISTIC_WRITE).uniqueResult();
	}
	
	/**
	 * @return the record that a conflict is about, for writing, locked until the transaction ends
	 */
	@Unguarded(NO_PERSONS)
	DirectoryRecord lockRecord(String uuid) {
		return session().createQuery("select d from PeerDirectory d where d.uuid = :uuid", DirectoryRecord.class)
		        .setParameter("uuid", uuid).setLockMode(LockModeType.PESSIMISTIC_WRITE).uniqueResult();
	}
	
	private List<ConflictView> views(List<Object[]> rows) {
		List<Integer> people = new ArrayList<>();
		rows.forEach(row -> people.add((Integer) row[7]));
		Map<Integer, String> nameOf = names.of(people);
		List<ConflictView> views = new ArrayList<>();
		for (Object[] row : rows) {
			views.add(new ConflictView((Conflict) row[0], (DirectoryKind) row[1], (String) row[2],
			        new Ref((String) row[3], (String) row[4]), (String) row[5],
			        row[6] == null ? null : new Ref((String) row[6], nameOf.get(row[7]))));
		}
		return views;
	}
	
	private static <T> Query<T> bind(Query<T> query, ConflictCriteria criteria) {
		query.setParameterList("statuses", criteria.statuses);
		if (criteria.record != null) {
			query.setParameter("record", criteria.record);
		}
		return criteria.source == null ? query : query.setParameter("source", criteria.source);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
