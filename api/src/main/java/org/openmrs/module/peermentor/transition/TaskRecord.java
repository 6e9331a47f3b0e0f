/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

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
 * One task of one plan as it is kept, with what the template said when it was opened. Who took it is a person.
 */
@Entity(name = "PeerPlanTask")
@Table(name = "peermentor_plan_task")
public class TaskRecord extends Record {
	
	private static final long serialVersionUID = 1L;
	
	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Column(name = "task_id")
	private Integer taskId;
	
	@Column(name = "plan_id", nullable = false, updatable = false)
	private Integer planId;
	
	@Column(name = "code", length = 50, nullable = false, updatable = false)
	private String code;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "task_set", length = 10, nullable = false, updatable = false)
	private TaskSet set;
	
	@Column(name = "title", length = 200, nullable = false, updatable = false)
	private String title;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "owner", length = 20, nullable = false, updatable = false)
	private OwnerRole owner;
	
	@Column(name = "due", length = 10, nullable = false, updatable = false)
	private String due;
	
	@Column(name = "acknowledge_minutes", nullable = false, updatable = false)
	private int acknowledgeMinutes;
	
	@Column(name = "escalate_to", length = 120, updatable = false)
	private String escalateTo;
	
	@Column(name = "again_when_moved", nullable = false, updatable = false)
	private boolean againWhenMoved;
	
	@Column(name = "over_on_release", nullable = false, updatable = false)
	private boolean overOnRelease;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "opened_at", nullable = false)
	private Instant openedAt;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "status", length = 20, nullable = false)
	private TaskStatus status;
	
	@Enumerated(EnumType.STRING)
	@Column(name = "reason", length = 30)
	private TaskReason reason;
	
	@Column(name = "person_id")
	private Integer personId;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "claimed_at")
	private Instant claimedAt;
	
	@Convert(converter = InstantMillis.class)
	@Column(name = "tell_next_at")
	private Instant tellNextAt;
	
	/** For Hibernate. */
	TaskRecord() {
	}
	
	TaskRecord(Integer planId, Task task) {
		this.planId = planId;
		setUuid(task.getKey());
		TaskTemplate template = task.getTemplate();
		code = template.getCode();
		set = template.getSet();
		title = template.getTitle();
		owner = template.getOwner();
		due = template.getDue().toString();
		acknowledgeMinutes = template.getAcknowledgeMinutes();
		escalateTo = template.getEscalateTo().isEmpty() ? null
		        : template.getEscalateTo().stream().map(OwnerRole::name).collect(Collectors.joining(","));
		againWhenMoved = template.isAgainWhenReleaseMoves();
		overOnRelease = template.isOverOnRelease();
		become(task);
	}
	
	void become(Task task) {
		openedAt = task.getOpenedAt();
		status = task.getStatus();
		reason = task.getReason();
		personId = task.getPerson() == null ? null : Integer.valueOf(task.getPerson());
		claimedAt = task.getClaimedAt();
	}
	
	/**
	 * @return the same as a fact for the rules, by its uuid; a person's key is their id
	 */
	Task toFact() {
		List<OwnerRole> next = escalateTo == null ? Collections.<OwnerRole> emptyList()
		        : Arrays.stream(escalateTo.split(",")).map(OwnerRole::valueOf).collect(Collectors.toList());
		TaskTemplate template = new TaskTemplate(code, set, title, owner, RelativeTime.parse(due), acknowledgeMinutes, next,
		        againWhenMoved, overOnRelease);
		Task task = Task.opened(getUuid(), template, openedAt);
		return (personId == null ? task : task.claimed(personId.toString(), claimedAt)).status(status, reason);
	}
	
	@Override
	public Integer getId() {
		return taskId;
	}
	
	@Override
	public void setId(Integer id) {
		this.taskId = id;
	}
	
	Integer getPlanId() {
		return planId;
	}
	
	Integer getPersonId() {
		return personId;
	}
	
	/**
	 * @return when the next role has to be told of it, null if nobody
	 */
	Instant getTellNextAt() {
		return tellNextAt;
	}
	
	void setTellNextAt(Instant instant) {
		tellNextAt = instant;
	}
}
