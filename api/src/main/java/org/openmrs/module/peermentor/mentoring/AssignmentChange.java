/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who changes an assignment: a new start, a new end, or both. What is not given stays.
 */
public final class AssignmentChange {
	
	private final Integer version;
	
	private final Problems found;
	
	private Instant startedAt;
	
	private boolean endGiven;
	
	private Instant endedAt;
	
	private EndReason endReason;
	
	/**
	 * @param version the version of the assignment that the caller read
	 */
	public AssignmentChange(int version) {
		this(version, new Problems());
	}
	
	/**
	 * @param version the version of the assignment that the caller read; null only if a problem says so
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public AssignmentChange(Integer version, Problems found) {
		this.version = version;
		this.found = found;
	}
	
	/**
	 * @param start the new start, null to leave it
	 */
	public AssignmentChange start(Instant start) {
		this.startedAt = start;
		return this;
	}
	
	/**
	 * @param end the new end, null to open it again
	 * @param reason why it ends, null only with an open end
	 */
	public AssignmentChange end(Instant end, EndReason reason) {
		this.endGiven = true;
		this.endedAt = end;
		this.endReason = reason;
		return this;
	}
	
	Integer getVersion() {
		return version;
	}
	
	Problems getFound() {
		return found;
	}
	
	Term appliedTo(Term term) {
		return new Term(term.getKind(), term.getScope(), startedAt == null ? term.getStart() : startedAt,
		        endGiven ? endedAt : term.getEnd());
	}
	
	EndReason appliedTo(EndReason reason) {
		return endGiven ? endReason : reason;
	}
	
	boolean isAnythingGiven() {
		return endGiven || startedAt != null;
	}
	
	/** Whether the new end, not only the new start, is what changes. */
	boolean isEndGiven() {
		return endGiven;
	}
}
