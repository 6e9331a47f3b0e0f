/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads records, some hundred a statement.
 */
@Component("peermentor.RecordFactsDao")
class RecordFactsDao {
	
	static final String NOBODY = "the directory holds nothing about persons";
	
	/** A merge into what was merged itself; longer chains nobody makes. */
	private static final int MOST_MERGES = 5;
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	RecordFactsDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return by uuid, whatever became of them
	 */
	@Unguarded(NOBODY)
	Map<String, RecordFacts> of(Collection<String> uuids) {
		Map<String, RecordFacts> found = new LinkedHashMap<>();
		for (List<String> some : Batches.of(uuids)) {
			rows("select " + RecordFacts.COLUMNS + " from PeerDirectory r where r.uuid in (:some)", some)
			        .forEach(row -> put(found, row));
		}
		return found;
	}
	
	/**
	 * As {@link #of}, with those into which they were merged.
	 */
	@Unguarded(NOBODY)
	Map<String, RecordFacts> withMerged(Collection<String> uuids) {
		Map<String, RecordFacts> found = of(uuids);
		for (int i = 0; i < MOST_MERGES; i++) {
			Collection<String> next = new ArrayList<>();
			for (RecordFacts record : found.values()) {
				if (record.getMergedInto() != null && !found.containsKey(record.getMergedInto())) {
					next.add(record.getMergedInto());
				}
			}
			if (next.isEmpty()) {
				break;
			}
			found.putAll(of(next));
		}
		return found;
	}
	
	/**
	 * @param except kinds that are not asked for
	 * @return the live records that hang on any of these, in the order in which they came in
	 */
	@Unguarded(NOBODY)
	List<RecordFacts> on(Collection<String> owners, Set<DirectoryKind> except) {
		List<String> others = except.stream().map(Enum::name).collect(Collectors.toList());
		List<RecordFacts> found = new ArrayList<>();
		for (List<String> some : Batches.of(owners)) {
			session().createQuery("select " + RecordFacts.COLUMNS + " from PeerDirectory r where r.ownerUuid in (:some)"
			        // Not as the kind itself: a database would look up each kind of each owner, or go through all there is.
			        + " and concat(r.kind, '') not in (:others) and r.voided = false and r.vanishedAt is null"
			        + " and r.mergedInto is null",
			    Object[].class).setParameterList("some", some).setParameterList("others", others).list()
			        .forEach(row -> found.add(new RecordFacts(row)));
		}
		found.sort((a, b) -> Integer.compare(a.getRecordId(), b.getRecordId()));
		return found;
	}
	
	/**
	 * @param uuids of terms that were brought in
	 * @return the codes of needs that they stand for, as pairs of term and need
	 */
	@Unguarded(NOBODY)
	List<Object[]> mappedNeeds(Collection<String> uuids) {
		List<Object[]> found = new ArrayList<>();
		for (List<String> some : Batches.of(uuids)) {
			found.addAll(rows("select m.termUuid, m.need from PeerTermMapping m where m.voided = false and m.termUuid in (:some)",
			    some));
		}
		return found;
	}
	
	/**
	 * @param hql with <code>:some</code>
	 */
	@Unguarded(NOBODY)
	List<Object[]> rows(String hql, Collection<String> some) {
		return session().createQuery(hql, Object[].class).setParameterList("some", some).list();
	}
	
	private static void put(Map<String, RecordFacts> found, Object[] row) {
		RecordFacts record = new RecordFacts(row);
		found.put(record.getUuid(), record);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
