/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.openmrs.module.peermentor.time.InstantMillis;

/**
 * One change of a goal or of one of its steps: what it says and where it stands from then on, so that earlier words are kept.
 * Written once, never changed.
 */
@Entity(name = "PeerGoalEvent")
@Table(name = "peermentor_goal_event")
@Immutable
class GoalEvent {
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "event_id")
	private Integer eventId;
	
	@Column(name = "uuid", nullable = false, unique = true, length = 38, updatable = false)
	private String uuid;
	
	@Column(name = "goal_id", nullable = false, updatable = false)
	private int goalId;
	
	/** Null where it is the goal itself that changed. */
	@Column(name = "step_id", updatable = false)
	private Integer stepId;
	
	/** A state of a goal or of a step; null when it was written down. */
	@Column(name = "from_status", length = 20, updatable = false)
	private String from;
	
	@Column(name = "to_status", length = 20, nullable = false, updatable = false)
	private String to;
	
	@Column(name = "reason", length = 30, updatable = false)
	private String reason;
	
	@Column(name = "words", length = GoalRules.LONGEST_WORDS, nullable = false, updatable = false)
	private String words;
	
	/** Null for a step. */
	@Enumerated(EnumType.STRING)
	@Column(name = "area", length = 20, updatable = false)
	private GoalArea area;
	
	@Column(name = "target_date", updatable = false)
	private LocalDate targetDate;
	
	/** Who was at work; null where nobody was logged in. */
	@Column(name = "user_id", updatable = false)
	private Integer userId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "happened_at", nullable = false, updatable = false)
	private Instant happenedAt;
	
	/** For Hibernate. */
	GoalEvent() {
	}
	
	/**
	 * @param goal as it is from now on, saved
	 * @param from null when it was written down
	 * @param userId null where nobody is logged in
	 */
	GoalEvent(GoalRecord goal, GoalStatus from, Integer userId, Instant at) {
		this(goal.getId(), from, goal.getStatus(), goal.getReason(), userId, at);
		this.words = goal.getWords();
		this.area = goal.getArea();
		this.targetDate = goal.getTargetDate();
	}
	
	/**
	 * @param step as it is from now on, saved
	 * @param from null when it was written down
	 * @param userId null where nobody is logged in
	 */
	GoalEvent(GoalStepRecord step, StepStatus from, Integer userId, Instant at) {
		this(step.getGoalId(), from, step.getStatus(), step.getReason(), userId, at);
		this.stepId = step.getId();
		this.words = step.getWords();
		this.targetDate = step.getTargetDate();
	}
	
	private GoalEvent(int goalId, Enum<?> from, Enum<?> to, Enum<?> reason, Integer userId, Instant at) {
		this.uuid = UUID.randomUUID().toString();
		this.goalId = goalId;
		this.from = from == null ? null : from.name();
		this.to = to.name();
		this.reason = reason == null ? null : reason.name();
		this.userId = userId;
		this.happenedAt = at;
	}
	
	String getUuid() {
		return uuid;
	}
	
	String getFrom() {
		return from;
	}
	
	String getTo() {
		return to;
	}
	
	String getReason() {
		return reason;
	}
	
	String getWords() {
		return words;
	}
	
	GoalArea getArea() {
		return area;
	}
	
	LocalDate getTargetDate() {
		return targetDate;
	}
	
	Instant getHappenedAt() {
		return happenedAt;
	}
}
