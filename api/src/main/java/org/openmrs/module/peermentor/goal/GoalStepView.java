/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.openmrs.module.peermentor.view.View;

/**
 * A step towards a goal, as it leaves the service layer.
 */
public final class GoalStepView implements View {
	
	private final GoalStepRecord step;
	
	private final String goal;
	
	/**
	 * @param goal its uuid
	 */
	GoalStepView(GoalStepRecord step, String goal) {
		this.step = step;
		this.goal = goal;
	}
	
	/** As it stands in its goal. */
	static Map<String, Object> map(GoalStepRecord step) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("uuid", step.getUuid());
		map.put("words", step.getWords());
		map.put("status", step.getStatus());
		map.put("reason", step.getReason());
		map.put("targetDate", step.getTargetDate());
		map.put("version", step.getVersion());
		return map;
	}
	
	@Override
	public String getUuid() {
		return step.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return step.getWords();
	}
	
	/**
	 * @return the uuid of the goal
	 */
	public String getGoal() {
		return goal;
	}
	
	public int getVersion() {
		return step.getVersion();
	}
	
	public String getWords() {
		return step.getWords();
	}
	
	public StepStatus getStatus() {
		return step.getStatus();
	}
	
	/**
	 * @return why it is dropped, null if it is not
	 */
	public StepReason getReason() {
		return step.getReason();
	}
	
	/**
	 * @return the day by which it is to be done, in the site's zone; null if nobody said
	 */
	public LocalDate getTargetDate() {
		return step.getTargetDate();
	}
}
