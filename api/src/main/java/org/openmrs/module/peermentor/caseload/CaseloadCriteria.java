/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;

/**
 * Whose caseload is wanted, and how much of it.
 */
public final class CaseloadCriteria {
	
	private final String mentor;
	
	private final Instant dueBefore;
	
	/**
	 * @param mentorUuid a provider's uuid, null for the caller's own
	 * @param dueBefore leaves only participants due before this instant, and those of whom nobody knows what is due; null
	 *            for all
	 */
	public CaseloadCriteria(String mentorUuid, Instant dueBefore) {
		this.mentor = mentorUuid;
		this.dueBefore = dueBefore;
	}
	
	String getMentor() {
		return mentor;
	}
	
	/** Whether a row belongs to what was asked for. */
	boolean wants(CaseloadRow row) {
		return dueBefore == null || row.getDue() == DueState.UNKNOWN
		        || (row.getNextDue() != null && row.getNextDue().isBefore(dueBefore));
	}
}
