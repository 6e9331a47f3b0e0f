/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says where the plans of one participant stand, for services of other rooms that have checked whether their caller may know.
 */
@Component("peermentor.PlanOutlines")
public class PlanOutlines {
	
	private final PlanDao plans;
	
	private final PlanPartDao parts;
	
	private final HandoverDao handovers;
	
	private final TransitionFiles files;
	
	private final SiteTime time;
	
	@Autowired
	PlanOutlines(PlanDao plans, PlanPartDao parts, HandoverDao handovers, TransitionFiles files, SiteTime time) {
		this.plans = plans;
		this.parts = parts;
		this.handovers = handovers;
		this.files = files;
		this.time = time;
	}
	
	/**
	 * Reads in five statements, however many plans, pauses and tasks there are.
	 * 
	 * @param patientId a participant whose plans the caller may know of
	 * @param mentor whether a mentor of the therapy is there now
	 * @param lastMet when the participant was met last, null if never
	 * @return null if there never was a plan
	 */
	public PlanOutline latest(int patientId, MentorPresence mentor, Instant lastMet, Instant now) {
		List<PlanRecord> records = plans.ofPatient(patientId);
		if (records.isEmpty()) {
			return null;
		}
		PlanRecord record = records.get(records.size() - 1);
		PlannedRelease planned = record.getPlanned();
		PlanFacts course = record.toCourse();
		PlanFacts facts = planned == null ? course : course.planned(planned);
		SupportClock clock = new SupportClock(time.zone(), record.getSupportDays());
		HandoverChecklist checklist = handovers.checklists(Collections.singleton(record.getId())).get(record.getId());
		LeadReason lead = new LeadRules(clock, record.getInReachDays()).decide(facts, mentor,
			checklist != null && checklist.isAcceptedAt(now), now);
		Instant release = facts.getRelease() == null ? null : facts.getRelease().getAt();
		Long day = release == null ? null : clock.dayNumber(release, now);
		return new PlanOutline(facts, day, lead, nextContact(record, facts, clock, lastMet, now), deadlines(record));
	}
	
	private LocalDate nextContact(PlanRecord record, PlanFacts facts, SupportClock clock, Instant lastMet, Instant now) {
		CadencePolicy policy = files.cadence(record.getProgramme(), now.atZone(time.zone()).toLocalDate());
		boolean due = facts.getRelease() != null && facts.getStatus().isOpen() && !facts.getStatus().isPaused();
		return due ? new Cadence(clock, policy, PlanReader.RECENT_DAYS).nextDay(facts.getRelease().getAt(), lastMet,
			facts.getPauses()) : null;
	}
	
	private List<PlanOutline.Deadline> deadlines(PlanRecord record) {
		List<PlanOutline.Deadline> deadlines = new ArrayList<>();
		for (TaskRecord each : parts.tasks(record.getId())) {
			Task task = each.toFact();
			Instant at = task.getStatus().isOpen() ? task.deadline(record.getReleasePoint(), time.zone()) : null;
			if (at != null) {
				deadlines.add(new PlanOutline.Deadline(at, task.getTemplate().getTitle()));
			}
		}
		deadlines.sort(Comparator.comparing(PlanOutline.Deadline::getAt));
		return deadlines;
	}
}
