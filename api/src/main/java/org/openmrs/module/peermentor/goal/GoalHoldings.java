/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.holding.RoomHoldings;
import org.openmrs.module.peermentor.holding.Shelf;
import org.openmrs.module.peermentor.holding.ShelfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What this room holds of a participant. A goal goes out with the plan, one about work or learning with work alone, and its steps
 * with it. What it said earlier was replaced: the participant reads it, no organisation does.
 */
@Component("peermentor.GoalHoldings")
class GoalHoldings extends RoomHoldings {
	
	/** What stood where it should not: nothing of it goes to anybody. */
	private static final String TAKEN_BACK = "(g.voided = true or g.reason = 'ENTERED_IN_ERROR')";
	
	private static final String VOIDED = "(select s.stepId from PeerGoalStep s where s.voided = true)";
	
	/** A later change of the same goal or step, which says all of it anew. */
	private static final String LATER = "(select 1 from PeerGoalEvent l where l.goalId = x.goalId and l.eventId > x.eventId"
	        + " and (l.stepId = x.stepId or (l.stepId is null and x.stepId is null)))";
	
	@Autowired
	GoalHoldings(ShelfReader reader) {
		super(reader, goals(life("x"), Segment.PLAN), goals(work("x"), Segment.EMPLOYMENT), steps(life("g"), Segment.PLAN),
		        steps(work("g"), Segment.EMPLOYMENT), history(life("g"), Segment.PLAN), history(work("g"), Segment.EMPLOYMENT));
	}
	
	private static String work(String goal) {
		return goal + ".area in (" + GoalArea.ofWork().stream().map(area -> "'" + area.name() + "'").collect(Collectors.joining(", "))
		        + ")";
	}
	
	private static String life(String goal) {
		return "not (" + work(goal) + ")";
	}
	
	private static Shelf goals(String which, Segment segment) {
		return Shelf.of("goal", "peermentor_goal", "PeerGoal x where x.patientId = :patient and " + which).in(segment)
		        .at("x.setAt").voidedIf("x.voided = true or x.reason = 'ENTERED_IN_ERROR'").words("participantWords", "x.words")
		        .plain("area", "x.area").plain("targetDate", "x.targetDate").plain("status", "x.status").plain("reason", "x.reason")
		        .plain("statusAt", "x.statusAt");
	}
	
	private static Shelf steps(String which, Segment segment) {
		return Shelf.of("goalStep", "peermentor_goal_step", from("PeerGoalStep", which)).in(segment)
		        .voidedIf("x.voided = true or " + TAKEN_BACK).words("goal", "g.words").words("participantWords", "x.words")
		        .plain("targetDate", "x.targetDate").plain("status", "x.status").plain("reason", "x.reason")
		        .plain("statusAt", "x.statusAt");
	}
	
	private static Shelf history(String which, Segment segment) {
		return Shelf.ofRows("goalHistory", "peermentor_goal_event", from("PeerGoalEvent", which)).in(segment).at("x.happenedAt")
		        .by("x.userId").voidedIf(TAKEN_BACK + " or x.stepId in " + VOIDED).supersededIf("exists " + LATER)
		        .words("participantWords", "x.words").plain("area", "x.area").plain("from", "x.from").plain("to", "x.to").plain("reason", "x.reason")
		        .plain("targetDate", "x.targetDate");
	}
	
	private static String from(String entity, String which) {
		return entity + " x, PeerGoal g where g.goalId = x.goalId and g.patientId = :patient and " + which;
	}
}
