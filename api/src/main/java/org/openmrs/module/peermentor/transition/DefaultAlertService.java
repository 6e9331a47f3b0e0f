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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.access.Visibility;
import org.openmrs.module.peermentor.mentoring.Mentors;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what the caller was told. Public because the platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultAlertService implements AlertService {
	
	private final ParticipantAccess access;
	
	private final AlertDao alerts;
	
	private final Openings openings;
	
	private final PlanDao plans;
	
	private final PlanDesk desk;
	
	private final TaskDesk tasks;
	
	private final Staffing staffing;
	
	private final Mentors mentors;
	
	private final SiteTime time;
	
	DefaultAlertService(ParticipantAccess access, AlertDao alerts, Openings openings, PlanDao plans, PlanDesk desk,
	    TaskDesk tasks, Staffing staffing, Mentors mentors, SiteTime time) {
		this.access = access;
		this.alerts = alerts;
		this.openings = openings;
		this.plans = plans;
		this.desk = desk;
		this.tasks = tasks;
		this.staffing = staffing;
		this.mentors = mentors;
		this.time = time;
	}
	
	@Override
	public AlertView getAlert(String uuid) {
		AlertView alert = one(uuid);
		keep(Collections.singleton(alert), uuid);
		return alert;
	}
	
	private AlertView one(String uuid) {
		Visibility visibility = access.to(Segment.PLAN);
		List<AlertView> found = alerts.list(visibility, visibility, false, uuid, new PageRequest(0, 1, false)).getRows();
		if (found.isEmpty()) {
			throw new NotFound();
		}
		return found.get(0);
	}
	
	@Override
	public Page<AlertView> getAlerts(boolean waiting, PageRequest page) {
		Visibility visibility = access.to(Segment.PLAN);
		Page<AlertView> told = alerts.list(visibility, visibility, waiting, null, page);
		keep(told.getRows(), null);
		return told;
	}
	
	/** Of those whom the caller may know; of others nothing is told that leads to them. */
	private void keep(Collection<AlertView> shown, String record) {
		openings.shown(access.viewer(), Segment.PLAN, Openings.patients(shown, AlertView::getPatient), record);
	}
	
	@Override
	public AlertView acknowledgeAlert(String uuid) {
		Visibility visibility = access.to(Segment.PLAN);
		AlertTarget target = alerts.find(visibility, uuid);
		if (target == null) {
			throw new NotFound();
		}
		PlanAddress address = plans.find(target.getPlanId());
		desk.takeTurn(address);
		TaskRecord record = tasks.lock(target.getTaskId());
		Task task = record.toFact();
		Viewer viewer = access.viewer();
		if (!isTheirs(task, viewer)) {
			claim(address.getParticipant(), record, task, target.getRole(), viewer);
		}
		return one(uuid);
	}
	
	private static boolean isTheirs(Task task, Viewer viewer) {
		return task.getStatus() == TaskStatus.CLAIMED && String.valueOf(viewer.getPersonId()).equals(task.getPerson());
	}
	
	private void claim(Participant participant, TaskRecord record, Task task, OwnerRole role, Viewer viewer) {
		Instant now = time.now();
		if (task.getStatus() != TaskStatus.OPEN) {
			throw InvalidInput.on("status", "peermentor.error.alert.taken", task.getStatus().name());
		}
		Set<OwnerRole> roles = EnumSet.of(role);
		roles.addAll(staffing.rolesOf(viewer, participant.getPatientId(), now));
		TaskMover mover = new TaskMover(String.valueOf(viewer.getPersonId()), roles, viewer::holds);
		Task claimed = TaskRules.move(task, TaskStatus.CLAIMED, null, mover, now);
		boolean covers = role == OwnerRole.DUTY_MENTOR && !roles.contains(OwnerRole.MENTOR);
		if (covers && !mentors.cover(participant.getPatientId(), viewer.getPersonId())) {
			throw InvalidInput.on("status", "peermentor.error.alert.noProvider");
		}
		tasks.keep(participant, record, task, claimed);
	}
}
