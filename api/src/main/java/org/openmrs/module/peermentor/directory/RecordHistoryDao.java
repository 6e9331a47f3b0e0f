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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

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
 * Reads what records of the directory said before, who verified them, and which wait to be: one statement for the rows of a
 * page, one for the names in them.
 */
@Component("peermentor.RecordHistoryDao")
class RecordHistoryDao {
	
	private static final String NOBODY = "the directory holds nothing about persons but who of the staff kept it";
	
	private static final String AUTHOR = " x, author.uuid, author.person.personId from ";
	
	private static final String OF = " x join x.creator author where x.voided = false and x.recordUuid = :record";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	RecordHistoryDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @return the latest first
	 */
	@Unguarded(NOBODY)
	Page<RecordRevisionView> revisions(String record, PageRequest page) {
		return page("PeerDirectoryRevision", record, "x.revisedAt desc, x.id desc", page,
		    (row, by) -> new RecordRevisionView((RecordRevision) row, by));
	}
	
	/**
	 * @return null if there is none of this record
	 */
	@Unguarded(NOBODY)
	RecordRevisionView revision(String record, String uuid) {
		return one("PeerDirectoryRevision", record, uuid, (row, by) -> new RecordRevisionView((RecordRevision) row, by));
	}
	
	/**
	 * @return the latest first
	 */
	@Unguarded(NOBODY)
	Page<VerificationView> verifications(String record, PageRequest page) {
		return page("PeerVerification", record, "x.verifiedAt desc, x.id desc", page,
		    (row, by) -> new VerificationView((VerificationRecord) row, by));
	}
	
	/**
	 * @return null if there is none of this record
	 */
	@Unguarded(NOBODY)
	VerificationView verification(String record, String uuid) {
		return one("PeerVerification", record, uuid, (row, by) -> new VerificationView((VerificationRecord) row, by));
	}
	
	/**
	 * @return the latest of each of these records in which somebody answered
	 */
	@Unguarded(NOBODY)
	Map<String, VerificationRecord> latest(Collection<String> records) {
		Map<String, VerificationRecord> latest = new HashMap<>();
		if (!records.isEmpty()) {
			session().createQuery("select x from PeerVerification x where x.voided = false and x.recordUuid in (:records)"
			        + " and x.outcome <> :none order by x.verifiedAt, x.id",
			    VerificationRecord.class).setParameterList("records", records).setParameter("none", VerificationOutcome.NOT_REACHED)
			        .list().forEach(row -> latest.put(row.getRecordUuid(), row));
		}
		return latest;
	}
	
	/**
	 * @param before when a verification must have been to count as old
	 * @return never verified first, then the oldest
	 */
	@Unguarded(NOBODY)
	Page<ReviewView> reviews(DirectoryKind kind, Instant before, PageRequest page) {
		String where = " from PeerDirectory r where r.voided = false and r.mergedInto is null and r.vanishedAt is null"
		        + " and r.kind = :kind and (r.verifiedAt is null or r.verifiedAt < :before)";
		List<Object[]> rows = session().createQuery("select r.uuid, r.name, r.verifiedAt" + where
		        + " order by case when r.verifiedAt is null then 0 else 1 end, r.verifiedAt, r.name, r.recordId",
		    Object[].class).setParameter("kind", kind).setParameter("before", before).setFirstResult(page.getStart())
		        .setMaxResults(page.getSizeAndOne()).list();
		Set<String> uuids = new HashSet<>();
		rows.forEach(row -> uuids.add((String) row[0]));
		Map<String, Long> reports = openReports(kind, uuids);
		List<ReviewView> views = new ArrayList<>();
		rows.forEach(row -> views.add(new ReviewView((String) row[0], kind, (String) row[1], (Instant) row[2],
		        reports.getOrDefault(row[0], 0L))));
		Long total = page.isTotalWanted()
		        ? session().createQuery("select count(r)" + where, Long.class).setParameter("kind", kind)
		                .setParameter("before", before).uniqueResult()
		        : null;
		return Page.of(views, page, total);
	}
	
	private Map<String, Long> openReports(DirectoryKind kind, Collection<String> uuids) {
		Map<String, Long> reports = new HashMap<>();
		if (uuids.isEmpty()) {
			return reports;
		}
		String counting = kind == DirectoryKind.SERVICE
		        ? "select f.serviceUuid, count(f) from PeerFieldReport f where f.serviceUuid in (:uuids)"
		        : "select s.ownerUuid, count(f) from PeerFieldReport f join PeerDirectory s on s.uuid = f.serviceUuid"
		                + " where s.ownerUuid in (:uuids)";
		session().createQuery(counting + " and f.voided = false and f.status = :open group by "
		        + (kind == DirectoryKind.SERVICE ? "f.serviceUuid" : "s.ownerUuid"),
		    Object[].class).setParameterList("uuids", uuids).setParameter("open", FieldReportStatus.OPEN).list()
		        .forEach(row -> reports.put((String) row[0], (Long) row[1]));
		return reports;
	}
	
	private <T> Page<T> page(String entity, String record, String order, PageRequest page, BiFunction<Object, Ref, T> view) {
		List<Object[]> rows = of(session().createQuery("select" + AUTHOR + entity + OF + " order by " + order, Object[].class),
		    record).setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted()
		        ? of(session().createQuery("select count(x) from " + entity + OF, Long.class), record).uniqueResult()
		        : null;
		return Page.of(views(rows, view), page, total);
	}
	
	private <T> T one(String entity, String record, String uuid, BiFunction<Object, Ref, T> view) {
		List<Object[]> rows = of(session().createQuery("select" + AUTHOR + entity + OF + " and x.uuid = :uuid", Object[].class),
		    record).setParameter("uuid", uuid).list();
		return rows.isEmpty() ? null : views(rows, view).get(0);
	}
	
	private static <T> Query<T> of(Query<T> query, String record) {
		return query.setParameter("record", record);
	}
	
	private <T> List<T> views(List<Object[]> rows, BiFunction<Object, Ref, T> view) {
		Set<Integer> people = new HashSet<>();
		rows.forEach(row -> people.add((Integer) row[2]));
		Map<Integer, String> nameOf = names.of(people);
		List<T> views = new ArrayList<>();
		rows.forEach(row -> views.add(view.apply(row[0], new Ref((String) row[1], nameOf.get(row[2])))));
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
