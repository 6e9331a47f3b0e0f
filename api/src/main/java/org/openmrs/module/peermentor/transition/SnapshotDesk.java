/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.dosing.DoseOutlook;
import org.openmrs.module.peermentor.mentoring.MentorAtWork;
import org.openmrs.module.peermentor.mentoring.Mentors;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Freezes what is known of a plan when the door opens. The bytes are kept, so that no later change of any fact or rule changes
 * them.
 */
@Component("peermentor.SnapshotDesk")
class SnapshotDesk {
	
	private final SessionFactory sessionFactory;
	
	private final PlanPartDao parts;
	
	private final HandoverDao handovers;
	
	private final TransitionFiles files;
	
	private final Readiness readiness;
	
	private final DoseOutlook doses;
	
	private final Mentors mentors;
	
	private final SiteTime time;
	
	@Autowired
	SnapshotDesk(SessionFactory sessionFactory, PlanPartDao parts, HandoverDao handovers, TransitionFiles files,
	    Readiness readiness, DoseOutlook doses, Mentors mentors, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.parts = parts;
		this.handovers = handovers;
		this.files = files;
		this.readiness = readiness;
		this.doses = doses;
		this.mentors = mentors;
		this.time = time;
	}
	
	/**
	 * Freezes a plan whose door has just opened; once taken, it stays.
	 */
	void take(Participant participant, PlanRecord plan) {
		if (sessionFactory.getCurrentSession().get(SnapshotRecord.class, plan.getId()) == null) {
			Instant now = time.now();
			sessionFactory.getCurrentSession().save(new SnapshotRecord(plan.getId(), now, snapshot(participant, plan, now)));
		}
	}
	
	private HandoverSnapshot snapshot(Participant participant, PlanRecord plan, Instant now) {
		HandoverChecklist checklist = new HandoverChecklist(
		        handovers.trail(plan.getId()).stream().map(HandoverRecord::toFact).collect(Collectors.toList()));
		List<MentorAtWork> assigned = mentors.forTreatment(Collections.singleton(participant.getPatientId()), now)
		        .getOrDefault(participant.getPatientId(), Collections.<MentorAtWork> emptyList());
		PlanFacts facts = plan.toFact();
		LeadReason lead = new LeadRules(new SupportClock(time.zone(), plan.getSupportDays()), plan.getInReachDays())
		        .decide(facts, Staffing.presence(assigned), checklist.isAcceptedAt(now), now);
		return HandoverSnapshot.of(facts, time.zone())
		        .taken(now, files.template(plan.getProgramme(), plan.getTemplateVersion()))
		        .leads(lead, assigned.stream().map(MentorAtWork::getProviderUuid).collect(Collectors.toList()))
		        .doses(doses.read(participant, now)).missing(readiness.summary(participant, plan))
		        .tasks(parts.tasks(plan.getId()).stream().map(TaskRecord::toFact).collect(Collectors.toList()))
		        .routes(files.rescueRoutes().openAt(now, time.zone())).checklist(checklist).build();
	}
}
