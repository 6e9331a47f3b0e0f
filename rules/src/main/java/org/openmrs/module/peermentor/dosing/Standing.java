/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;

/**
 * What counting came to, before any rule is asked.
 */
final class Standing {
	
	/** Whether there is a dose, or a beginning, to count from. */
	boolean anchored;
	
	/** What is missed in a row, without what a facility may have given. */
	Tally counted = Tally.NOTHING;
	
	/** Of that, what nothing contradicts and no contradiction lies behind. */
	Tally sure = Tally.NOTHING;
	
	/** What is missed in a row if the facilities gave nothing and, where no stay is known of, nothing was taken at home. */
	Tally worst = Tally.NOTHING;
	
	/** How many of the counted somebody reported; of the rest nobody said anything. */
	int reported;
	
	/** Whether a dose among the counted is said to be taken too. */
	boolean conflict;
	
	/** Whether a facility has not said what it gave. */
	boolean silent;
	
	/** Whether nobody knows of stays, and one would change what is said of today or of doses at home. */
	boolean staysNeeded;
	
	/** Whether today's dose was given in part or vomited. */
	boolean inDoubt;
	
	/** Whether a dose is due today. */
	boolean dueToday;
	
	/** The day of the first of the counted, null if nothing is missed. */
	LocalDate firstMissed;
	
	/** For injections: the days of the window; null if nobody knows the last injection. */
	LocalDate opens;
	
	LocalDate due;
	
	LocalDate closes;
	
	/** The last dose of the course that is confirmed or covered, null if none is. */
	Unit anchor;
	
	/** Whether carried doses still stand behind a confirmed visit. */
	boolean unbroken;
	
	/** The day of the last confirmed dose of the course, null if none is. */
	LocalDate lastVisit;
}
