/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Marks what a source had and no longer has, after a file that says all of it; never deletes. Where so much would vanish that
 * the file is rather cut off than right, nothing is marked.
 */
@Component("peermentor.VanishedRecords")
class VanishedRecords {
	
	private static final int PAGE = 2_000;
	
	/** Rows a transaction. */
	private static final int CHUNK = 500;
	
	private final ImportedRows rows;
	
	private final ListingKeeper listings;
	
	private final ImportNews news;
	
	private final ImportRuns runs;
	
	@Autowired
	VanishedRecords(ImportedRows rows, ListingKeeper listings, ImportNews news, ImportRuns runs) {
		this.rows = rows;
		this.listings = listings;
		this.news = news;
		this.runs = runs;
	}
	
	/**
	 * @param percent how many of a hundred records, or of a hundred services, may vanish at once
	 * @return whether so few vanished that they may be marked
	 */
	boolean count(ImportState state, int percent) {
		long[] all = new long[2];
		long[] services = new long[2];
		for (DirectoryKind kind : inSight(state)) {
			long[] ofKind = new long[2];
			each(state, kind, page -> {
				ofKind[0] += page.size();
				ofKind[1] += unseen(state, page).size();
			});
			all[0] += ofKind[0];
			all[1] += ofKind[1];
			if (kind == DirectoryKind.SERVICE) {
				services = ofKind;
			}
		}
		state.getCounts().vanished = (int) all[1];
		return all[1] * 100 <= all[0] * percent && services[1] * 100 <= services[0] * percent;
	}
	
	/** Marks them, in transactions of some hundred. */
	void mark(ImportState state) {
		Instant at = runs.now();
		for (DirectoryKind kind : inSight(state)) {
			each(state, kind, page -> {
				List<KeptRecord> gone = unseen(state, page);
				for (int start = 0; start < gone.size(); start += CHUNK) {
					mark(state, gone.subList(start, Math.min(start + CHUNK, gone.size())), at);
				}
			});
		}
	}
	
	/** Of the others, a row that nobody can tell from another may be any that is missed. */
	private static Set<DirectoryKind> inSight(ImportState state) {
		Set<DirectoryKind> inSight = EnumSet.allOf(DirectoryKind.class);
		inSight.removeAll(state.blindTo());
		return inSight;
	}
	
	private void mark(ImportState state, List<KeptRecord> gone, Instant at) {
		runs.step(state.runId, run -> {
			List<Integer> ids = new ArrayList<>();
			List<String> uuids = new ArrayList<>();
			gone.forEach(record -> {
				ids.add(record.recordId);
				uuids.add(record.uuid);
			});
			rows.markVanished(ids, at, state.userId, runs.now());
			listings.mark(uuids);
			news.vanished(state, gone);
			run.beat(runs.now(), state.getCounts(), state.writeTally());
			return null;
		});
	}
	
	private void each(ImportState state, DirectoryKind kind, Consumer<List<KeptRecord>> each) {
		int after = 0;
		List<KeptRecord> page;
		do {
			int behind = after;
			page = runs.step(state.runId, run -> {
				run.beat(runs.now(), state.getCounts(), state.writeTally());
				return rows.present(state.sourceId, kind, behind, state.highestId, PAGE);
			});
			if (!page.isEmpty()) {
				each.accept(page);
				after = page.get(page.size() - 1).recordId;
			}
		} while (page.size() == PAGE);
	}
	
	private static List<KeptRecord> unseen(ImportState state, List<KeptRecord> page) {
		List<KeptRecord> unseen = new ArrayList<>();
		for (KeptRecord record : page) {
			if (!state.seen.isThere(record.recordId)) {
				unseen.add(record);
			}
		}
		return unseen;
	}
}
