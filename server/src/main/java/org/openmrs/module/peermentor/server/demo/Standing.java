/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.server.demo;

import java.util.List;

/** How things stand between a participant of the demo and the mentor on the day of loading. */
enum Standing {
	
	/** They meet, and are to again in some days. */
	UPCOMING,
	/** The next contact is due today. */
	DUE_TODAY,
	/** The next contact was due some days ago. */
	OVERDUE,
	/** They have not met for weeks, and nothing is agreed. */
	LOST_TOUCH,
	/** They have said goodbye, and the assignment has ended. */
	CLOSED,
	/** The participant died three weeks ago. */
	DECEASED,
	/** Assigned three days ago; tried twice, not reached. */
	NOT_REACHED_YET,
	/** Assigned yesterday; nobody has tried. */
	NEVER_CONTACTED;
	
	private static final List<Standing> OF_MOST = List.of(UPCOMING, OVERDUE, UPCOMING, LOST_TOUCH, DUE_TODAY, UPCOMING,
	    OVERDUE);
	
	/**
	 * @param number of the participant, from 0
	 * @return the same at each load
	 */
	static Standing of(int number) {
		return switch (number) {
			case 23 -> CLOSED;
			case 25 -> DECEASED;
			case 26, 28 -> NOT_REACHED_YET;
			case 27, 29 -> NEVER_CONTACTED;
			default -> OF_MOST.get(number % OF_MOST.size());
		};
	}
	
	/** @return how many days ago the mentor was assigned */
	int assignedDaysAgo() {
		return switch (this) {
			case NOT_REACHED_YET -> 3;
			case NEVER_CONTACTED -> 1;
			default -> 90;
		};
	}
	
	/** @return how many days ago the last contact was; has no meaning for who was never met */
	int lastContactDaysAgo() {
		return switch (this) {
			case UPCOMING -> 2;
			case DUE_TODAY -> 6;
			case OVERDUE -> 12;
			case LOST_TOUCH -> 45;
			case CLOSED -> 8;
			case DECEASED -> 24;
			case NOT_REACHED_YET, NEVER_CONTACTED -> 0;
		};
	}
}
