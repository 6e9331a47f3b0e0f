/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
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
	
	/** Tables of which the file has rows that nobody can tell which records they are. */
	private final Set<DirectoryKind> blind = EnumSet.noneOf(DirectoryKind.class);
	
	/** What this import told of to whoever refers there. */
	private final SeenIds told = new SeenIds();
	
	private ImportCounts counts = new ImportCounts();
	
	private Map<String, Integer> tally = new TreeMap<>();
	
	ImportState(int runId, int sourceId, int userId, boolean dryRun, int highestId) {
		this.runId = runId;
		this.sourceId = sourceId;
		this.userId = userId;
		this.dryRun = dryRun;
		this.highestId = highestId;
	}
	
	/**
	 * Keeps that the file has a row of which nobody can tell which record it is: whatever of this kind is not found in the file may
	 * be that.
	 */
	void loseSightOf(DirectoryKind kind) {
		blind.add(kind);
	}
	
	/** Keeps that the file has a row of which nobody can tell of what it is. */
	void loseSightOfAll() {
		blind.addAll(EnumSet.allOf(DirectoryKind.class));
	}
	
	/**
	 * @return the kinds of which nobody can say what vanished
	 */
	Set<DirectoryKind> blindTo() {
		return Collections.unmodifiableSet(blind);
	}
	
	/**
	 * Keeps that whoever refers to a listing heard that it changed.
	 * 
	 * @return whether it is the first time
	 */
	boolean tell(String listing) {
		boolean first = !isTold(listing);
		told.write(listing, DirectoryKind.SERVICE);
		return first;
	}
	
	/**
	 * @return whether whoever refers to a listing heard that it changed
	 */
	boolean isTold(String listing) {
		return told.isWritten(listing, DirectoryKind.SERVICE);
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
