/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.transition.OpenReferralWork;
import org.openmrs.module.peermentor.transition.Pause;
import org.openmrs.module.peermentor.transition.PlanStanding;
import org.openmrs.module.peermentor.transition.WorkReason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says from when on the referrals of a participant need someone. What is known decides all but the clock.
 */
@Component("peermentor.ReferralWork")
class ReferralWork implements OpenReferralWork {
	
	private final ReferralDao referrals;
	
	private final PlanStanding plans;
	
	@Autowired
	ReferralWork(ReferralDao referrals, PlanStanding plans) {
		this.referrals = referrals;
		this.plans = plans;
	}
	
	@Override
	public Map<WorkReason, Instant> of(int patientId) {
		Map<WorkReason, Instant> work = new EnumMap<>(WorkReason.class);
		List<Object[]> rows = referrals.needingSomeone(patientId);
		Away away = rows.stream().anyMatch(ReferralWork::waits) ? new Away(plans, patientId) : null;
		for (Object[] row : rows) {
			ReferralStatus status = (ReferralStatus) row[0];
			if (status == ReferralStatus.REQUESTED) {
				add(work, WorkReason.REFERRAL_UNANSWERED, (Instant) row[2]);
			} else if (status == ReferralStatus.DRAFT) {
				add(work, WorkReason.REFERRAL_NOT_SENT, (Instant) row[4]);
			} else if (status == ReferralStatus.ON_HOLD && row[1] == ReferralReason.CONSENT_WITHDRAWN) {
				add(work, WorkReason.REFERRAL_NOT_SENT, (Instant) row[5]);
			} else if (waits(row)) {
				add(work, WorkReason.REFERRAL_TO_TAKE_UP, away.over((ReferralReason) row[1], (Instant) row[5]));
			}
			add(work, WorkReason.REFERRAL_OUTCOMES_DISAGREE, (Instant) row[3]);
		}
		return work;
	}
	
	private static boolean waits(Object[] row) {
		return row[0] == ReferralStatus.ON_HOLD && row[1] != ReferralReason.CONSENT_WITHDRAWN;
	}
	
	/** The custody and the stays for which referrals wait. {@link ReferralDao#list} asks the same of the database. */
	private static final class Away {
		
		private final Instant outSince;
		
		private final List<Pause> staysOver;
		
		private Away(PlanStanding plans, int patientId) {
			outSince = plans.outSince(patientId);
			staysOver = plans.staysOver(patientId);
		}
		
		/**
		 * @param heldAt since when it waits
		 * @return from when on what it waits for is over; null if it is not, or that is something else
		 */
		private Instant over(ReferralReason reason, Instant heldAt) {
			if (reason == ReferralReason.BACK_IN_CUSTODY) {
				return outSince == null || outSince.isAfter(heldAt) ? outSince : heldAt;
			}
			return staysOver.stream().filter(stay -> !stay.getFrom().isAfter(heldAt) && !stay.getTo().isBefore(heldAt))
			        .map(Pause::getTo).min(Instant::compareTo).orElse(null);
		}
	}
	
	private static void add(Map<WorkReason, Instant> work, WorkReason reason, Instant from) {
		if (from != null) {
			work.merge(reason, from, (one, other) -> other.isBefore(one) ? other : one);
		}
	}
}
