/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Map;

/**
 * What the worklist must know of a participant's referrals. The referral room keeps those and answers here, so that nobody but
 * the chart imports it; it calls {@link PlanWork} when its answer changes.
 */
public interface OpenReferralWork {
	
	/**
	 * Reads in one statement, in three where referrals wait because of a custody or a stay.
	 * 
	 * @return {@link WorkReason#REFERRAL_UNANSWERED}, {@link WorkReason#REFERRAL_OUTCOMES_DISAGREE},
	 *         {@link WorkReason#REFERRAL_NOT_SENT} and {@link WorkReason#REFERRAL_TO_TAKE_UP}, each with the first instant at which it holds, also where that lies ahead;
	 *         without those that do not
	 */
	Map<WorkReason, Instant> of(int patientId);
}
