/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works through what time has brought, a plan a transaction. Public because the platform wraps what is transactional from
 * another class loader.
 */
@Transactional
public class DefaultWatchService implements WatchService {
	
	/** So that one run ends before the next begins; the rest waits for the next. */
	private static final int MOST = 1000;
	
	private final PlanDao plans;
	
	private final PlanPartDao parts;
	
	private final AlertDao waiting;
	
	private final AlertDesk alerts;
	
	private final ThresholdDesk thresholds;
	
	private final WorkKeeper work;
	
	private final PersonLock lock;
	
	private final SiteTime time;
	
	DefaultWatchService(PlanDao plans, PlanPartDao parts, AlertDao waiting, AlertDesk alerts, ThresholdDesk thresholds,
	    WorkKeeper work, PersonLock lock, SiteTime time) {
		this.plans = plans;
		this.parts = parts;
		this.waiting = waiting;
		this.alerts = alerts;
		this.thresholds = thresholds;
		this.work = work;
		this.lock = lock;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public List<Integer> getPlansToTell() {
		return waiting.plansToTell(time.now(), MOST);
	}
	
	@Override
	public void tellNext(Integer planId) {
		int patientId = plans.find(planId).getParticipant().getPatientId();
		lock.takeById(Collections.singleton(patientId));
		// Read under the lock: where another node was faster, nothing is due any more.
		alerts.tell(patientId, parts.lockTasksToTell(planId, time.now()));
	}
	
	@Override
	@Transactional(readOnly = true)
	public List<Integer> getPlansToCheck() {
		return plans.notCheckedSince(today(), MOST);
	}
	
	@Override
	public void checkTonight(Integer planId) {
		if (plans.claimCheck(planId, today())) {
			check(plans.find(planId));
		}
	}
	
	private LocalDate today() {
		return time.now().atZone(time.zone()).toLocalDate();
	}
	
	private void check(PlanAddress address) {
		lock.takeById(Collections.singleton(address.getParticipant().getPatientId()));
		for (PlanRecord plan : plans.ofPatient(address.getParticipant().getPatientId())) {
			if (plan.getId().equals(address.getPlanId()) && plan.getRelease() != null) {
				thresholds.reconcile(address.getParticipant(), plan);
			}
		}
		work.refresh(address.getParticipant());
	}
}
