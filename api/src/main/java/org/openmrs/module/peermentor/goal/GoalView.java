/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A goal with its steps, as it leaves the service layer.
 */
public final class GoalView implements View {
	
	private final GoalRecord goal;
	
	private final Ref patient;
	
	private final Ref recordedBy;
	
	private final List<Map<String, Object>> steps = new ArrayList<>();
	
	GoalView(GoalRecord goal, Ref patient, Ref recordedBy) {
		this.goal = goal;
		this.patient = patient;
		this.recordedBy = recordedBy;
	}
	
	/** Adds the next step. */
	void add(GoalStepRecord step) {
		steps.add(GoalStepView.map(step));
	}
	
	@Override
	public String getUuid() {
		return goal.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return goal.getWords();
	}
	
	public int getVersion() {
		return goal.getVersion();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return the participant's own words
	 */
	public String getWords() {
		return goal.getWords();
	}
	
	public GoalArea getArea() {
		return goal.getArea();
	}
	
	public GoalStatus getStatus() {
		return goal.getStatus();
	}
	
	/**
	 * @return why it stands where it does, null where none was needed
	 */
	public GoalReason getReason() {
		return goal.getReason();
	}
	
	/**
	 * @return since when it stands there
	 */
	public Instant getStatusAt() {
		return goal.getStatusAt();
	}
	
	/**
	 * @return the day by which it is to be reached, in the site's zone; null if nobody said
	 */
	public LocalDate getTargetDate() {
		return goal.getTargetDate();
	}
	
	/**
	 * @return when the participant set it
	 */
	public Instant getSetAt() {
		return goal.getSetAt();
	}
	
	/**
	 * @return who wrote it down
	 */
	public Ref getRecordedBy() {
		return recordedBy;
	}
	
	/**
	 * @return in the order in which they were agreed on: uuid, words, status, reason, targetDate and version of each
	 */
	public List<Map<String, Object>> getSteps() {
		return steps;
	}
	
	/**
	 * @return of what segment the goal is
	 */
	Segment segment() {
		return goal.getArea().segment();
	}
}
