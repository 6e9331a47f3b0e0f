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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes of a plan's tasks what their readers see. The number of statements does not depend on how many tasks there are.
 */
@Component("peermentor.PlanTaskReader")
class PlanTaskReader {
	
	private static final Map<ThresholdTasks.MentorHelp, String> TITLES = new EnumMap<>(ThresholdTasks.MentorHelp.class);
	
	static {
		TITLES.put(ThresholdTasks.MentorHelp.REACH_PHARMACY_BEFORE_IT_CLOSES, "peermentor.task.reachPharmacy");
		TITLES.put(ThresholdTasks.MentorHelp.REACH_PRESCRIBER_TODAY, "peermentor.task.reachPrescriber");
		TITLES.put(ThresholdTasks.MentorHelp.REACH_CLINIC_TODAY, "peermentor.task.reachClinic");
	}
	
	private final ParticipantAccess access;
	
	private final PlanGate gate;
	
	private final PlanPartDao parts;
	
	private final Staffing staffing;
	
	private final TaskNames names;
	
	private final SiteTime time;
	
	@Autowired
	PlanTaskReader(ParticipantAccess access, PlanGate gate, PlanPartDao parts, Staffing staffing, TaskNames names,
	    SiteTime time) {
		this.access = access;
		this.gate = gate;
		this.parts = parts;
		this.staffing = staffing;
		this.names = names;
		this.time = time;
	}
	
	/**
	 * @param address of a plan that was found for the caller
	 * @return linked tasks among the others, what has waited longest first
	 */
	List<PlanTaskView> list(PlanAddress address) {
		Instant now = time.now();
		ReleasePoint point = gate.read(address).getReleasePoint();
		List<TaskRecord> tasks = parts.tasks(address.getPlanId());
		List<ThresholdRecord> thresholds = parts.thresholds(address.getPlanId());
		Map<Integer, Ref> people = names.ofPeople(people(tasks, thresholds));
		Predicate<OwnerRole> staffed = staffing.staffed(address.getParticipant().getPatientId(), now);
		List<PlanTaskView> views = new ArrayList<>();
		for (TaskRecord record : tasks) {
			Task task = record.toFact();
			PlanTaskView view = new PlanTaskView(address.getUuid(), record, task, task.deadline(point, time.zone()), now);
			if (task.getTemplate().getAcknowledgeMinutes() > 0) {
				Escalation.of(task, staffed, now).getTold().forEach(told -> view.told(told.getRole(), told.getAt()));
			}
			views.add(view.person(people.get(record.getPersonId())));
		}
		boolean dosing = access.viewer().reachesAll() && access.mayAlsoSee(Segment.DOSING, address.getParticipant());
		for (ThresholdRecord record : thresholds) {
			views.add(linked(address, record, dosing, staffed, now).person(people.get(record.getPersonId())));
		}
		views.sort(Comparator.comparing(PlanTaskView::getOpenedAt));
		return views;
	}
	
	private static PlanTaskView linked(PlanAddress address, ThresholdRecord record, boolean dosing,
	        Predicate<OwnerRole> staffed, Instant now) {
		ThresholdTasks tasks = record.toFact();
		PlanTaskView view = new PlanTaskView(address.getUuid(), record, tasks, title(tasks), now);
		tasks.getOwners().stream().filter(staffed).forEach(role -> view.told(role, tasks.getOpenedAt()));
		return dosing ? view.because(tasks.getRuleCode(), tasks.getProduct().getMedication()) : view;
	}
	
	private static String title(ThresholdTasks tasks) {
		String code = TITLES.get(tasks.getMentorHelp());
		return Context.getMessageSourceService().getMessage(code, null, code, Context.getLocale());
	}
	
	private static Collection<Integer> people(List<TaskRecord> tasks, List<ThresholdRecord> thresholds) {
		return Stream.concat(tasks.stream().map(TaskRecord::getPersonId), thresholds.stream().map(ThresholdRecord::getPersonId))
		        .filter(Objects::nonNull).collect(Collectors.toSet());
	}
}
