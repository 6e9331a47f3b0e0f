/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.LegalHold;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.time.SiteTime;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the goal for the caller, takes the participant's turn, checks, and lets {@link GoalDesk} write. Public because the
 * platform wraps what is transactional from another class loader.
 */
@Transactional
public class DefaultGoalStepService implements GoalStepService {
	
	private final ParticipantAccess access;
	
	private final GoalGate gate;
	
	private final GoalDao goals;
	
	private final GoalDesk desk;
	
	private final LegalHold hold;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultGoalStepService(ParticipantAccess access, GoalGate gate, GoalDao goals, GoalDesk desk, LegalHold hold,
	    RecordStore records, SiteTime time) {
		this.access = access;
		this.gate = gate;
		this.goals = goals;
		this.desk = desk;
		this.hold = hold;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public GoalStepView getStep(String goal, String uuid) {
		gate.show(goal);
		return steps(goal).stream().filter(step -> step.getUuid().equals(uuid)).findFirst().orElseThrow(NotFound::new);
	}
	
	@Override
	public Page<GoalStepView> getSteps(String goal, PageRequest page) {
		gate.show(goal);
		return Page.cut(steps(goal), page);
	}
	
	private List<GoalStepView> steps(String goal) {
		return goals.steps(goals.takenBy(goal).getId()).stream().map(step -> new GoalStepView(step, goal))
		        .collect(Collectors.toList());
	}
	
	@Override
	public GoalStepView addStep(String goalUuid, NewStep request) {
		gate.takeTurn(goalUuid);
		GoalRecord goal = goals.lock(goalUuid);
		Problems problems = request.found;
		GoalStepRecord taken = goals.stepsTakenBy(Collections.singleton(request.uuid)).get(request.uuid);
		if (taken != null && isRepeat(taken, goal)) {
			return new GoalStepView(taken, goalUuid);
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		checkOpen(goal, problems);
		Instant now = time.now();
		request.check("", day(goal.getSetAt()), day(now), problems);
		GoalRules.checkSteps("goal", goals.steps(goal.getId()).size() + 1, problems);
		problems.throwIfAny();
		GoalStepRecord step = request.of(goal, now);
		desk.begin(step);
		return new GoalStepView(step, goalUuid);
	}
	
	@Override
	public GoalStepView changeStep(String goalUuid, String uuid, StepChange request) {
		gate.takeTurn(goalUuid);
		GoalRecord goal = goals.lock(goalUuid);
		GoalStepRecord step = lock(goal, uuid);
		Problems problems = request.found;
		request.check();
		problems.throwIfAny();
		records.requireUnchanged(step, request.version);
		checkOpen(goal, problems);
		problems.throwIfAny();
		if (request.status != null) {
			desk.move(step, request.status, request.reason, access.viewer()::holds);
		} else if (!request.terms.isEmpty()) {
			say(goal, step, request.terms, problems);
		}
		return new GoalStepView(step, goalUuid);
	}
	
	private void say(GoalRecord goal, GoalStepRecord step, GoalTerms terms, Problems problems) {
		String words = terms.get(GoalTerms.WORDS, step.getWords());
		LocalDate target = terms.get(GoalTerms.TARGET_DATE, step.getTargetDate());
		GoalRules.checkWords(GoalTerms.WORDS, words, problems);
		if (terms.says(GoalTerms.TARGET_DATE)) {
			GoalRules.checkTarget(GoalTerms.TARGET_DATE, target, day(goal.getSetAt()), day(time.now()), problems);
		}
		problems.throwIfAny();
		step.say(words, target);
		desk.keep(step);
	}
	
	@Override
	public void voidStep(String goalUuid, String uuid, String reason) {
		int patientId = gate.takeTurn(goalUuid).getPatientId();
		GoalRecord goal = goals.lock(goalUuid);
		GoalStepRecord step = lock(goal, uuid);
		hold.requireNone(patientId);
		records.voidRecord(step, reason);
	}
	
	private GoalStepRecord lock(GoalRecord goal, String uuid) {
		GoalStepRecord step = goals.lockStep(goal.getId(), uuid);
		if (step == null) {
			throw new NotFound();
		}
		return step;
	}
	
	private static void checkOpen(GoalRecord goal, Problems problems) {
		if (!goal.getStatus().isOpen()) {
			problems.add("status", "peermentor.error.goal.closed");
		}
	}
	
	private LocalDate day(Instant at) {
		return at.atZone(time.zone()).toLocalDate();
	}
	
	private boolean isRepeat(GoalStepRecord taken, GoalRecord goal) {
		return !taken.getVoided() && taken.getGoalId() == goal.getId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
}
