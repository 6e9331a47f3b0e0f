/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;

/**
 * What the second implementation carries along while it walks.
 */
final class NaiveCount {
	
	boolean anchored;
	
	boolean settled;
	
	LocalDate settledDay;
	
	int settledSession;
	
	LocalDate visit;
	
	int doses;
	
	int days;
	
	int late;
	
	int worstDoses;
	
	int worstDays;
	
	int worstLate;
	
	int sureDoses;
	
	int sureDays;
	
	int sureLate;
	
	int reported;
	
	boolean conflict;
	
	boolean silent;
	
	boolean doubt;
	
	boolean open;
	
	boolean adrift;
	
	LocalDate firstMissed;
	
	LocalDate opens;
	
	LocalDate due;
	
	LocalDate closes;
	
	void settle(LocalDate day, int session, boolean seen) {
		anchored = true;
		settled = true;
		settledDay = day;
		settledSession = session;
		visit = seen ? day : visit;
		doses = 0;
		days = 0;
		worstDoses = 0;
		worstDays = 0;
		sureDoses = 0;
		sureDays = 0;
		reported = 0;
		conflict = false;
		silent = false;
		doubt = false;
		open = false;
		firstMissed = null;
	}
	
	void miss(LocalDate day, boolean spoken, boolean disputed) {
		doses++;
		worstDoses++;
		sureDoses = disputed ? 0 : sureDoses + 1;
		sureDays = disputed ? 0 : sureDays;
		conflict |= disputed;
		reported += spoken ? 1 : 0;
		firstMissed = firstMissed == null ? day : firstMissed;
	}
	
	/** With nothing of what was handed out presumed taken: what it comes to if the participant was away. */
	void compare(NaiveCount without) {
		anchored = without.anchored;
		adrift = without.open || without.doses > doses;
		worstDoses = without.doses;
		worstDays = without.days;
	}
	
	boolean reaches(Prompt prompt, LocalDate today) {
		switch (prompt.getPoint()) {
			case MISSED_DAYS:
				return days >= prompt.getOffset();
			case MISSED_SESSIONS:
				return doses >= prompt.getOffset();
			case WINDOW_OPENS:
				return opens != null && !today.isBefore(opens.plusDays(prompt.getOffset()));
			case DUE:
				return due != null && !today.isBefore(due.plusDays(prompt.getOffset()));
			default:
				return closes != null && !today.isBefore(closes.plusDays(prompt.getOffset()));
		}
	}
}
