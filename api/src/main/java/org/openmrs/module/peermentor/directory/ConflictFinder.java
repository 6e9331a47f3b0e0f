/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.record.RecordStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Brings together what stands here and what the source says of records that changed there; what changed on both sides becomes
 * a conflict that a steward decides, and stays as it is here until then.
 */
@Component("peermentor.ConflictFinder")
class ConflictFinder {
	
	private final SessionFactory sessionFactory;
	
	private final RecordStore records;
	
	@Autowired
	ConflictFinder(SessionFactory sessionFactory, RecordStore records) {
		this.sessionFactory = sessionFactory;
		this.records = records;
	}
	
	/**
	 * @param changed what the source says now, by uuid; becomes what is to stand here
	 * @param kept what stands here, by uuid, with what it says
	 * @return how many fields changed on both sides
	 */
	int merge(ImportState state, Map<String, ImportedRecord> changed, Map<String, KeptRecord> kept, Instant at) {
		if (changed.isEmpty()) {
			return 0;
		}
		Map<String, Map<String, Conflict>> open = open(changed.keySet());
		int found = 0;
		for (ImportedRecord record : changed.values()) {
			KeptRecord known = kept.get(record.getUuid());
			Map<String, Object> here = DirectoryContent.read(known.content);
			ThreeWayMerge merge = new ThreeWayMerge(
			        known.sourceContent == null ? new TreeMap<>() : DirectoryContent.read(known.sourceContent), here,
			        record.getSaidFields());
			record.become(merge.getMerged());
			found += merge.getConflicts().size();
			if (!state.dryRun) {
				keep(state, record, merge, here, open.getOrDefault(record.getUuid(), new HashMap<>()), at);
			}
		}
		return found;
	}
	
	private void keep(ImportState state, ImportedRecord record, ThreeWayMerge merge, Map<String, Object> here,
	        Map<String, Conflict> open, Instant at) {
		for (String field : merge.getConflicts()) {
			Conflict conflict = open.containsKey(field) ? open.get(field) : new Conflict(record.getUuid(), field);
			conflict.find(session().getReference(ImportRun.class, state.runId), here.get(field),
			    record.getSaidFields().get(field), at);
			records.save(conflict);
		}
		for (Conflict conflict : open.values()) {
			if (merge.getAgreed().contains(conflict.getField())) {
				conflict.decide(ConflictStatus.SETTLED, state.userId, at);
				records.save(conflict);
			}
		}
	}
	
	private Map<String, Map<String, Conflict>> open(Collection<String> uuids) {
		Map<String, Map<String, Conflict>> open = new HashMap<>();
		List<Conflict> found = session().createQuery(
		    "select c from PeerDirectoryConflict c where c.voided = false and c.status = :open and c.recordUuid in (:uuids)",
		    Conflict.class).setParameter("open", ConflictStatus.OPEN).setParameterList("uuids", uuids).list();
		found.forEach(conflict -> open.computeIfAbsent(conflict.getRecordUuid(), uuid -> new HashMap<>())
		        .put(conflict.getField(), conflict));
		return open;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
