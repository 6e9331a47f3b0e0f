/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.ArrayList;
import java.util.List;

import org.openmrs.module.peermentor.refusal.Problem;

/**
 * Goes through a file once, some hundred rows a transaction. A row is checked for itself; what it refers to has to be there
 * before it. After a cut between two transactions, what was written is whole, and another pass writes what is missing.
 */
final class ImportPass implements RowSink {
	
	/** Rows a transaction. */
	static final int CHUNK = 1000;
	
	private static final String WITHHELD = "peermentor.notice.directory.vanishingWithheld";
	
	private final ImportState state;
	
	private final RowCheck check;
	
	private final ChunkWriter writer;
	
	private final ImportRuns runs;
	
	private final List<ImportedRecord> records = new ArrayList<>();
	
	private final List<String> refused = new ArrayList<>();
	
	private final List<RunProblem> problems = new ArrayList<>();
	
	private int waiting;
	
	private int rows;
	
	ImportPass(ImportState state, RowCheck check, ChunkWriter writer, ImportRuns runs) {
		this.state = state;
		this.check = check;
		this.writer = writer;
		this.runs = runs;
	}
	
	@Override
	public void row(FileRow row) {
		rows++;
		HsdsOutcome outcome = check.check(row);
		for (Problem note : outcome.getNotes()) {
			problems.add(RunProblem.of(row.getPlace(), note, false).at(rows));
		}
		for (Problem problem : outcome.getProblems()) {
			problems.add(RunProblem.of(row.getPlace(), problem, true).at(rows));
		}
		if (outcome.isRefused()) {
			state.getCounts().refused++;
			String uuid = check.uuid(row);
			if (uuid != null) {
				refused.add(uuid);
			} else if (check.kind(row) != null) {
				// What stands inside of it may be known by what it hangs on.
				loseSight(check.isFlat() ? check.kind(row) : null);
			}
			state.getCounts().read++;
		}
		for (HsdsRecord record : outcome.getRecords()) {
			records.add(new ImportedRecord(record, row.getPlace(), rows));
			state.getCounts().read++;
		}
		waitOne();
	}
	
	@Override
	public void problem(RunProblem problem) {
		if (problem.refused) {
			state.getCounts().read++;
			state.getCounts().refused++;
			loseSight(problem.getKind());
		}
		problems.add(problem.at(++rows));
		waitOne();
	}
	
	private void loseSight(DirectoryKind kind) {
		if (kind == null) {
			state.loseSightOfAll();
		} else {
			state.loseSightOf(kind);
		}
	}
	
	/**
	 * Writes what waits, at the end of the file.
	 * 
	 * @param complete whether what is not in the file would have vanished, so that the report says of what nobody can tell
	 */
	void end(boolean complete) {
		if (complete && state.blindTo().size() == DirectoryKind.values().length) {
			problems.add(new RunProblem("/", null, WITHHELD, null, false).at(rows));
		} else if (complete) {
			state.blindTo().forEach(kind -> problems.add(new RunProblem(kind.getTable(), "id", WITHHELD, null, false).at(rows)));
		}
		flush();
	}
	
	private void waitOne() {
		if (++waiting >= CHUNK) {
			flush();
		}
	}
	
	private void flush() {
		runs.step(state.runId, run -> {
			writer.write(state, records, refused, problems, runs.now());
			run.beat(runs.now(), state.getCounts(), state.writeTally());
			return null;
		});
		records.clear();
		refused.clear();
		problems.clear();
		waiting = 0;
	}
}
