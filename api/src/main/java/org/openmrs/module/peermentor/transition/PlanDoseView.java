/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.module.peermentor.dosing.DoseEventView;
import org.openmrs.module.peermentor.view.View;

/**
 * A report about a dose of the participant of a plan.
 */
public final class PlanDoseView implements View {
	
	private final String plan;
	
	private final DoseEventView dose;
	
	PlanDoseView(String plan, DoseEventView dose) {
		this.plan = plan;
		this.dose = dose;
	}
	
	@Override
	public String getUuid() {
		return dose.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return dose.getDisplay();
	}
	
	/**
	 * @return the plan's uuid
	 */
	public String getPlan() {
		return plan;
	}
	
	public DoseEventView getDose() {
		return dose;
	}
}
