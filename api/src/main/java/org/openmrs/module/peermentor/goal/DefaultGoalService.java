/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.LegalHold;
import org.openmrs.module.peermentor.access.Openings;
import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.participant.Participant;
import org.openmrs.module.peermentor.participant.PersonLock;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.InvalidInput;
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
public class DefaultGoalService implements GoalService {
	
	private final ParticipantAccess access;
	
	private final GoalGate gate;
	
	private final GoalDao goals;
	
	private final GoalDesk desk;
	
	private final Openings openings;
	
	private final LegalHold hold;
	
	private final PersonLock lock;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	DefaultGoalService(ParticipantAccess access, GoalGate gate, GoalDao goals, GoalDesk desk, Openings openings, LegalHold hold,
	    PersonLock lock, RecordStore records, SiteTime time) {
		this.access = access;
		this.gate = gate;
		this.goals = goals;
		this.desk = desk;
		this.openings = openings;
		this.hold = hold;
		this.lock = lock;
		this.records = records;
		this.time = time;
	}
	
	@Override
	public GoalView getGoal(String uuid) {
		return gate.show(uuid);
	}
	
	@Override
	public Page<GoalView> getGoals(GoalCriteria criteria, PageRequest page) {
		Page<GoalView> found = goals.list(gate.plan(), gate.work(), criteria, page);
		Map<String, Set<Segment>> shown = new HashMap<>();
		found.getRows().forEach(goal -> shown.computeIfAbsent(goal.getPatient().getUuid(), patient -> new TreeSet<>())
		        .add(goal.segment()));
		openings.shown(access.viewer(), shown, null);
		return found;
	}
	
	@Override
	public Page<GoalEventView> getHistory(String uuid, PageRequest page) {
		gate.show(uuid);
		return Page.cut(goals.history(uuid), page);
	}
	
	@Override
	public GoalView setGoal(NewGoal request) {
		lock.takeByUuid(request.patient);
		Problems problems = request.found;
		// Without an area it is not known who meets the goal; whom the caller meets at all is known all the same.
		Segment segment = request.area == null ? Segment.EMPLOYMENT : request.area.segment();
		Participant participant = access.findFor(segment, request.patient, "patient", problems);
		GoalRecord taken = request.uuid == null ? null : goals.takenBy(request.uuid);
		if (taken != null && isRepeat(taken, participant)) {
			return gate.find(taken.getUuid());
		}
		if (taken != null) {
			problems.add("uuid", "peermentor.error.uuidTaken");
		}
		Instant now = time.now();
		check(request, participant, segment, now, problems);
		problems.throwIfAny();
		GoalRecord goal = new GoalRecord(participant.getPatientId(), request.setAt == null ? now : request.setAt, now);
		goal.say(request.words, request.area, request.targetDate);
		if (request.uuid != null) {
			goal.setUuid(request.uuid);
		}
		desk.begin(goal);
		request.steps.forEach(step -> desk.begin(step.of(goal, now)));
		return gate.find(goal.getUuid());
	}
	
	private void check(NewGoal request, Participant participant, Segment segment, Instant now, Problems problems) {
		problems.require(GoalTerms.AREA, request.area);
		GoalRules.checkWords(GoalTerms.WORDS, request.words, problems);
		GoalRules.checkSetAt(request.setAt, now, problems);
		LocalDate today = day(now);
		LocalDate setOn = request.setAt == null ? today : day(request.setAt);
		GoalRules.checkTarget(GoalTerms.TARGET_DATE, request.targetDate, setOn, today, problems);
		checkSteps(request.steps, setOn, today, problems);
		if (participant != null) {
			checkOpen("patient", participant, segment, problems);
		}
	}
	
	private void checkSteps(List<NewStep> steps, LocalDate setOn, LocalDate today, Problems problems) {
		GoalRules.checkSteps("steps", steps.size(), problems);
		List<String> uuids = steps.stream().map(step -> step.uuid).collect(Collectors.toList());
		Collection<String> taken = new HashSet<>(goals.stepsTakenBy(uuids).keySet());
		for (int i = 0; i < steps.size(); i++) {
			NewStep step = steps.get(i);
			String path = "steps." + i + ".";
			step.check(path, setOn, today, problems);
			if (step.uuid != null && !taken.add(step.uuid)) {
				problems.add(path + "uuid", "peermentor.error.uuidTaken");
			}
		}
	}
	
	/** Nobody sets out for a goal who has died, or who has more of them than can be looked over. */
	private void checkOpen(String field, Participant participant, Segment segment, Problems problems) {
		if (participant.isDead()) {
			problems.add(field, "peermentor.error.goal.deceased");
		}
		List<GoalRecord> active = new ArrayList<>(goals.lockActive(participant.getPatientId()));
		active.removeIf(goal -> goal.getArea().segment() != segment);
		GoalRules.checkOpen(field, active.size(), problems);
	}
	
	@Override
	public GoalView changeGoal(String uuid, GoalChange request) {
		Participant participant = gate.takeTurn(uuid);
		GoalRecord goal = goals.lock(uuid);
		Problems problems = request.found;
		request.check();
		problems.throwIfAny();
		records.requireUnchanged(goal, request.version);
		if (request.status == null) {
			say(goal, request.terms, problems);
		} else {
			move(goal, request, participant, problems);
		}
		return gate.find(uuid);
	}
	
	private void move(GoalRecord goal, GoalChange request, Participant participant, Problems problems) {
		// Where it stands is asked first, so that the refusal names the legal moves.
		GoalStatus.LIFECYCLE.requireMove(goal.getStatus(), request.status, access.viewer()::holds, request.reason != null);
		if (request.status.isOpen()) {
			checkOpen("status", participant, goal.getArea().segment(), problems);
			problems.throwIfAny();
		}
		desk.move(goal, request.status, request.reason, access.viewer()::holds);
	}
	
	private void say(GoalRecord goal, GoalTerms terms, Problems problems) {
		if (terms.isEmpty()) {
			return;
		}
		if (!goal.getStatus().isOpen()) {
			throw InvalidInput.on("status", "peermentor.error.goal.closed");
		}
		String words = terms.get(GoalTerms.WORDS, goal.getWords());
		GoalArea area = terms.get(GoalTerms.AREA, goal.getArea());
		LocalDate target = terms.get(GoalTerms.TARGET_DATE, goal.getTargetDate());
		GoalRules.checkWords(GoalTerms.WORDS, words, problems);
		if (problems.require(GoalTerms.AREA, area) && area.segment() != goal.getArea().segment()) {
			problems.add(GoalTerms.AREA, "peermentor.error.goal.otherArea");
		}
		if (terms.says(GoalTerms.TARGET_DATE)) {
			GoalRules.checkTarget(GoalTerms.TARGET_DATE, target, day(goal.getSetAt()), day(time.now()), problems);
		}
		problems.throwIfAny();
		goal.say(words, area, target);
		desk.keep(goal);
	}
	
	@Override
	public void voidGoal(String uuid, String reason) {
		Participant participant = gate.takeTurn(uuid);
		hold.requireNone(participant.getPatientId());
		records.voidRecord(goals.lock(uuid), reason);
	}
	
	private LocalDate day(Instant at) {
		return at.atZone(time.zone()).toLocalDate();
	}
	
	private boolean isRepeat(GoalRecord taken, Participant participant) {
		return participant != null && !taken.getVoided() && taken.getPatientId() == participant.getPatientId()
		        && taken.getCreator().getUserId() == access.viewer().getUserId();
	}
}
