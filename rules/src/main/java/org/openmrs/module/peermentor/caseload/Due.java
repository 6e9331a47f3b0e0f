/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;
import java.util.Comparator;

/**
 * The due state of one participant, and what puts it in order.
 */
public final class Due {
	
	/** The most urgent first: by state, then by who has waited longest. */
	public static final Comparator<Due> MOST_URGENT_FIRST = Comparator.<Due> comparingInt(due -> due.state.getRank())
	        .thenComparing(due -> due.since, Comparator.nullsLast(Comparator.naturalOrder()));
	
	/** Nothing is due, and nobody waits. */
	public static final Due NOTHING = new Due(DueState.NONE, 0, null);
	
	private final DueState state;
	
	private final long overdueDays;
	
	private final Instant since;
	
	Due(DueState state, long overdueDays, Instant since) {
		this.state = state;
		this.overdueDays = overdueDays;
		this.since = since;
	}
	
	public DueState getState() {
		return state;
	}
	
	/**
	 * @return the days of the site's zone since the day it was due, at least 1 if overdue, else 0
	 */
	public long getOverdueDays() {
		return overdueDays;
	}
	
	/**
	 * @return when the contact is or was due or, if nobody knows, since when nobody has; null if nothing is due
	 */
	public Instant getSince() {
		return since;
	}
}
