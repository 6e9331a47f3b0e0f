/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks to have changed in a goal, or where to take it, as requested: one or the other, so that the history says
 * which.
 */
public final class GoalChange {
	
	final int version;
	
	final GoalTerms terms;
	
	final GoalStatus status;
	
	final GoalReason reason;
	
	final Problems found;
	
	/**
	 * @param version the version that the caller read
	 * @param status where to take it, null to leave it where it is
	 * @param reason needed where the table of moves says so
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public GoalChange(int version, GoalTerms terms, GoalStatus status, GoalReason reason, Problems found) {
		this.version = version;
		this.terms = terms;
		this.status = status;
		this.reason = reason;
		this.found = found;
	}
	
	/** Finds what cannot be meant, whatever it is about. */
	void check() {
		if (status != null && !terms.isEmpty()) {
			found.add("status", "peermentor.error.goal.oneAtATime");
		}
		if (reason != null && (status == null || !reason.leadsTo(status))) {
			found.add("reason", "peermentor.error.goal.reason");
		}
	}
}
