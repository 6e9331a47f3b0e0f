/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one import knows while it goes through a file.
 */
final class ImportState {
	
	/** Of what keeps nobody out, so many of each code stand in the report; the others are counted. */
	private static final int MOST_NOTES = 100;
	
	final int runId;
	
	final int sourceId;
	
	final int userId;
	
	final boolean dryRun;
	
	/** Whatever has a higher id was written by this import, as far as it is of the source. */
	final int highestId;
	
	final SeenIds seen = new SeenIds();
	
	private ImportCounts counts = new ImportCounts();
	
	private Map<String, Integer> tally = new TreeMap<>();
	
	ImportState(int runId, int sourceId, int userId, boolean dryRun, int highestId) {
		this.runId = runId;
		this.sourceId = sourceId;
		this.userId = userId;
		this.dryRun = dryRun;
		this.highestId = highestId;
	}
	
	ImportCounts getCounts() {
		return counts;
	}
	
	/**
	 * Counts a problem.
	 * 
	 * @return whether it goes into the report
	 */
	boolean count(RunProblem problem) {
		int number = tally.merge(problem.code, 1, Integer::sum);
		if (!problem.refused) {
			counts.noted++;
		}
		return problem.refused || number <= MOST_NOTES;
	}
	
	/**
	 * @return how often each code was found, as JSON; null if none was
	 */
	String writeTally() {
		return tally.isEmpty() ? null : DirectoryContent.write(new TreeMap<>(tally));
	}
}
