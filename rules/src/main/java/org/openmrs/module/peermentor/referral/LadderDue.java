/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;

/**
 * The next step of a referral that nobody answers, and when it is due. Immutable.
 */
public final class LadderDue {
	
	private final LadderStep step;
	
	private final Instant dueAt;
	
	LadderDue(LadderStep step, Instant dueAt) {
		this.step = step;
		this.dueAt = dueAt;
	}
	
	public LadderStep getStep() {
		return step;
	}
	
	/**
	 * @return null while the referral is on hold
	 */
	public Instant getDueAt() {
		return dueAt;
	}
	
	public boolean isDueAt(Instant now) {
		return dueAt != null && !now.isBefore(dueAt);
	}
}
