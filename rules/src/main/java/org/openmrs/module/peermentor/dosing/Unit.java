/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;

/**
 * One dose that a schedule can expect: a day of the site's zone, and which dose of that day.
 */
final class Unit implements Comparable<Unit> {
	
	private final LocalDate day;
	
	private final int session;
	
	Unit(LocalDate day, int session) {
		this.day = day;
		this.session = session;
	}
	
	LocalDate getDay() {
		return day;
	}
	
	int getSession() {
		return session;
	}
	
	@Override
	public int compareTo(Unit other) {
		int days = day.compareTo(other.day);
		return days != 0 ? days : Integer.compare(session, other.session);
	}
	
	@Override
	public boolean equals(Object other) {
		return other instanceof Unit && compareTo((Unit) other) == 0;
	}
	
	@Override
	public int hashCode() {
		return 31 * day.hashCode() + session;
	}
}
