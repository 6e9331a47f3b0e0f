/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the readiness items and tasks of a plan in step with it: opens them when the plan begins or the door opens, and lets
 * the rules say what becomes of them when the world moves.
 */
@Component("peermentor.Preparation")
class Preparation {
	
	private final TransitionFiles files;
	
	private final PlanPartDao parts;
	
	private final ThresholdDesk thresholds;
	
	private final RecordStore records;
	
	private final PlanTrail trail;
	
	private final SiteTime time;
	
	@Autowired
	Preparation(TransitionFiles files, PlanPartDao parts, ThresholdDesk thresholds, RecordStore records, PlanTrail trail, SiteTime time) {
		this.files = files;
		this.parts = parts;
		this.thresholds = thresholds;
		this.records = records;
		this.trail = trail;
		this.time = time;
	}
	
	/**
	 * @param plan as it is from now on
	 * @param before null if the plan begins
	 */
	void follow(PlanRecord plan, PlanFacts before, PlanFacts after) {
		boolean released = after.getRelease() != null && (before == null || before.getRelease() == null);
		if (before == null) {
			openItems(plan);
			if (!released) {
				openTasks(plan, TaskSet.PLAN);
			}
		}
		if (before != null && (released || before.getPlanned() != after.getPlanned())) {
			ReleasePoint from = ReleasePoint.of(before);
			change(plan, (tasks, zone, now) -> TaskRules.afterReleaseMoved(tasks, from, ReleasePoint.of(after), zone, now));
		}
		Movement movement = movement(before, after, released);
		if (movement != null) {
			change(plan, (tasks, zone, now) -> TaskRules.after(movement, tasks, plan.getSupportDays()));
			thresholds.follow(plan, movement);
		}
		if (released) {
			openTasks(plan, TaskSet.RAPID);
		}
	}
	
	/** What happened to the participant as far as tasks are concerned, null if nothing did. */
	private static Movement movement(PlanFacts before, PlanFacts after, boolean released) {
		if (released) {
			return Movement.RELEASED_NOW;
		}
		if (before == null || before.getStatus() == after.getStatus()) {
			return null;
		}
		switch (after.getStatus()) {
			case PAUSED_IN_CUSTODY:
				return Movement.RETURNED_TO_CUSTODY;
			case PAUSED_IN_HOSPITAL:
				return Movement.ADMITTED_TO_HOSPITAL;
			case CLOSED:
				return closed(after.getCloseReason());
			default:
				return null;
		}
	}
	
	private static Movement closed(CloseReason reason) {
		if (reason.isDeath()) {
			return Movement.DIED;
		}
		if (reason == CloseReason.RETURNED_TO_CUSTODY) {
			return Movement.RETURNED_TO_CUSTODY;
		}
		return reason == CloseReason.COMPLETED ? Movement.PLAN_COMPLETED : Movement.PLAN_CLOSED;
	}
	
	/** Whoever left is a person's id; what they had claimed waits again. */
	void ownerLeft(PlanRecord plan, int personId) {
		change(plan, (tasks, zone, now) -> TaskRules.afterOwnerLeft(tasks, String.valueOf(personId), now));
	}
	
	/**
	 * A mentor is on leave: what they had claimed and what would become late meanwhile waits again for whoever takes it.
	 * 
	 * @param until the first instant after the leave, null if nobody knows it
	 */
	void ownerAway(PlanRecord plan, int personId, Instant until) {
		ReleasePoint point = ReleasePoint.of(plan.toFact());
		change(plan, (tasks, zone, now) -> TaskRules.afterOwnerAway(tasks, String.valueOf(personId), until, point, zone, now));
	}
	
	private void openItems(PlanRecord plan) {
		int place = 0;
		for (ReadinessItem item : template(plan).getItems()) {
			records.save(new ItemRecord(plan.getId(), place++, item));
		}
	}
	
	private void openTasks(PlanRecord plan, TaskSet occasion) {
		List<Task> present = facts(parts.lockTasks(plan.getId()));
		for (Task task : TaskRules.toOpen(template(plan), occasion, present, code -> UUID.randomUUID().toString(), time.now())) {
			records.save(new TaskRecord(plan.getId(), task));
			trail.note(new PlanEvent(plan.getId(), PlanSubject.TASK, task.getTemplate().getCode(), null, task.getStatus()),
			    task.getOpenedAt());
		}
	}
	
	private void change(PlanRecord plan, Step step) {
		List<TaskRecord> kept = parts.lockTasks(plan.getId());
		List<Task> before = facts(kept);
		List<Task> after = step.take(before, time.zone(), time.now());
		for (int i = 0; i < kept.size(); i++) {
			if (before.get(i) != after.get(i)) {
				keep(kept.get(i), before.get(i), after.get(i));
			}
		}
	}
	
	/**
	 * Keeps one task as the rules made it, and notes it.
	 */
	void keep(TaskRecord record, Task before, Task after) {
		record.become(after);
		records.save(record);
		trail.note(new PlanEvent(record.getPlanId(), PlanSubject.TASK, after.getTemplate().getCode(), before.getStatus(),
		        after.getStatus()).because(after.getReason()), null);
	}
	
	/** The template that the plan began with, also where the site has a later one by now. */
	private TransitionTemplate template(PlanRecord plan) {
		return files.template(plan.getProgramme(), plan.getTemplateVersion());
	}
	
	private static List<Task> facts(List<TaskRecord> records) {
		return records.stream().map(TaskRecord::toFact).collect(Collectors.toList());
	}
	
	/** What the rules make of a plan's tasks. */
	private interface Step {
		
		List<Task> take(List<Task> tasks, ZoneId zone, Instant now);
	}
}
