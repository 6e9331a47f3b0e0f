/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what of the directory goes out: what stands, was not merged into another, and is still at its source.
 */
@Component("peermentor.ExportDao")
class ExportDao {
	
	private static final String NOBODY = "the directory holds nothing about persons";
	
	/** Uuids in one statement; only the largest of pages have more at a level. */
	private static final int MOST_AT_ONCE = 5_000;
	
	private static final String COLUMNS = "select r.kind, r.uuid, r.content, r.verifiedAt from PeerDirectory r where ";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	ExportDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return uuids of a list, in the order in which they came into the directory
	 */
	@Unguarded(NOBODY)
	List<String> roots(DirectoryKind kind, int start, int most) {
		return most == 0 ? new ArrayList<>()
		        : session().createQuery("select r.uuid" + roots(kind) + " order by r.recordId", String.class)
		                .setParameter("kind", kind).setFirstResult(start).setMaxResults(most).list();
	}
	
	@Unguarded(NOBODY)
	long count(DirectoryKind kind) {
		return session().createQuery("select count(r)" + roots(kind), Long.class).setParameter("kind", kind).uniqueResult();
	}
	
	/**
	 * @return whether this goes out in a list of this kind
	 */
	@Unguarded(NOBODY)
	boolean isRoot(DirectoryKind kind, String uuid) {
		return session().createQuery("select count(r)" + roots(kind) + " and r.uuid = :uuid", Long.class)
		        .setParameter("kind", kind).setParameter("uuid", uuid).uniqueResult() > 0;
	}
	
	/** A service at a location goes out only with its service. */
	private static String roots(DirectoryKind kind) {
		return kind == DirectoryKind.SERVICE_AT_LOCATION
		        ? " from PeerDirectory r, PeerDirectory s where r.kind = :kind and" + standing("r")
		                + " and s.uuid = r.ownerUuid and" + standing("s")
		        : " from PeerDirectory r where r.kind = :kind and" + standing("r");
	}
	
	@Unguarded(NOBODY)
	List<ExportRow> rows(Collection<String> uuids) {
		List<ExportRow> rows = new ArrayList<>();
		for (List<String> some : parts(uuids)) {
			rows.addAll(rows(session().createQuery(COLUMNS + "r.uuid in (:uuids) and" + standing("r"), Object[].class)
			        .setParameterList("uuids", some).list()));
		}
		return rows;
	}
	
	/**
	 * @return what of these kinds hangs on these records, the oldest first
	 */
	@Unguarded(NOBODY)
	List<ExportRow> hangingOn(Collection<String> owners, Collection<DirectoryKind> kinds) {
		List<ExportRow> rows = new ArrayList<>();
		for (List<String> some : kinds.isEmpty() ? parts(Collections.emptyList()) : parts(owners)) {
			rows.addAll(rows(session().createQuery(COLUMNS + "r.ownerUuid in (:owners) and r.kind in (:kinds) and" + standing("r")
			        + " order by r.recordId",
			    Object[].class).setParameterList("owners", some).setParameterList("kinds", kinds).list()));
		}
		return rows;
	}
	
	private static List<List<String>> parts(Collection<String> uuids) {
		List<String> all = new ArrayList<>(uuids);
		List<List<String>> parts = new ArrayList<>();
		for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
			parts.add(all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)));
		}
		return parts;
	}
	
	/**
	 * @param after the last record of the page before; 0 for the first
	 * @return columns of what stands: number of the record, uuid, owner, place, content, verified at
	 */
	@Unguarded(NOBODY)
	List<Object[]> slice(DirectoryKind kind, int after, int most) {
		return session().createQuery("select r.recordId, r.uuid, r.ownerUuid, r.placeUuid, r.content, r.verifiedAt"
		        + " from PeerDirectory r where r.kind = :kind and r.recordId > :after and" + standing("r") + " order by r.recordId",
		    Object[].class).setParameter("kind", kind).setParameter("after", after).setMaxResults(most).list();
	}
	
	/**
	 * @return the uuids of what was merged or has vanished, with which all that hangs on it stays in
	 */
	@Unguarded(NOBODY)
	Set<String> staysIn() {
		return new HashSet<>(session().createQuery("select r.uuid from PeerDirectory r where r.voided = true"
		        + " or r.mergedInto is not null or r.vanishedAt is not null",
		    String.class).list());
	}
	
	/**
	 * @return how many of each kind stand
	 */
	@Unguarded(NOBODY)
	Map<DirectoryKind, Long> counts() {
		Map<DirectoryKind, Long> counts = new EnumMap<>(DirectoryKind.class);
		session().createQuery("select r.kind, count(r) from PeerDirectory r where" + standing("r") + " group by r.kind",
		    Object[].class).list().forEach(row -> counts.put((DirectoryKind) row[0], (Long) row[1]));
		return counts;
	}
	
	/**
	 * @param after the last service of the page before; empty for the first
	 * @return uuids of services of which something was measured, in their order
	 */
	@Unguarded(NOBODY)
	List<String> measured(String after, int most) {
		return session().createQuery("select m.serviceUuid from PeerMeasure m, PeerDirectory r where r.uuid = m.serviceUuid and"
		        + standing("r") + " and m.serviceUuid > :after order by m.serviceUuid",
		    String.class).setParameter("after", after).setMaxResults(most).list();
	}
	
	private static String standing(String alias) {
		return " " + alias + ".voided = false and " + alias + ".mergedInto is null and " + alias + ".vanishedAt is null";
	}
	
	private static List<ExportRow> rows(List<Object[]> found) {
		List<ExportRow> rows = new ArrayList<>();
		for (Object[] row : found) {
			Map<String, Object> fields = DirectoryContent.read((String) row[2]);
			if (!InsideFields.isInside(fields)) {
				rows.add(new ExportRow((DirectoryKind) row[0], (String) row[1], fields, (Instant) row[3]));
			}
		}
		return rows;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
