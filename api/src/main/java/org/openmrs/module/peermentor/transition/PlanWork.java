/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets the worklist follow what becomes known in rooms that this one does not hear. Whoever calls holds the participant's turn.
 */
@Component("peermentor.PlanWork")
public class PlanWork {
	
	private final PlanDao plans;
	
	private final WorkKeeper work;
	
	@Autowired
	PlanWork(PlanDao plans, WorkKeeper work) {
		this.plans = plans;
		this.work = work;
	}
	
	/** Referrals of this participant have changed. Without an open plan that costs one statement. */
	public void referralsChanged(int patientId) {
		if (plans.openPlanOf(patientId) != null) {
			List<PlanRecord> all = plans.ofPatient(patientId);
			work.refreshReferrals(all.get(all.size() - 1));
		}
	}
}
