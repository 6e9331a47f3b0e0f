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
 * What a participant wants to reach, in their own words, and where that stands. {@link GoalDesk} is its only writer; what it said
 * earlier stands in its {@link GoalEvent}s. Who wrote it down is its creator.
 */
@Entity(name = "PeerGoal")
@Table(name = "peermentor_goal")
class GoalRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "goal_id")
	private Integer goalId;
	
	@Column(name = "patient_id", nullable = false)
	private int patientId;
	
	@Column(name = "words", length = GoalRules.LONGEST_WORDS, nullable = false)
	private String words;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "area", length = 20, nullable = false)
	private GoalArea area;
	
	@Column(name = "target_date")
	private LocalDate targetDate;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "set_at", nullable = false, updatable = false)
	private Instant setAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private GoalStatus status;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30)
	private GoalReason reason;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "status_at", nullable = false)
	private Instant statusAt;
	
	/** For Hibernate. */
	GoalRecord() {
	}
	
	/**
	 * @param saidAt when the participant set it
	 * @param at when it is written down
	 */
	GoalRecord(int patientId, Instant saidAt, Instant at) {
		this.patientId = patientId;
		this.setAt = saidAt;
		this.status = GoalStatus.LIFECYCLE.getInitial();
		this.statusAt = at;
	}
	
	/**
	 * @param by the day by which it is to be reached, null if nobody said
	 */
	void say(String text, GoalArea about, LocalDate by) {
		words = text;
		area = about;
		targetDate = by;
	}
	
	/**
	 * @param why null where none is needed
	 */
	void move(GoalStatus to, GoalReason why, Instant at) {
		status = to;
		reason = why;
		statusAt = at;
	}
	
	@Override
	public Integer getId() {
		return goalId;
	}
	
	@Override
	public void setId(Integer id) {
		this.goalId = id;
	}
	
	int getPatientId() {
		return patientId;
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
	
	Instant getSetAt() {
		return setAt;
	}
	
	GoalStatus getStatus() {
		return status;
	}
	
	GoalReason getReason() {
		return reason;
	}
	
	Instant getStatusAt() {
		return statusAt;
	}
}
