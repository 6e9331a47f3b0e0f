/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.openmrs.module.peermentor.view.Ref;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds to the trail of a hand-over and reads it. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultHandoverService implements HandoverService {
	
	/** How the history names a step that is ticked, and one that is not. */
	private static final String DONE = "DONE";
	
	private static final String OPEN = "OPEN";
	
	private final SessionFactory sessionFactory;
	
	private final ParticipantAccess access;
	
	private final PlanGate gate;
	
	private final HandoverDao handovers;
	
	private final PlanTrail trail;
	
	private final SiteTime time;
	
	DefaultHandoverService(SessionFactory sessionFactory, ParticipantAccess access, PlanGate gate, HandoverDao handovers,
	    PlanTrail trail, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.access = access;
		this.gate = gate;
		this.handovers = handovers;
		this.trail = trail;
		this.time = time;
	}
	
	@Override
	public Page<HandoverStepView> getHandover(String planUuid, PageRequest page) {
		return Page.cut(steps(gate.show(planUuid, Segment.PLAN)), page);
	}
	
	@Override
	public HandoverStepView enterHandover(String planUuid, NewHandoverEntry request) {
		PlanAddress address = gate.find(planUuid);
		Problems problems = request.found;
		problems.require("step", request.step);
		HandoverRecord taken = request.uuid == null ? null : handovers.takenBy(request.uuid);
		boolean repeat = taken != null && taken.getPlanId().equals(address.getPlanId()) && taken.getStep() == request.step
		        && taken.isDone() == request.done;
		if (taken != null && !repeat) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		problems.throwIfAny();
		if (!repeat) {
			append(address, request);
		}
		return steps(address).get(request.step.ordinal());
	}
	
	private void append(PlanAddress address, NewHandoverEntry request) {
		PlanGate.requireOpen(gate.takeTurn(address), "step");
		Instant now = time.now();
		boolean before = checklist(handovers.trail(address.getPlanId())).doneAt(now).containsKey(request.step);
		sessionFactory.getCurrentSession().save(new HandoverRecord(request.uuid, address.getPlanId(), request.step,
		        request.done, access.viewer().getUserId(), now));
		trail.note(new PlanEvent(address.getPlanId(), PlanSubject.HAND_OVER, request.step.name(), before ? DONE : OPEN,
		        request.done ? DONE : OPEN), now);
	}
	
	private List<HandoverStepView> steps(PlanAddress address) {
		List<HandoverRecord> entries = handovers.trail(address.getPlanId());
		Map<Integer, Ref> users = handovers
		        .users(entries.stream().map(HandoverRecord::getUserId).collect(Collectors.toSet()));
		Map<HandoverStep, HandoverEntry> done = checklist(entries).doneAt(time.now());
		List<HandoverStepView> steps = new ArrayList<>();
		for (HandoverStep step : HandoverStep.values()) {
			HandoverEntry tick = done.get(step);
			HandoverStepView view = new HandoverStepView(address.getUuid(), step,
			        tick == null ? null : users.get(Integer.valueOf(tick.getBy())), tick == null ? null : tick.getAt());
			entries.stream().filter(entry -> entry.getStep() == step)
			        .forEach(entry -> view.entry(entry, users.get(entry.getUserId())));
			steps.add(view);
		}
		return steps;
	}
	
	private static HandoverChecklist checklist(List<HandoverRecord> entries) {
		return new HandoverChecklist(entries.stream().map(HandoverRecord::toFact).collect(Collectors.toList()));
	}
}
