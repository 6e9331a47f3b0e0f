/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What became of one row of a file. The fields of problems and notes are names as the file has them, empty for the whole
 * record; where it stands is known to whoever read it. Immutable.
 */
public final class HsdsOutcome {
	
	private final List<HsdsRecord> records;
	
	private final Problems problems;
	
	private final List<Problem> notes;
	
	HsdsOutcome(List<HsdsRecord> records, Problems problems, Problems notes) {
		this.records = problems.isEmpty() ? Collections.unmodifiableList(records) : Collections.emptyList();
		this.problems = problems;
		this.notes = notes.asList();
	}
	
	/**
	 * @return empty if the row is refused; else one record, and behind it those that a row of an earlier version says besides
	 */
	public List<HsdsRecord> getRecords() {
		return records;
	}
	
	/**
	 * @return why the row is refused; empty if it is not
	 */
	public List<Problem> getProblems() {
		return problems.asList();
	}
	
	/**
	 * @return what was changed or left out on the way, and what somebody should know; the row is taken all the same
	 */
	public List<Problem> getNotes() {
		return notes;
	}
	
	public boolean isRefused() {
		return !problems.isEmpty();
	}
	
	/**
	 * For what somebody enters by hand.
	 * 
	 * @throws org.openmrs.module.peermentor.refusal.InvalidInput with every problem, if the row is refused
	 */
	public void throwIfRefused() {
		problems.throwIfAny();
	}
}
