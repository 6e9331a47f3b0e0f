/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the conflict, asks its life cycle, writes. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultDirectoryConflictService implements DirectoryConflictService {
	
	private final ConflictDao conflicts;
	
	private final RecordDesk desk;
	
	private final StewardDao dao;
	
	private final RecordStore records;
	
	private final ParticipantAccess access;
	
	private final SiteTime time;
	
	DefaultDirectoryConflictService(ConflictDao conflicts, RecordDesk desk, StewardDao dao, RecordStore records,
	    ParticipantAccess access, SiteTime time) {
		this.conflicts = conflicts;
		this.desk = desk;
		this.dao = dao;
		this.records = records;
		this.access = access;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public ConflictView getConflict(String uuid) {
		ConflictView found = conflicts.find(uuid);
		if (found == null) {
			throw new NotFound();
		}
		return found;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<ConflictView> getConflicts(ConflictCriteria criteria, PageRequest page) {
		return conflicts.list(criteria, page);
	}
	
	@Override
	public ConflictView decideConflict(String uuid, ConflictDecision decision) {
		Conflict conflict = conflicts.lock(uuid);
		if (conflict == null) {
			throw new NotFound();
		}
		decision.check();
		records.requireUnchanged(conflict, decision.version);
		Viewer viewer = access.viewer();
		// An import settles what a steward decides; one who may do both decides here.
		ConflictStatus.LIFECYCLE.requireMove(conflict.getStatus(), decision.status,
		    privilege -> viewer.holds(privilege) && decision.status != ConflictStatus.SETTLED, false);
		if (decision.status == ConflictStatus.TAKEN) {
			take(conflict);
		}
		conflict.decide(decision.status, viewer.getUserId(), time.now());
		records.save(conflict);
		return getConflict(uuid);
	}
	
	private static boolean isFact(Map<String, Object> attribute) {
		Object term = attribute.get("taxonomy_term_id");
		return term != null && ServiceFact.ofUuid(term.toString()) != null;
	}
	
	/** What stands here has to be what the steward saw. */
	private void take(Conflict conflict) {
		DirectoryRecord record = conflicts.lockRecord(conflict.getRecordUuid());
		Map<String, Object> fields = DirectoryContent.read(record.getContent());
		if (!ThreeWayMerge.same(fields.get(conflict.getField()), conflict.getValueHere())) {
			throw new Stale();
		}
		fields.put(conflict.getField(), conflict.getValueThere());
		if ("value".equals(conflict.getField())) {
			fields.remove(InsideFields.FROM_FIELD);
		}
		fields.values().removeIf(Objects::isNull);
		desk.change(record, fields);
		desk.catchUp();
		if (record.getKind() == DirectoryKind.SERVICE && "status".equals(conflict.getField())) {
			desk.tell(dao.listingsOf(Collections.singleton(record.getUuid())), null);
		} else if (record.getKind() == DirectoryKind.ATTRIBUTE && isFact(fields) && record.getOwnerUuid() != null) {
			desk.tell(Collections.singleton(record.getOwnerUuid()), null);
		}
	}
}
