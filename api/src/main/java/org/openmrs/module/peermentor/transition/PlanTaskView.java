/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.dosing.Medication;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * One task of a plan as its readers see it: one of the template, or the linked tasks of a signed threshold, which are one.
 */
public final class PlanTaskView implements View {
	
	/** The code of every linked task: which rule it was is for the team. */
	static final String THRESHOLD = "threshold";
	
	private final String planUuid;
	
	private final String uuid;
	
	private final int version;
	
	private final TaskStatus status;
	
	private final TaskReason reason;
	
	private final Instant openedAt;
	
	private final Instant dueAt;
	
	private final boolean overdue;
	
	private final List<OwnerRole> owners = new ArrayList<>();
	
	private final List<Map<String, Object>> told = new ArrayList<>();
	
	private String code;
	
	private String title;
	
	private OwnerRole owner;
	
	private String due;
	
	private int acknowledgeMinutes;
	
	private Ref person;
	
	private Instant claimedAt;
	
	private String rule;
	
	private Medication medication;
	
	PlanTaskView(String planUuid, TaskRecord record, Task task, Instant dueAt, Instant now) {
		this(planUuid, record, task.getStatus(), task.getReason(), task.getOpenedAt(), dueAt, now);
		TaskTemplate template = task.getTemplate();
		code = template.getCode();
		title = template.getTitle();
		owner = template.getOwner();
		owners.add(owner);
		due = template.getDue().toString();
		acknowledgeMinutes = template.getAcknowledgeMinutes();
		claimedAt = task.getClaimedAt();
	}
	
	/**
	 * @param title what to do, which names no medicine
	 */
	PlanTaskView(String planUuid, ThresholdRecord record, ThresholdTasks tasks, String title, Instant now) {
		this(planUuid, record, tasks.getStatus(), tasks.getReason(), tasks.getOpenedAt(), tasks.getDueAt(), now);
		this.code = THRESHOLD;
		this.title = title;
		owners.addAll(tasks.getOwners());
	}
	
	private PlanTaskView(String planUuid, Record record, TaskStatus status, TaskReason reason, Instant openedAt,
	    Instant dueAt, Instant now) {
		this.planUuid = planUuid;
		this.uuid = record.getUuid();
		this.version = record.getVersion();
		this.status = status;
		this.reason = reason;
		this.openedAt = openedAt;
		this.dueAt = dueAt;
		this.overdue = status.isOpen() && dueAt != null && !now.isBefore(dueAt);
	}
	
	PlanTaskView person(Ref newPerson) {
		person = newPerson;
		return this;
	}
	
	/** For the team, who know what is given. */
	PlanTaskView because(String newRule, Medication newMedication) {
		rule = newRule;
		medication = newMedication;
		return this;
	}
	
	void told(OwnerRole role, Instant at) {
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("role", role);
		one.put("at", at);
		told.add(one);
	}
	
	@Override
	public String getUuid() {
		return uuid;
	}
	
	@Override
	public String getDisplay() {
		return title;
	}
	
	/**
	 * @return the uuid of the plan
	 */
	public String getPlan() {
		return planUuid;
	}
	
	/**
	 * @return to be handed back with an update
	 */
	public int getVersion() {
		return version;
	}
	
	/**
	 * @return unique in the plan's template; the same for all linked tasks
	 */
	public String getCode() {
		return code;
	}
	
	/**
	 * @return what to do
	 */
	public String getTitle() {
		return title;
	}
	
	/**
	 * @return null for linked tasks, which belong to several
	 */
	public OwnerRole getOwner() {
		return owner;
	}
	
	public Collection<OwnerRole> getOwners() {
		return Collections.unmodifiableList(owners);
	}
	
	/**
	 * @return relative to release, such as <code>T+48h</code>; null for linked tasks
	 */
	public String getDue() {
		return due;
	}
	
	/**
	 * @return the first instant at which it is late; null where nobody knows when release is
	 */
	public Instant getDueAt() {
		return dueAt;
	}
	
	public boolean isOverdue() {
		return overdue;
	}
	
	public TaskStatus getStatus() {
		return status;
	}
	
	/**
	 * @return null where the status says all
	 */
	public TaskReason getReason() {
		return reason;
	}
	
	/**
	 * @return who has taken it, null if nobody has
	 */
	public Ref getPerson() {
		return person;
	}
	
	/**
	 * @return null if nobody has taken it, and for linked tasks, whose history says it
	 */
	public Instant getClaimedAt() {
		return claimedAt;
	}
	
	/**
	 * @return since when it waits
	 */
	public Instant getOpenedAt() {
		return openedAt;
	}
	
	/**
	 * @return after how many minutes without anybody taking it the next role is told; 0 if never
	 */
	public int getAcknowledgeMinutes() {
		return acknowledgeMinutes;
	}
	
	/**
	 * @return who has to have been told by now, in turn: role, at; empty where nobody is told
	 */
	public List<Map<String, Object>> getTold() {
		return Collections.unmodifiableList(told);
	}
	
	/**
	 * @return whether these are the linked tasks of a signed threshold, which open and close together
	 */
	public boolean isLinked() {
		return owner == null;
	}
	
	/**
	 * @return the code of the rule whose threshold was reached; null for mentors, and for tasks that are not linked
	 */
	public String getRule() {
		return rule;
	}
	
	/**
	 * @return null for mentors, and for tasks that are not linked
	 */
	public Medication getMedication() {
		return medication;
	}
}
