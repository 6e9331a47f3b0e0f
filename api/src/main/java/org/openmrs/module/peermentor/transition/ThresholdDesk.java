/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.dosing.DoseOutlook;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Brings the linked tasks of signed thresholds in line with the dose clock: when something becomes known of a dose, and every
 * night. The caller holds the participant's turn.
 */
@Component("peermentor.ThresholdDesk")
class ThresholdDesk {
	
	private final PlanPartDao parts;
	
	private final DoseOutlook doses;
	
	private final RecordStore records;
	
	private final PlanTrail trail;
	
	private final AlertDesk alerts;
	
	private final SiteTime time;
	
	@Autowired
	ThresholdDesk(PlanPartDao parts, DoseOutlook doses, RecordStore records, PlanTrail trail, AlertDesk alerts,
	    SiteTime time) {
		this.parts = parts;
		this.doses = doses;
		this.records = records;
		this.trail = trail;
		this.alerts = alerts;
		this.time = time;
	}
	
	void reconcile(Participant participant, PlanRecord plan) {
		List<ThresholdRecord> kept = parts.lockThresholds(plan.getId());
		List<ThresholdTasks> before = kept.stream().map(ThresholdRecord::toFact).collect(Collectors.toList());
		List<ThresholdTasks> after = ThresholdTasks.reconcile(before, doses.readForTeam(participant, time.now()), time.now());
		Set<OwnerRole> told = EnumSet.noneOf(OwnerRole.class);
		for (int i = 0; i < after.size(); i++) {
			ThresholdTasks tasks = after.get(i);
			if (i >= kept.size()) {
				keep(new ThresholdRecord(plan.getId(), tasks), null, tasks);
				told.addAll(tasks.getOwners());
			} else if (tasks != before.get(i)) {
				kept.get(i).become(tasks, kept.get(i).getPersonId());
				keep(kept.get(i), before.get(i), tasks);
				// Whoever was told to hurry hears that it is over.
				told.addAll(tasks.getOwners());
			}
		}
		if (!told.isEmpty()) {
			alerts.tellOnce(participant.getPatientId(), told);
		}
	}
	
	/**
	 * Something happened to the participant or to the plan: what waits may have no sense any more.
	 */
	void follow(PlanRecord plan, Movement movement) {
		List<ThresholdRecord> kept = parts.lockThresholds(plan.getId());
		List<ThresholdTasks> before = kept.stream().map(ThresholdRecord::toFact).collect(Collectors.toList());
		List<ThresholdTasks> after = ThresholdTasks.after(movement, before);
		for (int i = 0; i < kept.size(); i++) {
			if (after.get(i) != before.get(i)) {
				move(kept.get(i), before.get(i), after.get(i), kept.get(i).getPersonId());
			}
		}
	}
	
	/** Somebody is not there: what they had taken waits again, and those whose it is are told. */
	void handOn(int patientId, PlanRecord plan, int personId) {
		Set<OwnerRole> told = EnumSet.noneOf(OwnerRole.class);
		for (ThresholdRecord record : parts.lockThresholds(plan.getId())) {
			ThresholdTasks before = record.toFact();
			if (before.getStatus() == TaskStatus.CLAIMED && Integer.valueOf(personId).equals(record.getPersonId())) {
				move(record, before, before.status(TaskStatus.OPEN, TaskReason.OWNER_CHANGED), null);
				told.addAll(before.getOwners());
			}
		}
		if (!told.isEmpty()) {
			alerts.tellOnce(patientId, told);
		}
	}
	
	/**
	 * All of them at once, as somebody moves them.
	 */
	void move(ThresholdRecord record, ThresholdTasks before, ThresholdTasks after, Integer personId) {
		record.become(after, personId);
		keep(record, before, after);
	}
	
	private void keep(ThresholdRecord record, ThresholdTasks before, ThresholdTasks after) {
		records.save(record);
		trail.note(new PlanEvent(record.getPlanId(), PlanSubject.THRESHOLD, null,
		        before == null ? null : before.getStatus(), after.getStatus()).because(after.getReason()), null);
	}
}
