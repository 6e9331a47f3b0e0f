/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.LocalDate;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Other days of a leave. What is not given stays.
 */
public final class LeaveChange {
	
	private final Integer version;
	
	private final Problems found;
	
	private boolean startGiven;
	
	private LocalDate start;
	
	private boolean endGiven;
	
	private LocalDate end;
	
	/**
	 * @param version the version that the caller read
	 */
	public LeaveChange(int version) {
		this(version, new Problems());
	}
	
	/**
	 * @param version the version that the caller read; null if it is among the problems
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public LeaveChange(Integer version, Problems found) {
		this.version = version;
		this.found = found;
	}
	
	/**
	 * @param day the first day, null if it could not be read, which is a problem
	 */
	public LeaveChange start(LocalDate day) {
		this.startGiven = true;
		this.start = day;
		return this;
	}
	
	/**
	 * @param day the last day, null if nobody knows it
	 */
	public LeaveChange end(LocalDate day) {
		this.endGiven = true;
		this.end = day;
		return this;
	}
	
	Integer getVersion() {
		return version;
	}
	
	Problems getFound() {
		return found;
	}
	
	LocalDate startAfter(LeaveDays before) {
		return startGiven ? start : before.getStart();
	}
	
	LocalDate endAfter(LeaveDays before) {
		return endGiven ? end : before.getEnd();
	}
}
