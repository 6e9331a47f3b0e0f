/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

/**
 * How the next contact with a participant stands, counted in days of the site's zone.
 */
public enum DueState {
	
	/** Was due on a day before today. */
	OVERDUE(0),
	/** Nobody knows: nothing is agreed, and nobody has met the participant lately. Presses like overdue. */
	UNKNOWN(0),
	/** Is due today, at whatever hour. */
	DUE_TODAY(1),
	/** Is due on a day after today. */
	UPCOMING(2),
	/** Nothing is due: met lately with nothing agreed, not begun yet, or deceased. */
	NONE(3);
	
	private final int rank;
	
	DueState(int rank) {
		this.rank = rank;
	}
	
	/**
	 * @return the place in the order of urgency, 0 first; states that press alike share one
	 */
	int getRank() {
		return rank;
	}
}
