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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
 * Reads what of the records decides whether two are the same, and what stewards decided.
 */
@Component("peermentor.DuplicateDao")
class DuplicateDao {
	
	private static final String NOBODY = "the directory holds nothing about persons but who of the staff kept it";
	
	private static final String STANDING = " r.voided = false and r.mergedInto is null and r.vanishedAt is null";
	
	private static final String MERGES = " from PeerDirectoryMerge m join m.creator author"
	        + " left join PeerDirectory w on w.uuid = m.winnerUuid left join PeerDirectory l on l.uuid = m.loserUuid"
	        + " where m.voided = false";
	
	private final SessionFactory sessionFactory;
	
	private final PersonNames names;
	
	@Autowired
	DuplicateDao(SessionFactory sessionFactory, PersonNames names) {
		this.sessionFactory = sessionFactory;
		this.names = names;
	}
	
	/**
	 * @param most how many at most, the oldest first
	 * @return uuid to name of what stands of a kind
	 */
	@Unguarded(NOBODY)
	Map<String, String> names(DirectoryKind kind, int most) {
		Map<String, String> found = new HashMap<>();
		session().createQuery("select r.uuid, r.name from PeerDirectory r where r.kind = :kind and r.name is not null and" + STANDING
		        + " order by r.recordId",
		    Object[].class).setParameter("kind", kind).setMaxResults(most).list()
		        .forEach(row -> found.put((String) row[0], (String) row[1]));
		return found;
	}
	
	/**
	 * @return the numbers as written of the phones that hang on records of a kind, by these
	 */
	@Unguarded(NOBODY)
	Map<String, List<String>> phones(DirectoryKind kind) {
		Map<String, List<String>> found = new HashMap<>();
		// The name of a phone is its number.
		session().createQuery("select p.ownerUuid, p.name from PeerDirectory p, PeerDirectory r where p.kind = :phone"
		        + " and p.voided = false and p.vanishedAt is null and p.name is not null and r.uuid = p.ownerUuid"
		        + " and r.kind = :kind and" + STANDING,
		    Object[].class).setParameter("phone", DirectoryKind.PHONE).setParameter("kind", kind).list()
		        .forEach(row -> found.computeIfAbsent((String) row[0], owner -> new ArrayList<>()).add((String) row[1]));
		return found;
	}
	
	/**
	 * @param records uuids of services, locations or organisations
	 * @return by these, the uuids of the locations at which they are; a location is at itself
	 */
	@Unguarded(NOBODY)
	Map<String, String> places(DirectoryKind kind, Collection<String> records) {
		Map<String, String> found = new HashMap<>();
		if (kind == DirectoryKind.LOCATION) {
			records.forEach(uuid -> found.put(uuid, uuid));
		} else if (!records.isEmpty()) {
			boolean service = kind == DirectoryKind.SERVICE;
			session().createQuery("select r.ownerUuid, " + (service ? "r.placeUuid" : "r.uuid")
			        + " from PeerDirectory r where r.kind = :kind and r.ownerUuid in (:records) and" + STANDING
			        + " order by r.recordId desc",
			    Object[].class).setParameter("kind", service ? DirectoryKind.SERVICE_AT_LOCATION : DirectoryKind.LOCATION)
			        .setParameterList("records", records).list().forEach(row -> found.put((String) row[0], (String) row[1]));
		}
		return found;
	}
	
	/**
	 * @return the contents of these locations and of what is addressed there, the locations under their uuid, the addresses under
	 *         the uuid of the location behind an <code>@</code>
	 */
	@Unguarded(NOBODY)
	Map<String, String> contents(Collection<String> locations) {
		Map<String, String> found = new HashMap<>();
		if (!locations.isEmpty()) {
			session().createQuery("select r.uuid, r.ownerUuid, r.kind, r.content from PeerDirectory r where r.voided = false"
			        + " and (r.uuid in (:locations) or (r.ownerUuid in (:locations) and r.kind = :address)) order by r.recordId desc",
			    Object[].class).setParameterList("locations", locations).setParameter("address", DirectoryKind.ADDRESS).list()
			        .forEach(row -> found.put(row[2] == DirectoryKind.ADDRESS ? "@" + row[1] : (String) row[0], (String) row[3]));
		}
		return found;
	}
	
	/**
	 * @return all pairs of which somebody said that they are not the same, the first uuid and the second with a blank between
	 */
	@Unguarded(NOBODY)
	Set<String> apart() {
		return new HashSet<>(session().createQuery(
		    "select concat(d.oneUuid, ' ', d.otherUuid) from PeerDistinct d where d.voided = false", String.class).list());
	}
	
	/**
	 * @return the decision that these two are not the same, null if there is none
	 */
	@Unguarded(NOBODY)
	DistinctRecord apart(DistinctRecord pair) {
		List<DistinctRecord> found = session().createQuery("select d from PeerDistinct d where d.voided = false"
		        + " and d.oneUuid = :one and d.otherUuid = :other",
		    DistinctRecord.class).setParameter("one", pair.getOneUuid()).setParameter("other", pair.getOtherUuid())
		        .setMaxResults(1).list();
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return the latest first
	 */
	@Unguarded(NOBODY)
	Page<MergeView> merges(PageRequest page) {
		List<Object[]> rows = merges("").setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		Long total = page.isTotalWanted() ? session().createQuery("select count(m)" + MERGES, Long.class).uniqueResult() : null;
		return Page.of(views(rows), page, total);
	}
	
	/**
	 * @return null if there is none
	 */
	@Unguarded(NOBODY)
	MergeView merge(String uuid) {
		List<MergeView> found = views(merges(" and m.uuid = :uuid").setParameter("uuid", uuid).list());
		return found.isEmpty() ? null : found.get(0);
	}
	
	/**
	 * @return null if there is none
	 */
	@Unguarded(NOBODY)
	MergeRecord mergeRecord(String uuid) {
		return session().createQuery("select m from PeerDirectoryMerge m where m.voided = false and m.uuid = :uuid",
		    MergeRecord.class).setParameter("uuid", uuid).uniqueResult();
	}
	
	private Query<Object[]> merges(String which) {
		return session().createQuery("select m, w.name, l.name, author.uuid, author.person.personId" + MERGES + which
		        + " order by m.mergedAt desc, m.mergeId desc",
		    Object[].class);
	}
	
	private List<MergeView> views(List<Object[]> rows) {
		Set<Integer> people = new HashSet<>();
		rows.forEach(row -> people.add((Integer) row[4]));
		Map<Integer, String> nameOf = names.of(people);
		List<MergeView> views = new ArrayList<>();
		for (Object[] row : rows) {
			MergeRecord merge = (MergeRecord) row[0];
			views.add(new MergeView(merge, new Ref(merge.getWinnerUuid(), (String) row[1]),
			        new Ref(merge.getLoserUuid(), (String) row[2]), new Ref((String) row[3], nameOf.get(row[4]))));
		}
		return views;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
