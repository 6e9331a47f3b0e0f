/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads records and lets the desk write them. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultDirectoryRecordService implements DirectoryRecordService {
	
	private final StewardDao dao;
	
	private final RecordHistoryDao history;
	
	private final RecordDesk desk;
	
	private final FactDesk facts;
	
	private final RecordStore records;
	
	DefaultDirectoryRecordService(StewardDao dao, RecordHistoryDao history, RecordDesk desk, FactDesk facts,
	    RecordStore records) {
		this.dao = dao;
		this.history = history;
		this.desk = desk;
		this.facts = facts;
		this.records = records;
	}
	
	@Override
	@Transactional(readOnly = true)
	public DirectoryRecordView getRecord(String uuid) {
		DirectoryRecordView record = dao.view(uuid);
		if (record == null) {
			throw new NotFound();
		}
		return record;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<DirectoryRecordView> getRecords(RecordCriteria criteria, PageRequest page) {
		return dao.page(criteria, page);
	}
	
	@Override
	public DirectoryRecordView enterRecord(String uuid, DirectoryKind kind, Map<String, Object> fields, Problems found) {
		// It goes out as the id of the record, which HSDS wants to be a uuid; small letters, so that there is one way to write it.
		if (uuid != null && !(DirectoryIds.isUuid(uuid) && uuid.equals(uuid.toLowerCase(Locale.ROOT)))) {
			found.add("uuid", "peermentor.error.notAUuid");
		}
		Map<String, Object> normal = null;
		if (found.require("kind", kind) & found.require("fields", fields == null ? null : fields.keySet())) {
			normal = desk.check(kind, uuid, fields, found);
		}
		DirectoryRecord taken = uuid == null ? null : dao.takenBy(uuid);
		if (taken != null && found.isEmpty() && isRepeat(taken, kind, normal)) {
			return getRecord(uuid);
		}
		if (taken != null) {
			found.add("uuid", "peermentor.error.uuidTaken");
		}
		found.throwIfAny();
		String made = desk.create(kind, uuid, normal).getUuid();
		desk.catchUp();
		return getRecord(made);
	}
	
	private static boolean isRepeat(DirectoryRecord taken, DirectoryKind kind, Map<String, Object> fields) {
		return !taken.getVoided() && taken.getSourceId() == null && taken.getKind() == kind
		        && taken.getContent().equals(DirectoryContent.write(fields));
	}
	
	@Override
	public DirectoryRecordView changeRecord(String uuid, int version, Map<String, Object> fields, Problems found) {
		DirectoryRecord record = desk.lock(uuid);
		Map<String, Object> normal = null;
		if (found.require("fields", fields == null ? null : fields.keySet())) {
			normal = desk.check(record.getKind(), uuid, fields, found);
		}
		found.throwIfAny();
		records.requireUnchanged(record, version);
		boolean otherStatus = record.getKind() == DirectoryKind.SERVICE
		        && !Objects.equals(DirectoryContent.read(record.getContent()).get("status"), normal.get("status"));
		desk.change(record, normal);
		desk.catchUp();
		if (otherStatus) {
			desk.tell(dao.listingsOf(Collections.singleton(uuid)), null);
		}
		return getRecord(uuid);
	}
	
	@Override
	public void voidRecord(String uuid, String reason) {
		DirectoryRecord record = dao.takenBy(uuid);
		if (record == null) {
			throw new NotFound();
		}
		if (record.getVoided()) {
			// As wherever a record is voided twice: it is gone, which is what was asked for.
			return;
		}
		desk.voidRecord(desk.lock(uuid), reason);
		desk.catchUp();
		if (record.getKind() == DirectoryKind.SERVICE || record.getKind() == DirectoryKind.SERVICE_AT_LOCATION) {
			desk.tell(Collections.singleton(uuid), null);
		}
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<RecordRevisionView> getRevisions(String record, PageRequest page) {
		getRecord(record);
		return history.revisions(record, page);
	}
	
	@Override
	@Transactional(readOnly = true)
	public RecordRevisionView getRevision(String record, String uuid) {
		RecordRevisionView revision = history.revision(record, uuid);
		if (revision == null) {
			throw new NotFound();
		}
		return revision;
	}
	
	@Override
	@Transactional(readOnly = true)
	public List<FactView> getFacts(String record) {
		getRecord(record);
		return facts.of(record);
	}
	
	@Override
	public FactView stateFact(String record, ServiceFact fact, FactValue value, VerificationHow how, Problems found) {
		DirectoryRecord service = desk.lock(record);
		found.require("fact", fact);
		found.require("value", value);
		found.require("how", how);
		if (service.getKind() != DirectoryKind.SERVICE && service.getKind() != DirectoryKind.SERVICE_AT_LOCATION) {
			found.add("record", "peermentor.error.directory.notAService");
		}
		found.throwIfAny();
		FactValue before = facts.of(record).get(fact.ordinal()).getValue();
		facts.state(service, fact, value, how);
		desk.catchUp();
		if (value != before && (before == FactValue.YES || value == FactValue.NO)) {
			desk.tell(Collections.singleton(record), null);
		}
		return facts.of(record).get(fact.ordinal());
	}
}
