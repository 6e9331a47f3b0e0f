/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import org.openmrs.module.peermentor.dosing.MedicationLineView;
import org.openmrs.module.peermentor.view.View;

/**
 * A medication line of the participant of a plan.
 */
public final class PlanLineView implements View {
	
	private final String plan;
	
	private final MedicationLineView line;
	
	PlanLineView(String plan, MedicationLineView line) {
		this.plan = plan;
		this.line = line;
	}
	
	@Override
	public String getUuid() {
		return line.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return line.getDisplay();
	}
	
	/**
	 * @return the plan's uuid
	 */
	public String getPlan() {
		return plan;
	}
	
	public MedicationLineView getLine() {
		return line;
	}
}
