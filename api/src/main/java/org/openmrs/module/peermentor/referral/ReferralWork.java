/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.openmrs.module.peermentor.transition.OpenReferralWork;
import org.openmrs.module.peermentor.transition.WorkReason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says from when on the referrals of a participant need someone. What is known decides all but the clock.
 */
@Component("peermentor.ReferralWork")
class ReferralWork implements OpenReferralWork {
	
	private final ReferralDao referrals;
	
	@Autowired
	ReferralWork(ReferralDao referrals) {
		this.referrals = referrals;
	}
	
	@Override
	public Map<WorkReason, Instant> of(int patientId) {
		Map<WorkReason, Instant> work = new EnumMap<>(WorkReason.class);
		for (Object[] row : referrals.needingSomeone(patientId)) {
			ReferralStatus status = (ReferralStatus) row[0];
			if (status == ReferralStatus.REQUESTED) {
				add(work, WorkReason.REFERRAL_UNANSWERED, (Instant) row[2]);
			} else if (status == ReferralStatus.DRAFT) {
				add(work, WorkReason.REFERRAL_NOT_SENT, (Instant) row[4]);
			} else if (status == ReferralStatus.ON_HOLD && row[1] == ReferralReason.CONSENT_WITHDRAWN) {
				add(work, WorkReason.REFERRAL_NOT_SENT, (Instant) row[5]);
			}
			add(work, WorkReason.REFERRAL_OUTCOMES_DISAGREE, (Instant) row[3]);
		}
		return work;
	}
	
	private static void add(Map<WorkReason, Instant> work, WorkReason reason, Instant from) {
		if (from != null) {
			work.merge(reason, from, (one, other) -> other.isBefore(one) ? other : one);
		}
	}
}
