/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the records of the directory for whoever keeps it.
 */
@Component("peermentor.StewardDao")
class StewardDao {
	
	private static final String NOBODY = "the directory holds nothing about persons";
	
	/** What the source said last stays out: it is a text of its own. */
	private static final String COLUMNS = "select r.uuid, r.kind, r.name, r.ownerUuid, r.content, r.sourceId, r.originalId,"
	        + " r.vanishedAt, r.mergedInto, r.verifiedAt, r.version";
	
	private static final String STANDING = " from PeerDirectory r where r.voided = false";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	StewardDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return null if there is none, or it was voided
	 */
	@Unguarded(NOBODY)
	DirectoryRecordView view(String uuid) {
		Object[] row = session().createQuery(COLUMNS + STANDING + " and r.uuid = :uuid", Object[].class)
		        .setParameter("uuid", uuid).uniqueResult();
		return row == null ? null : new DirectoryRecordView(row);
	}
	
	/**
	 * @return by kind and name
	 */
	@Unguarded(NOBODY)
	Page<DirectoryRecordView> page(RecordCriteria criteria, PageRequest page) {
		String where = STANDING + (criteria.kind == null ? "" : " and r.kind = :kind")
		        + (criteria.owner == null ? "" : " and (r.ownerUuid = :owner or r.placeUuid = :owner)")
		        + (criteria.name == null ? "" : " and lower(r.name) like :name escape '!'");
		List<DirectoryRecordView> rows = new ArrayList<>();
		bind(session().createQuery(COLUMNS + where + " order by r.kind, r.name, r.recordId", Object[].class), criteria)
		        .setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list()
		        .forEach(row -> rows.add(new DirectoryRecordView(row)));
		Long total = page.isTotalWanted()
		        ? bind(session().createQuery("select count(r)" + where, Long.class), criteria).uniqueResult()
		        : null;
		return Page.of(rows, page, total);
	}
	
	private static <T> Query<T> bind(Query<T> query, RecordCriteria criteria) {
		if (criteria.kind != null) {
			query.setParameter("kind", criteria.kind);
		}
		if (criteria.owner != null) {
			query.setParameter("owner", criteria.owner);
		}
		if (criteria.name != null) {
			query.setParameter("name", criteria.name.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
		}
		return query;
	}
	
	/**
	 * @return for writing, locked until the transaction ends; null if there is none, or it was voided
	 */
	@Unguarded(NOBODY)
	DirectoryRecord lock(String uuid) {
		DirectoryRecord found = session().createQuery("select r" + STANDING + " and r.uuid = :uuid", DirectoryRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
		if (found != null) {
			session().flush();
			session().refresh(found, LockMode.PESSIMISTIC_WRITE);
		}
		return found == null || found.getVoided() ? null : found;
	}
	
	/**
	 * @return the record that has the uuid, voided or not; null if none has
	 */
	@Unguarded(NOBODY)
	DirectoryRecord takenBy(String uuid) {
		return session().createQuery("select r from PeerDirectory r where r.uuid = :uuid", DirectoryRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	/**
	 * @return what stands of these, uuid to kind
	 */
	@Unguarded(NOBODY)
	Map<String, DirectoryKind> kinds(Collection<String> uuids) {
		Map<String, DirectoryKind> kinds = new HashMap<>();
		if (!uuids.isEmpty()) {
			session().createQuery("select r.uuid, r.kind" + STANDING + " and r.uuid in (:uuids)", Object[].class)
			        .setParameterList("uuids", uuids).list()
			        .forEach(row -> kinds.put((String) row[0], (DirectoryKind) row[1]));
		}
		return kinds;
	}
	
	/**
	 * @return how many records of each kind hang on this one, stand at it or were merged into it
	 */
	@Unguarded(NOBODY)
	Map<DirectoryKind, Long> hanging(String uuid) {
		Map<DirectoryKind, Long> hanging = new HashMap<>();
		session().createQuery("select r.kind, count(r)" + STANDING
		        + " and (r.ownerUuid = :uuid or r.placeUuid = :uuid or r.mergedInto = :uuid) group by r.kind",
		    Object[].class).setParameter("uuid", uuid).list()
		        .forEach(row -> hanging.put((DirectoryKind) row[0], (Long) row[1]));
		return hanging;
	}
	
	/**
	 * @return the records of these kinds that hang on this one or stand at it, the oldest first
	 */
	@Unguarded(NOBODY)
	List<DirectoryRecord> children(String uuid, Collection<DirectoryKind> kinds) {
		return session().createQuery("select r" + STANDING
		        + " and (r.ownerUuid = :uuid or r.placeUuid = :uuid) and r.kind in (:kinds) order by r.recordId",
		    DirectoryRecord.class).setParameter("uuid", uuid).setParameterList("kinds", kinds).list();
	}
	
	/**
	 * @return the uuids under which this service is listed: its own, and those of its places
	 */
	@Unguarded(NOBODY)
	List<String> listingsOf(Collection<String> services) {
		List<String> listings = new ArrayList<>(services);
		if (!services.isEmpty()) {
			listings.addAll(session().createQuery("select r.uuid" + STANDING
			        + " and r.kind = :kind and r.ownerUuid in (:services)",
			    String.class).setParameter("kind", DirectoryKind.SERVICE_AT_LOCATION).setParameterList("services", services).list());
		}
		return listings;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
