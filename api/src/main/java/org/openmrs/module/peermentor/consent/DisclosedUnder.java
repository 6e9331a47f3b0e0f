/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

/**
 * What was already disclosed to one recipient under a consent: it stands, whatever becomes of the consent.
 */
public final class DisclosedUnder {
	
	private final Integer recipientUser;
	
	private final String recipient;
	
	private final String segments;
	
	private final long times;
	
	private final Instant first;
	
	private final Instant last;
	
	DisclosedUnder(Object[] row) {
		recipientUser = (Integer) row[0];
		recipient = (String) row[1];
		segments = (String) row[2];
		times = (Long) row[3];
		first = (Instant) row[4];
		last = (Instant) row[5];
	}
	
	/**
	 * @return the id of the user here to whom it was shown; null if it went outside
	 */
	public Integer getRecipientUser() {
		return recipientUser;
	}
	
	/**
	 * @return the person or organisation outside; null for a user here
	 */
	public String getRecipient() {
		return recipient;
	}
	
	/**
	 * @return the names of the segments, with commas between them
	 */
	public String getSegments() {
		return segments;
	}
	
	public long getTimes() {
		return times;
	}
	
	public Instant getFirst() {
		return first;
	}
	
	public Instant getLast() {
		return last;
	}
}
