/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A return to custody that lasts: the plan waits from then on.
 */
public final class ReturnView implements View {
	
	private final PlanView plan;
	
	/**
	 * @param plan one that waits in custody
	 */
	ReturnView(PlanView plan) {
		this.plan = plan;
	}
	
	/**
	 * @return the uuid of the plan
	 */
	@Override
	public String getUuid() {
		return plan.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return plan.getDisplay();
	}
	
	public Ref getPatient() {
		return plan.getPatient();
	}
	
	/**
	 * @return the plan, by uuid and where it stands
	 */
	public Ref getPlan() {
		return new Ref(plan.getUuid(), plan.getDisplay());
	}
	
	/**
	 * @return since when they are back
	 */
	public Instant getAt() {
		return plan.getPausedSince();
	}
	
	/**
	 * @return where the participant is held now, null if not known
	 */
	public Ref getCentre() {
		return plan.getCentre();
	}
}
