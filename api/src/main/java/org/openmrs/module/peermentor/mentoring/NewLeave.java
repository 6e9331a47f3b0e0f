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
 * What somebody says who will be away, or for whom it is said.
 */
public final class NewLeave {
	
	private final String uuid;
	
	private final String mentor;
	
	private final LocalDate start;
	
	private final LocalDate end;
	
	private final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param mentor the uuid of the mentor's provider record, null for the caller's own
	 * @param start the first day
	 * @param end the last day, null if nobody knows it yet
	 */
	public NewLeave(String uuid, String mentor, LocalDate start, LocalDate end) {
		this(uuid, mentor, start, end, new Problems());
	}
	
	/**
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewLeave(String uuid, String mentor, LocalDate start, LocalDate end, Problems found) {
		this.uuid = uuid;
		this.mentor = mentor;
		this.start = start;
		this.end = end;
		this.found = found;
	}
	
	Problems getFound() {
		return found;
	}
	
	String getUuid() {
		return uuid;
	}
	
	String getMentor() {
		return mentor;
	}
	
	LocalDate getStart() {
		return start;
	}
	
	LocalDate getEnd() {
		return end;
	}
}
