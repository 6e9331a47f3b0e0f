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
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Brings some hundred records of a file in, in the transaction of the caller, with a number of statements that does not depend
 * on how many they are. What a source says as before is not touched.
 */
@Component("peermentor.ChunkWriter")
class ChunkWriter {
	
	/** The module's own taxonomies and terms, which no file brings. */
	private static final Set<String> OWN = new HashSet<>();
	
	static {
		OwnTaxonomy.records().forEach(record -> OWN.add(record.getUuid()));
	}
	
	private final ImportedRows rows;
	
	private final ConflictFinder conflicts;
	
	private final ListingKeeper listings;
	
	private final ImportNews news;
	
	private final RunReport report;
	
	@Autowired
	ChunkWriter(ImportedRows rows, ConflictFinder conflicts, ListingKeeper listings, ImportNews news, RunReport report) {
		this.rows = rows;
		this.conflicts = conflicts;
		this.listings = listings;
		this.news = news;
		this.report = report;
	}
	
	/**
	 * @param records in the order of the file
	 * @param refused the uuids of records that the file has and that cannot be taken: they have not vanished
	 * @param problems what was found wrong so far
	 */
	void write(ImportState state, List<ImportedRecord> records, Collection<String> refused, List<RunProblem> problems,
	        Instant at) {
		Chunk chunk = new Chunk(state, rows.find(uuids(records, refused)));
		refused.forEach(chunk::spare);
		records.forEach(record -> chunk.take(record, problems));
		List<KeptRecord> changed = new ArrayList<>();
		chunk.changed.keySet().forEach(uuid -> changed.add(chunk.kept.get(uuid)));
		rows.lockContents(changed);
		state.getCounts().conflicts += conflicts.merge(state, chunk.changed, chunk.kept, at);
		if (!state.dryRun) {
			save(state, chunk, at);
		}
		problems.sort(Comparator.comparingInt(RunProblem::getRow));
		report.keep(state, problems);
	}
	
	private void save(ImportState state, Chunk chunk, Instant at) {
		rows.insert(chunk.inserted.values(), state.sourceId, state.userId, at);
		Map<Integer, ImportedRecord> changed = new LinkedHashMap<>();
		List<KeptRecord> otherwise = new ArrayList<>();
		chunk.changed.forEach((uuid, record) -> {
			KeptRecord known = chunk.kept.get(uuid);
			changed.put(known.recordId, record);
			if (!record.getContent().equals(known.content)) {
				otherwise.add(known);
			}
		});
		rows.keepRevisions(otherwise, state.userId, at);
		rows.update(changed, state.userId, at);
		rows.markVanished(chunk.returned, null, state.userId, at);
		chunk.changed.forEach((uuid, record) -> chunk.touchFormer(chunk.kept.get(uuid), record));
		listings.mark(chunk.touched);
		news.written(state, chunk.inserted.values(), chunk.changed, chunk.back, chunk.kept);
	}
	
	private static Set<String> uuids(List<ImportedRecord> records, Collection<String> refused) {
		Set<String> uuids = new LinkedHashSet<>(refused);
		for (ImportedRecord record : records) {
			uuids.add(record.getUuid());
			record.references().forEach(reference -> uuids.add(reference.uuid));
		}
		return uuids;
	}
	
	/** What becomes of each record. */
	private static final class Chunk {
		
		private final ImportState state;
		
		private final Map<String, KeptRecord> kept;
		
		private final Map<String, ImportedRecord> inserted = new LinkedHashMap<>();
		
		private final Map<String, ImportedRecord> changed = new LinkedHashMap<>();
		
		private final List<Integer> returned = new ArrayList<>();
		
		private final List<KeptRecord> back = new ArrayList<>();
		
		private final Set<String> touched = new LinkedHashSet<>();
		
		private Chunk(ImportState state, Map<String, KeptRecord> kept) {
			this.state = state;
			this.kept = kept;
		}
		
		private void spare(String uuid) {
			KeptRecord known = kept.get(uuid);
			if (known != null && isOurs(known)) {
				state.seen.spare(known.recordId);
			}
		}
		
		private void take(ImportedRecord record, List<RunProblem> problems) {
			if (OWN.contains(record.getUuid())) {
				// Every directory of the module has them, and nobody's file says otherwise.
				state.getCounts().unchanged++;
				return;
			}
			KeptRecord known = kept.get(record.getUuid());
			RunProblem wrong = wrong(record, known, problems);
			if (wrong != null) {
				problems.add(wrong.at(record.getRow()));
				state.getCounts().refused++;
				spare(record.getUuid());
			} else if (known != null) {
				takeKnown(record, known);
			} else if (inserted.containsKey(record.getUuid()) || state.seen.isWritten(record.getUuid(), record.getKind())) {
				state.getCounts().repeated++;
			} else {
				inserted.put(record.getUuid(), record);
				touch(record);
				state.getCounts().inserted++;
				if (state.dryRun) {
					state.seen.write(record.getUuid(), record.getKind());
				}
			}
		}
		
		private void takeKnown(ImportedRecord record, KeptRecord known) {
			if (known.recordId > state.highestId || !state.seen.see(known.recordId)) {
				state.getCounts().repeated++;
				return;
			}
			if (known.vanished) {
				state.getCounts().returned++;
				back.add(known);
				touch(record);
			}
			if (record.getDigest().equals(known.sourceDigest)) {
				state.getCounts().unchanged++;
				if (known.vanished) {
					returned.add(known.recordId);
				}
			} else {
				state.getCounts().changed++;
				changed.put(record.getUuid(), record);
				touch(record);
			}
		}
		
		/** What shows the record is listed anew; so a service that came before its phones is marked once more, and listed once. */
		private void touch(ImportedRecord record) {
			boolean hangs = ListingScope.isShownByOwner(record.getKind()) && record.getOwner() != null;
			touched.add(hangs ? record.getOwner() : record.getUuid());
		}
		
		/** What a record hangs on no longer changed as well. */
		private void touchFormer(KeptRecord known, ImportedRecord record) {
			if (known.owner != null && !known.owner.equals(record.getOwner())) {
				touched.add(known.owner);
			}
			if (known.location != null && !known.location.equals(record.getLocation())) {
				touched.add(known.location);
			}
		}
		
		/** Why a record has to stay out; null if it has not. */
		private RunProblem wrong(ImportedRecord record, KeptRecord known, List<RunProblem> problems) {
			ImportedRecord beside = inserted.get(record.getUuid());
			if ((known != null && (!isOurs(known) || known.kind != record.getKind()))
			        || (beside != null && beside.getKind() != record.getKind())) {
				return new RunProblem(record.getPlace(), "id", "peermentor.error.directoryImport.idTaken", record.getUuid(), true);
			}
			for (ImportedReference reference : record.references()) {
				if (!isThere(reference)) {
					RunProblem missing = new RunProblem(record.getPlace(), reference.field,
					        "peermentor.error.directoryImport.missingReference", reference.uuid, !reference.loose);
					if (missing.refused) {
						return missing;
					}
					problems.add(missing.at(record.getRow()));
				}
			}
			return null;
		}
		
		private boolean isThere(ImportedReference reference) {
			KeptRecord known = kept.get(reference.uuid);
			if (known != null) {
				return isOurs(known) && (reference.kind == null || known.kind == reference.kind);
			}
			ImportedRecord beside = inserted.get(reference.uuid);
			if (beside != null) {
				return reference.kind == null || beside.getKind() == reference.kind;
			}
			return OWN.contains(reference.uuid)
			        || (state.dryRun && reference.kind != null && state.seen.isWritten(reference.uuid, reference.kind));
		}
		
		private boolean isOurs(KeptRecord known) {
			return known.sourceId != null && known.sourceId == state.sourceId;
		}
	}
}
