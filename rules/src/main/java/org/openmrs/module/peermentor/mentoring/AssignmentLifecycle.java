/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * The life of an assignment. Its states follow from the clock; the table says which of them a person may bring about
 * ahead of it.
 */
public final class AssignmentLifecycle {
	
	/** A planned assignment may begin earlier; a planned or running one may end, with a reason; an end is final. */
	public static final Lifecycle<AssignmentStatus> TABLE = Lifecycle.of("assignment", AssignmentStatus.PLANNED)
	        .move(AssignmentStatus.PLANNED, AssignmentStatus.ACTIVE, Privileges.MANAGE_ASSIGNMENTS)
	        .moveWithReason(AssignmentStatus.PLANNED, AssignmentStatus.ENDED, Privileges.MANAGE_ASSIGNMENTS,
	            Privileges.MANAGE_EXCLUSIONS)
	        .moveWithReason(AssignmentStatus.ACTIVE, AssignmentStatus.ENDED, Privileges.MANAGE_ASSIGNMENTS,
	            Privileges.MANAGE_EXCLUSIONS)
	        .build();
	
	private AssignmentLifecycle() {
	}
	
	/**
	 * Checks a change of an assignment's term by somebody who manages assignments.
	 * 
	 * @param before the term as it stands
	 * @param after the term asked for, of the same kind and scope
	 * @param reason why it ends, null if none was given
	 * @param now the current instant
	 * @param problems takes what is wrong with the fields
	 * @throws InvalidInput on <code>status</code> if the assignment is over; the refusal names the legal moves
	 */
	public static void checkChange(Term before, Term after, EndReason reason, Instant now, Problems problems) {
		AssignmentStatus from = before.statusAt(now);
		if (from == AssignmentStatus.ENDED) {
			TABLE.requireMove(from, after.statusAt(now), Privileges.MANAGE_ASSIGNMENTS::equals, reason != null);
		}
		if (from != AssignmentStatus.PLANNED && !after.getStart().equals(before.getStart())) {
			problems.add(AssignmentRules.STARTED_AT, "peermentor.error.assignment.begun");
		}
		AssignmentRules.checkTerm(after, reason, now, problems);
	}
}
