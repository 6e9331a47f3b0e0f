/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import java.time.Instant;

/**
 * An ask that somebody waits for, for rooms that show it among other things.
 */
public final class OpenAsk {
	
	private final String uuid;
	
	private final AskKind kind;
	
	private final AskStatus status;
	
	private final String text;
	
	private final Instant askedAt;
	
	private final Instant due;
	
	/**
	 * @param row in the order of the fields
	 */
	OpenAsk(Object[] row) {
		uuid = (String) row[0];
		kind = (AskKind) row[1];
		status = (AskStatus) row[2];
		text = (String) row[3];
		askedAt = (Instant) row[4];
		due = (Instant) row[5];
	}
	
	public String getUuid() {
		return uuid;
	}
	
	public AskKind getKind() {
		return kind;
	}
	
	public AskStatus getStatus() {
		return status;
	}
	
	/**
	 * @return what was asked, in the words of whoever asked
	 */
	public String getText() {
		return text;
	}
	
	public Instant getAskedAt() {
		return askedAt;
	}
	
	/**
	 * @return by when, null if it does not matter
	 */
	public Instant getDue() {
		return due;
	}
}
