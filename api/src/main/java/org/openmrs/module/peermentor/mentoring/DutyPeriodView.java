/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A row of the duty list as its readers see it.
 */
public final class DutyPeriodView implements View {
	
	private final String uuid;
	
	private final int version;
	
	private final Ref mentor;
	
	private final Instant from;
	
	private final Instant to;
	
	private final Ref enteredBy;
	
	DutyPeriodView(String uuid, int version, Ref mentor, Instant from, Instant to, Ref enteredBy) {
		this.uuid = uuid;
		this.version = version;
		this.mentor = mentor;
		this.from = from;
		this.to = to;
		this.enteredBy = enteredBy;
	}
	
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return mentor.getDisplay() + " (" + from + " / " + to + ")";
	}
	
	public int getVersion() {
		return version;
	}
	
	/**
	 * @return the mentor's provider record
	 */
	public Ref getMentor() {
		return mentor;
	}
	
	/**
	 * @return the first instant of it
	 */
	public Instant getFrom() {
		return from;
	}
	
	/**
	 * @return the first instant after it
	 */
	public Instant getTo() {
		return to;
	}
	
	/**
	 * @return the user who entered it
	 */
	public Ref getEnteredBy() {
		return enteredBy;
	}
}
