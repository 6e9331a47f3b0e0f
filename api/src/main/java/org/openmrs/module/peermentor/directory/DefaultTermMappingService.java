/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.List;

import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Maps terms, and has what is under them listed anew. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultTermMappingService implements TermMappingService {
	
	private final StewardDao dao;
	
	private final TermMappingDao mappings;
	
	private final RecordDesk desk;
	
	private final RecordStore records;
	
	DefaultTermMappingService(StewardDao dao, TermMappingDao mappings, RecordDesk desk, RecordStore records) {
		this.dao = dao;
		this.mappings = mappings;
		this.desk = desk;
		this.records = records;
	}
	
	@Override
	@Transactional(readOnly = true)
	public TermMappingView getMapping(String uuid) {
		TermMappingView mapping = mappings.view(uuid);
		if (mapping == null) {
			throw new NotFound();
		}
		return mapping;
	}
	
	@Override
	@Transactional(readOnly = true)
	public Page<TermMappingView> getMappings(String need, PageRequest page) {
		return mappings.page(need, page);
	}
	
	@Override
	public TermMappingView map(String need, String term, Problems found) {
		if (found.require("need", need) && NeedTerm.of(need) == null) {
			found.add("need", "peermentor.error.directory.noSuchNeed");
		}
		// Locked, so that said twice at once it is kept once.
		DirectoryRecord standing = term == null ? null : dao.lock(term);
		if (found.require("term", term) && (standing == null || standing.getKind() != DirectoryKind.TAXONOMY_TERM)) {
			found.add("term", "peermentor.error.directory.noSuchRecord");
		}
		found.throwIfAny();
		TermMappingRecord kept = mappings.record(need, standing.getUuid());
		if (kept == null) {
			kept = records.save(new TermMappingRecord(need, standing.getUuid()));
			follow(standing.getUuid());
		}
		return getMapping(kept.getUuid());
	}
	
	@Override
	public void unmap(String uuid, String reason) {
		TermMappingRecord mapping = mappings.record(uuid);
		if (mapping == null) {
			throw new NotFound();
		}
		records.voidRecord(mapping, reason);
		follow(mapping.getTermUuid());
	}
	
	private void follow(String term) {
		List<String> touched = mappings.attributesUnder(term);
		desk.markAll(touched);
		desk.catchUp();
	}
}
