/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.record.Record;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves tasks as the rules allow, through the desks that keep them. Public because the platform wraps what is transactional
 * from another class loader.
 */
@Transactional
public class DefaultPlanTaskService implements PlanTaskService {
	
	private final ParticipantAccess access;
	
	private final PlanGate gate;
	
	private final PlanPartDao parts;
	
	private final PlanTaskReader reader;
	
	private final TaskDesk tasks;
	
	private final ThresholdDesk thresholds;
	
	private final Staffing staffing;
	
	private final WorkKeeper work;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultPlanTaskService(ParticipantAccess access, PlanGate gate, PlanPartDao parts, PlanTaskReader reader, TaskDesk tasks,
	    ThresholdDesk thresholds, Staffing staffing, WorkKeeper work, RecordStore records, SiteTime time) {
		this.access = access;
		this.gate = gate;
		this.parts = parts;
		this.reader = reader;
		this.tasks = tasks;
		this.thresholds = thresholds;
		this.staffing = staffing;
		this.work = work;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public PlanTaskView getTask(String planUuid, String uuid) {
		return one(gate.show(planUuid, Segment.PLAN), uuid);
	}
	
	private PlanTaskView one(PlanAddress address, String uuid) {
		return reader.list(address).stream().filter(view -> view.getUuid().equals(uuid)).findFirst().orElseThrow(NotFound::new);
	}
	
	@Override
	public Page<PlanTaskView> getTasks(String planUuid, Collection<TaskStatus> statuses, PageRequest page) {
		List<PlanTaskView> found = reader.list(gate.show(planUuid, Segment.PLAN)).stream()
		        .filter(view -> statuses.isEmpty() || statuses.contains(view.getStatus())).collect(Collectors.toList());
		return Page.cut(found, page);
	}
	
	@Override
	public PlanTaskView moveTask(String planUuid, String uuid, TaskMove move) {
		PlanAddress address = gate.find(planUuid);
		move.found.require("version", move.version);
		move.found.require("status", move.status);
		move.found.throwIfAny();
		PlanRecord plan = gate.takeTurn(address);
		if (move.status == TaskStatus.OPEN) {
			// What is still open of a closed plan can be seen to; nothing of it waits again.
			PlanGate.requireOpen(plan, "status");
		}
		TaskRecord task = named(parts.lockTasks(address.getPlanId()), uuid);
		ThresholdRecord linked = task == null ? named(parts.lockThresholds(address.getPlanId()), uuid) : null;
		if (task == null && linked == null) {
			throw new NotFound();
		}
		records.requireUnchanged(task == null ? linked : task, move.version);
		if (task == null) {
			move(address.getParticipant(), linked, move);
		} else {
			move(address.getParticipant(), task, move);
		}
		return one(address, uuid);
	}
	
	private static <R extends Record> R named(List<R> records, String uuid) {
		return records.stream().filter(record -> record.getUuid().equals(uuid)).findFirst().orElse(null);
	}
	
	private void move(Participant participant, TaskRecord record, TaskMove move) {
		Instant now = time.now();
		Viewer viewer = access.viewer();
		TaskMover mover = new TaskMover(String.valueOf(viewer.getPersonId()),
		        staffing.rolesOf(viewer, participant.getPatientId(), now), viewer::holds);
		Task before = record.toFact();
		tasks.keep(participant, record, before, TaskRules.move(before, move.status, move.reason, mover, now));
	}
	
	/** All linked tasks at once, by whoever holds one of their roles. */
	private void move(Participant participant, ThresholdRecord record, TaskMove move) {
		Viewer viewer = access.viewer();
		ThresholdTasks before = record.toFact();
		TaskStatus.LIFECYCLE.requireMove(before.getStatus(), move.status, viewer::holds, move.reason != null);
		Set<OwnerRole> roles = staffing.rolesOf(viewer, participant.getPatientId(), time.now());
		if (!viewer.holds(Privileges.MANAGE_PLANS) && Collections.disjoint(roles, before.getOwners())) {
			throw InvalidInput.on("status", "peermentor.error.task.notYours");
		}
		if (move.status == TaskStatus.OPEN && parts.thresholds(record.getPlanId()).stream()
		        .filter(other -> other != record).map(ThresholdRecord::toFact)
		        .anyMatch(other -> other.getStatus().isOpen() && other.isLike(before))) {
			throw InvalidInput.on("status", "peermentor.error.task.stands");
		}
		Integer person = move.status == TaskStatus.CLAIMED ? Integer.valueOf(viewer.getPersonId()) : record.getPersonId();
		thresholds.move(record, before, before.status(move.status, move.reason),
		    move.status == TaskStatus.OPEN ? null : person);
		work.refresh(participant);
	}
}
