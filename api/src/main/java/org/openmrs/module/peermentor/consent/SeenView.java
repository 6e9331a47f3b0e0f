/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * Somebody who had seen records that a possible breach is about, for whoever assesses it.
 */
public final class SeenView implements View {
	
	private final String uuid;
	
	private final String breach;
	
	private final SeenHow how;
	
	private final Instant at;
	
	private final String segments;
	
	private final Ref user;
	
	private String recipient;
	
	private String affiliation;
	
	private final String record;
	
	private final boolean sinceReport;
	
	/**
	 * @param row uuid of the disclosure or read, its instant, its segments, its record
	 */
	SeenView(BreachRecord breach, SeenHow how, Object[] row, Ref user) {
		this.breach = breach.getUuid();
		this.how = how;
		this.uuid = (String) row[0];
		this.at = (Instant) row[1];
		this.segments = String.valueOf(row[2]);
		this.record = (String) row[3];
		this.user = user;
		this.sinceReport = at.isAfter(breach.getOpenedAt());
	}
	
	SeenView to(String name, String of) {
		this.recipient = name;
		this.affiliation = of;
		return this;
	}
	
	/**
	 * @return the uuid of the disclosure or of the read
	 */
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return how.name();
	}
	
	/**
	 * @return the uuid of the possible breach
	 */
	public String getBreach() {
		return breach;
	}
	
	public SeenHow getHow() {
		return how;
	}
	
	public Instant getSeenAt() {
		return at;
	}
	
	/**
	 * @return the names of the segments that they saw, with commas between them
	 */
	public String getSegments() {
		return segments;
	}
	
	/**
	 * @return the user here who saw it, null if it went outside
	 */
	public Ref getUser() {
		return user;
	}
	
	public String getRecipient() {
		return recipient;
	}
	
	public String getAffiliation() {
		return affiliation;
	}
	
	/**
	 * @return the uuid of the one record, null for a list
	 */
	public String getRecord() {
		return record;
	}
	
	/**
	 * @return whether they saw it after the possible breach was reported
	 */
	public boolean isSinceReport() {
		return sinceReport;
	}
}
