/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.LocalDate;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A mentor's leave as its readers see it.
 */
public final class LeaveView implements View {
	
	private final String uuid;
	
	private final int version;
	
	private final Ref mentor;
	
	private final LeaveDays days;
	
	private final int participants;
	
	LeaveView(LeaveRow row, Ref mentor, int participants) {
		this.uuid = row.getUuid();
		this.version = row.getVersion();
		this.mentor = mentor;
		this.days = row.getDays();
		this.participants = participants;
	}
	
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return mentor.getDisplay() + " (" + days.getStart() + " / " + (days.getEnd() == null ? "" : days.getEnd()) + ")";
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
	 * @return the first day, as the site counts its days
	 */
	public LocalDate getStartDate() {
		return days.getStart();
	}
	
	/**
	 * @return the last day, null while nobody knows it
	 */
	public LocalDate getEndDate() {
		return days.getEnd();
	}
	
	/**
	 * @return how many of the mentor's participants in the viewer's sight nobody else accompanies at some instant of it, of
	 *         what is still ahead
	 */
	public int getParticipants() {
		return participants;
	}
}
