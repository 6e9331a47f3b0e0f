/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When the next dose can be had: from one instant, which belongs to it, to another, which does not.
 */
public final class DueWindow {
	
	private final LocalDate day;
	
	private final int session;
	
	private final Instant from;
	
	private final Instant to;
	
	private final Boolean open;
	
	DueWindow(LocalDate day, int session, Instant from, Instant to, Boolean open) {
		this.day = day;
		this.session = session;
		this.from = from;
		this.to = to;
		this.open = open;
	}
	
	/**
	 * @return the scheduled day, or the day the injection is due
	 */
	public LocalDate getDay() {
		return day;
	}
	
	/**
	 * @return which dose of the day, from 1
	 */
	public int getSession() {
		return session;
	}
	
	public Instant getFrom() {
		return from;
	}
	
	public Instant getTo() {
		return to;
	}
	
	/**
	 * @return whether the pharmacy of the line is open on that day; null if nobody knows its hours, or no pharmacy is
	 *         needed
	 */
	public Boolean getOpen() {
		return open;
	}
}
