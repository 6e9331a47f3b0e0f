/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where one plan stands on the list of who needs someone.
 */
final class WorkStanding {
	
	private final Integer planId;
	
	private final WorkReason.Severity severity;
	
	private final Instant releasedAt;
	
	private final int supportDays;
	
	private final Map<String, Integer> mentors = new LinkedHashMap<>();
	
	/**
	 * @param releasedAt null if it has not happened
	 */
	WorkStanding(Integer planId, WorkReason.Severity severity, Instant releasedAt, int supportDays) {
		this.planId = planId;
		this.severity = severity;
		this.releasedAt = releasedAt;
		this.supportDays = supportDays;
	}
	
	Integer getPlanId() {
		return planId;
	}
	
	WorkReason.Severity getSeverity() {
		return severity;
	}
	
	/**
	 * @return null if it has not happened
	 */
	Instant getReleasedAt() {
		return releasedAt;
	}
	
	int getSupportDays() {
		return supportDays;
	}
	
	/**
	 * @return whoever accompanies the therapy now: uuid of the provider to id of the person; read only where it was asked for
	 */
	Map<String, Integer> getMentors() {
		return mentors;
	}
}
