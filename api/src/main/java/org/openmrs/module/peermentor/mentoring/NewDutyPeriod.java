/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who puts a mentor on the duty list.
 */
public final class NewDutyPeriod {
	
	private final String uuid;
	
	private final String mentor;
	
	private final Instant from;
	
	private final Instant to;
	
	private final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param mentor the uuid of the mentor's provider record
	 * @param from the first instant of it
	 * @param to the first instant after it
	 */
	public NewDutyPeriod(String uuid, String mentor, Instant from, Instant to) {
		this(uuid, mentor, from, to, new Problems());
	}
	
	/**
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewDutyPeriod(String uuid, String mentor, Instant from, Instant to, Problems found) {
		this.uuid = uuid;
		this.mentor = mentor;
		this.from = from;
		this.to = to;
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
	
	Instant getFrom() {
		return from;
	}
	
	Instant getTo() {
		return to;
	}
}
