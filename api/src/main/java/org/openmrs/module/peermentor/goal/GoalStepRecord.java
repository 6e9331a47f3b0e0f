/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.time.Instant;
import java.time.LocalDate;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * A step towards a goal. Steps stand in the order in which they were agreed on.
 */
@Entity(name = "PeerGoalStep")
@Table(name = "peermentor_goal_step")
class GoalStepRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "step_id")
	private Integer stepId;
	
	@Column(name = "goal_id", nullable = false, updatable = false)
	private int goalId;
	
	@Column(name = "words", length = GoalRules.LONGEST_WORDS, nullable = false)
	private String words;
	
	@Column(name = "target_date")
	private LocalDate targetDate;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private StepStatus status;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30)
	private StepReason reason;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "status_at", nullable = false)
	private Instant statusAt;
	
	/** For Hibernate. */
	GoalStepRecord() {
	}
	
	/**
	 * @param at when it is written down
	 */
	GoalStepRecord(int goalId, String words, LocalDate targetDate, Instant at) {
		this.goalId = goalId;
		this.status = StepStatus.LIFECYCLE.getInitial();
		this.statusAt = at;
		say(words, targetDate);
	}
	
	/**
	 * @param by the day by which it is to be done, null if nobody said
	 */
	final void say(String text, LocalDate by) {
		words = text;
		targetDate = by;
	}
	
	/**
	 * @param why null where none is needed
	 */
	void move(StepStatus to, StepReason why, Instant at) {
		status = to;
		reason = why;
		statusAt = at;
	}
	
	@Override
	public Integer getId() {
		return stepId;
	}
	
	@Override
	public void setId(Integer id) {
		this.stepId = id;
	}
	
	int getGoalId() {
		return goalId;
	}
	
	String getWords() {
		return words;
	}
	
	LocalDate getTargetDate() {
		return targetDate;
	}
	
	StepStatus getStatus() {
		return status;
	}
	
	StepReason getReason() {
		return reason;
	}
	
	Instant getStatusAt() {
		return statusAt;
	}
}
