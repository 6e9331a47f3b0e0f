/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.time.Instant;
import java.time.LocalDate;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * One change of a goal or of one of its steps.
 */
public final class GoalEventView implements View {
	
	private final GoalEvent event;
	
	private final String goal;
	
	private final String step;
	
	private final Ref by;
	
	/**
	 * @param goal its uuid
	 * @param step the uuid of the step that changed, null for the goal itself
	 * @param by who was at work, null where nobody was logged in
	 */
	GoalEventView(GoalEvent event, String goal, String step, Ref by) {
		this.event = event;
		this.goal = goal;
		this.step = step;
		this.by = by;
	}
	
	@Override
	public String getUuid() {
		return event.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return event.getTo();
	}
	
	/**
	 * @return the uuid of the goal
	 */
	public String getGoal() {
		return goal;
	}
	
	/**
	 * @return the uuid of the step that changed, null where it is the goal itself
	 */
	public String getStep() {
		return step;
	}
	
	/**
	 * @return where it stood, a code of {@link GoalStatus} or {@link StepStatus}; null when it was written down
	 */
	public String getFrom() {
		return event.getFrom();
	}
	
	/**
	 * @return where it stands from then on; as before where its words or its day were changed
	 */
	public String getTo() {
		return event.getTo();
	}
	
	/**
	 * @return a code of {@link GoalReason} or {@link StepReason}, null where none was given
	 */
	public String getReason() {
		return event.getReason();
	}
	
	/**
	 * @return what it says from then on
	 */
	public String getWords() {
		return event.getWords();
	}
	
	/**
	 * @return null for a step
	 */
	public GoalArea getArea() {
		return event.getArea();
	}
	
	public LocalDate getTargetDate() {
		return event.getTargetDate();
	}
	
	public Ref getBy() {
		return by;
	}
	
	public Instant getHappenedAt() {
		return event.getHappenedAt();
	}
}
