/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

/**
 * How much is missed in a row: doses, whole days, and for injections days past due.
 */
final class Tally {
	
	static final Tally NOTHING = new Tally(0, 0, 0);
	
	private final int doses;
	
	private final int days;
	
	private final int daysPastDue;
	
	Tally(int doses, int days, int daysPastDue) {
		this.doses = doses;
		this.days = days;
		this.daysPastDue = daysPastDue;
	}
	
	Tally plus(int moreDoses, boolean wholeDay) {
		return new Tally(doses + moreDoses, days + (wholeDay ? 1 : 0), daysPastDue);
	}
	
	int getDoses() {
		return doses;
	}
	
	int getDays() {
		return days;
	}
	
	int getDaysPastDue() {
		return daysPastDue;
	}
	
	int of(RuleUnit unit) {
		switch (unit) {
			case DAYS:
				return days;
			case SESSIONS:
				return doses;
			default:
				return daysPastDue;
		}
	}
}
