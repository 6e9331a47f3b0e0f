/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

/**
 * When and as what an assignment runs: from its start, which belongs to it, to its end, which does not. A term that
 * ends where it starts never begins.
 */
public final class Term {
	
	private final AssignmentKind kind;
	
	private final Scope scope;
	
	private final Instant start;
	
	private final Instant end;
	
	/**
	 * @param kind not null
	 * @param scope not null
	 * @param start not null
	 * @param end null for an open end
	 */
	public Term(AssignmentKind kind, Scope scope, Instant start, Instant end) {
		this.kind = kind;
		this.scope = scope;
		this.start = start;
		this.end = end;
	}
	
	public AssignmentKind getKind() {
		return kind;
	}
	
	public Scope getScope() {
		return scope;
	}
	
	public Instant getStart() {
		return start;
	}
	
	/**
	 * @return the first instant after it, null for an open end
	 */
	public Instant getEnd() {
		return end;
	}
	
	/**
	 * @return where it stands at that instant
	 */
	public AssignmentStatus statusAt(Instant now) {
		if (isEmpty() || (end != null && !end.isAfter(now))) {
			return AssignmentStatus.ENDED;
		}
		return start.isAfter(now) ? AssignmentStatus.PLANNED : AssignmentStatus.ACTIVE;
	}
	
	/**
	 * @return the end that stops it at once: now, or its start if it has not begun, so that it never does
	 */
	public Instant endAtOnce(Instant now) {
		return start.isAfter(now) ? start : now;
	}
	
	/**
	 * @return whether some instant belongs to both terms
	 */
	public boolean overlaps(Term other) {
		return !isEmpty() && !other.isEmpty() && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
	}
	
	private boolean isEmpty() {
		return end != null && !end.isAfter(start);
	}
	
	private boolean startsBeforeEndOf(Term other) {
		return other.end == null || start.isBefore(other.end);
	}
}
