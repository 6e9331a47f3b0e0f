/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.io.IOException;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Brings one file in, from the first look at it to the listings. The file is read twice: once to its end, so that one that
 * is cut off or cannot be read is refused before anything is written; once for what it says.
 */
@Component("peermentor.DirectoryImport")
class DirectoryImport {
	
	/** Records a transaction, when listings follow. */
	private static final int LISTED_AT_ONCE = 500;
	
	/** Times in a row that others may list before this. */
	private static final int MOST_LOST = 100;
	
	private final ImportRuns runs;
	
	private final ChunkWriter writer;
	
	private final VanishedRecords vanished;
	
	private final ImportedRows rows;
	
	private final ListingKeeper listings;
	
	private final Settings settings;
	
	private final ParticipantAccess access;
	
	@Autowired
	DirectoryImport(ImportRuns runs, ChunkWriter writer, VanishedRecords vanished, ImportedRows rows, ListingKeeper listings,
	    Settings settings, ParticipantAccess access) {
		this.runs = runs;
		this.writer = writer;
		this.vanished = vanished;
		this.rows = rows;
		this.listings = listings;
		this.settings = settings;
		this.access = access;
	}
	
	/**
	 * @param runId of an import that was begun
	 * @throws FileRefused if the file is refused as a whole; nothing was written
	 */
	void bringIn(int runId, NewImport request, ReceivedFile received) throws IOException {
		if (received.isCut()) {
			throw new FileRefused("peermentor.error.directoryFile.size", settings.directoryImportMegabytes());
		}
		DirectoryFile file = DirectoryFile.of(received.getPath(), ImportLimits.USUAL);
		RowCount count = new RowCount();
		file.read(count);
		if (count.getRows() == 0) {
			throw new FileRefused("peermentor.error.directoryFile.empty");
		}
		String[] source = new String[1];
		ImportState state = runs.step(runId, run -> {
			run.know(file.getFormat(), count.getRows());
			// As it was first written: a database may take it for the same in other letters, identifiers would be others.
			source[0] = run.getSource().getUri();
			return new ImportState(runId, run.getSource().getId(), access.viewer().getUserId(), request.dryRun, rows.highestId());
		});
		ImportPass pass = new ImportPass(state,
		        new RowCheck(file.getVersion(), source[0], file.getFormat() == ImportFormat.CSV_PACKAGE), writer, runs);
		file.read(pass);
		pass.end(request.complete);
		boolean withheld = request.complete && !vanish(state, file);
		list(state);
		runs.step(runId, run -> {
			if (withheld) {
				run.withholdVanishing();
			}
			run.beat(runs.now(), state.getCounts(), state.writeTally());
			runs.end(run, ImportStatus.DONE, null, null);
			return null;
		});
	}
	
	/** Whether everything that is not in the file could be taken for vanished. */
	private boolean vanish(ImportState state, DirectoryFile file) {
		boolean credible = vanished.count(state, settings.directoryVanishedPercent()) && file.isWhole();
		if (credible && !state.dryRun) {
			vanished.mark(state);
		}
		return credible && state.blindTo().isEmpty();
	}
	
	/** What cannot be listed here, because others list all the time, the watch lists. */
	private void list(ImportState state) {
		int listed = state.dryRun ? 0 : LISTED_AT_ONCE;
		int lost = 0;
		while (listed != 0 && lost < MOST_LOST) {
			listed = runs.step(state.runId, run -> {
				run.beat(runs.now(), state.getCounts(), state.writeTally());
				return listings.workOff(LISTED_AT_ONCE);
			});
			lost = listed == ListingKeeper.LOST ? lost + 1 : 0;
		}
	}
}
