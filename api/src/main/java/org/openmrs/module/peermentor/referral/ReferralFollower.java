/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;

import org.openmrs.module.peermentor.consent.ConsentsChanged;
import org.openmrs.module.peermentor.participant.ParticipantDied;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.transition.PlanStanding;
import org.openmrs.module.peermentor.transition.PlanWork;
import org.openmrs.module.peermentor.transition.PlansChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Lets referrals follow what happens to a participant, in the transaction in which it happens. A consent that is taken back
 * recalls what no service has answered, and stops what waited to go; what was disclosed stays in the accounting. Nobody is
 * referred who has died (domain case 19). Back in custody, referrals wait as the plan does: somebody there may be out any day.
 * Lets the worklist follow referrals.
 */
@Component("peermentor.ReferralFollower")
class ReferralFollower implements ApplicationListener<ApplicationEvent> {
	
	private final ReferralDao referrals;
	
	private final ReferralDesk desk;
	
	private final ReferralSending sending;
	
	private final PlanStanding plans;
	
	private final PlanWork work;
	
	private final PersonLock lock;
	
	private final SiteTime time;
	
	@Autowired
	ReferralFollower(ReferralDao referrals, ReferralDesk desk, ReferralSending sending, PlanStanding plans, PlanWork work,
	    PersonLock lock, SiteTime time) {
		this.referrals = referrals;
		this.desk = desk;
		this.sending = sending;
		this.plans = plans;
		this.work = work;
		this.lock = lock;
		this.time = time;
	}
	
	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event instanceof ReferralsChanged) {
			work.referralsChanged(((ReferralsChanged) event).getPatientId());
		} else if (event instanceof ConsentsChanged) {
			consentsChanged(((ConsentsChanged) event).getPatientId());
		} else if (event instanceof PlansChanged) {
			plansChanged(((PlansChanged) event).getPatientId());
		} else if (event instanceof ParticipantDied) {
			died(((ParticipantDied) event).getPatientId());
		} else if (event instanceof PatientsMerging) {
			merging((PatientsMerging) event);
		}
	}
	
	private void consentsChanged(int patientId) {
		Instant now = time.now();
		for (ReferralRecord referral : referrals.lockOpen(patientId)) {
			boolean queued = referral.getStatus() == ReferralStatus.DRAFT && referral.getQueuedFor() != null;
			if ((queued || referral.getStatus() == ReferralStatus.REQUESTED) && !sending.closed(referral, now).isEmpty()) {
				desk.move(referral, queued ? ReferralStatus.ON_HOLD : ReferralStatus.CANCELLED, ReferralReason.CONSENT_WITHDRAWN,
				    ReferralActor.MODULE);
			}
		}
	}
	
	/** What was sent or taken up again since is meant for the next release. */
	private void plansChanged(int patientId) {
		Instant since = plans.backInCustodySince(patientId);
		if (since == null) {
			return;
		}
		for (ReferralRecord referral : referrals.lockOpen(patientId)) {
			if (referral.getStatus().isWithService() && referral.getStatusAt().isBefore(since)) {
				desk.move(referral, ReferralStatus.ON_HOLD, ReferralReason.BACK_IN_CUSTODY, ReferralActor.MODULE);
			}
		}
	}
	
	private void died(int patientId) {
		lock.takeById(Collections.singleton(patientId));
		for (ReferralRecord referral : referrals.lockOpen(patientId)) {
			desk.move(referral, ReferralStatus.CANCELLED, ReferralReason.DIED, ReferralActor.MODULE);
		}
	}
	
	private void merging(PatientsMerging merging) {
		lock.takeById(Arrays.asList(merging.getWinnerId(), merging.getLoserId()));
		referrals.move(merging.getLoserId(), merging.getWinnerId());
		desk.merged(merging.getWinnerId());
	}
}
