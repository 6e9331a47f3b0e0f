/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;

public class GoalStepTest extends GoalTest {
	
	@Test
	public void addStep_shouldPutItLast() {
		GoalView goal = set(GoalArea.HOUSING, "Ask around");
		GoalStepView step = steps.addStep(goal.getUuid(),
		    new NewStep(null, "See the room", LocalDate.parse("2026-12-01"), new Problems()));
		assertThat(step.getStatus(), is(StepStatus.NOT_STARTED));
		assertThat(step.getTargetDate(), is(LocalDate.parse("2026-12-01")));
		assertThat(words(goal), contains("Ask around", "See the room"));
		assertThat(steps.getStep(goal.getUuid(), step.getUuid()).getWords(), is("See the room"));
		Page<GoalStepView> cut = steps.getSteps(goal.getUuid(), new PageRequest(1, 1, true));
		assertThat(cut.getRows().get(0).getUuid(), is(step.getUuid()));
		assertThat(cut.getTotal(), is(2L));
	}
	
	@Test
	public void addStep_shouldTakeARepeatAsOne() {
		GoalView goal = set(GoalArea.HOUSING);
		String uuid = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			assertThat(add(goal, uuid, "Ask around").getUuid(), is(uuid));
			Context.flushSession();
			Context.clearSession();
		}
		assertThat(count("peermentor_goal_step"), is(1L));
		GoalView other = set(GoalArea.HOUSING);
		assertThat(refusals(() -> add(other, uuid, "Ask around")), contains("uuid: peermentor.error.uuidTaken"));
		coordinator.login();
		assertThat(refusals(() -> add(goal, uuid, "Ask around")), contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void addStep_shouldRefuseWhatCannotBeTaken() {
		GoalView goal = set(GoalArea.HOUSING);
		assertThat(refusals(() -> steps.addStep(goal.getUuid(), new NewStep(null, null, LocalDate.parse("2026-11-26"), new Problems()))),
		    contains("words: " + Problems.REQUIRED, "targetDate: peermentor.error.goal.beforeSet"));
		for (int i = 0; i < GoalRules.MOST_STEPS; i++) {
			add(goal, "Step " + i);
		}
		assertThat(refusals(() -> add(goal, "One more")), contains("goal: peermentor.error.goal.tooManySteps"));
		GoalView laidAside = set(GoalArea.HOUSING);
		move(laidAside, GoalStatus.ARCHIVED, GoalReason.CHANGED);
		assertThat(refusals(() -> add(laidAside, "x")), contains("status: peermentor.error.goal.closed"));
		assertThrows(NotFound.class, () -> steps.addStep("nothing", new NewStep(null, "x", null, new Problems())));
	}
	
	@Test
	public void changeStep_shouldKeepEarlierWordsInTheGoalsHistory() {
		GoalView goal = set(GoalArea.HOUSING);
		GoalStepView step = add(goal, "Ask around");
		say(step, words("Ask at Harbour House").targetDate(LocalDate.parse("2026-12-24")));
		move(step, StepStatus.ACTIVE, null);
		assertThat(move(step, StepStatus.DROPPED, StepReason.ANOTHER_WAY).getReason(), is(StepReason.ANOTHER_WAY));
		assertThat(move(step, StepStatus.NOT_STARTED, null).getReason(), is(nullValue()));
		assertThat(history(goal), contains("null ACTIVE " + HOME, "null NOT_STARTED Ask around",
		    "NOT_STARTED NOT_STARTED Ask at Harbour House", "NOT_STARTED ACTIVE Ask at Harbour House",
		    "ACTIVE DROPPED Ask at Harbour House", "DROPPED NOT_STARTED Ask at Harbour House"));
		List<GoalEventView> events = goals.getHistory(goal.getUuid(), PAGE).getRows();
		assertThat(events.get(0).getStep(), is(nullValue()));
		assertThat(events.get(4).getStep(), is(step.getUuid()));
		assertThat(events.get(4).getReason(), is("ANOTHER_WAY"));
		assertThat("the goal itself stands as it was", goals.getGoal(goal.getUuid()).getVersion(), is(goal.getVersion()));
	}
	
	@Test
	public void changeStep_shouldRefuseWhatCannotBeMeant() {
		GoalView goal = set(GoalArea.HOUSING);
		GoalStepView step = add(goal, "Ask around");
		assertThat(refusals(() -> say(step, words(" ").targetDate(LocalDate.parse("2099-01-01")))),
		    contains("words: " + Problems.REQUIRED, "targetDate: peermentor.error.goal.tooFar"));
		assertThat(refusals(() -> move(step, StepStatus.DROPPED, null)), contains("reason: " + Problems.REQUIRED));
		assertThat(refusals(() -> move(step, StepStatus.COMPLETED, StepReason.NOT_NEEDED)),
		    contains("reason: peermentor.error.goal.reason"));
		assertThat(refusals(() -> move(step, null, StepReason.NOT_NEEDED)), contains("reason: peermentor.error.goal.reason"));
		assertThat(refusals(() -> steps.changeStep(goal.getUuid(), step.getUuid(),
		    new StepChange(0, words("x"), StepStatus.ACTIVE, null, new Problems()))),
		    contains("status: peermentor.error.goal.oneAtATime"));
		assertThrows(Stale.class, () -> steps.changeStep(goal.getUuid(), step.getUuid(),
		    new StepChange(3, words("x"), null, null, new Problems())));
		GoalView other = set(GoalArea.HOUSING);
		assertThrows("of another goal", NotFound.class, () -> steps.changeStep(other.getUuid(), step.getUuid(),
		    new StepChange(0, words("x"), null, null, new Problems())));
		assertThrows(NotFound.class, () -> steps.getStep(other.getUuid(), step.getUuid()));
		move(goal, GoalStatus.COMPLETED, null);
		assertThat(refusals(() -> move(step, StepStatus.COMPLETED, null)), contains("status: peermentor.error.goal.closed"));
		// Whatever became of the goal, what stood where it should not is taken back.
		steps.voidStep(goal.getUuid(), step.getUuid(), "Another participant's");
		assertThrows(NotFound.class, () -> steps.getStep(goal.getUuid(), step.getUuid()));
	}
	
	@Test
	public void voidStep_shouldTakeItOutOfTheGoalAndItsHistory() {
		GoalView goal = set(GoalArea.HOUSING, "Ask around");
		GoalStepView wrong = add(goal, "Another participant's step");
		assertThat(refusals(() -> steps.voidStep(goal.getUuid(), wrong.getUuid(), null)), contains("reason: " + Problems.REQUIRED));
		steps.voidStep(goal.getUuid(), wrong.getUuid(), "By mistake");
		Context.flushSession();
		Context.clearSession();
		assertThat(words(goal), contains("Ask around"));
		assertThat(history(goal), contains("null ACTIVE " + HOME, "null NOT_STARTED Ask around"));
		assertThrows(NotFound.class, () -> steps.getStep(goal.getUuid(), wrong.getUuid()));
		assertThat("nothing is lost", count("peermentor_goal_event"), is(3L));
	}
	
	/** Draws moves of a goal and of its step, and compares what is kept with a list that a loop writes. */
	@Test
	public void moves_shouldBeKeptAsTheyHappened() {
		Random random = new Random(5);
		GoalView goal = set(GoalArea.WORK);
		GoalStepView step = add(goal, "Ask around");
		GoalStatus goalAt = GoalStatus.ACTIVE;
		StepStatus stepAt = StepStatus.NOT_STARTED;
		long kept = 2;
		for (int i = 0; i < 150; i++) {
			GoalStatus goalTo = GoalStatus.values()[random.nextInt(3)];
			StepStatus stepTo = StepStatus.values()[random.nextInt(4)];
			GoalReason why = goalTo == GoalStatus.COMPLETED ? null : GoalReason.OTHER;
			boolean goalMoves = goalAt == GoalStatus.ACTIVE ? goalTo != GoalStatus.ACTIVE : goalTo == GoalStatus.ACTIVE;
			if (random.nextBoolean()) {
				if (done(() -> move(goal, goalTo, why))) {
					assertThat(goalAt + " to " + goalTo, goalMoves, is(true));
					goalAt = goalTo;
					kept++;
				} else {
					assertThat(goalAt + " to " + goalTo, goalMoves, is(false));
				}
			} else if (done(() -> move(step, stepTo, stepTo == StepStatus.DROPPED ? StepReason.OTHER : null))) {
				assertThat(goalAt, is(GoalStatus.ACTIVE));
				stepAt = stepTo;
				kept++;
			}
			assertThat(goals.getGoal(goal.getUuid()).getStatus(), is(goalAt));
			assertThat(steps.getStep(goal.getUuid(), step.getUuid()).getStatus(), is(stepAt));
		}
		assertThat(count("peermentor_goal_event"), is(kept));
	}
	
	private static boolean done(Runnable move) {
		try {
			move.run();
			return true;
		}
		catch (InvalidInput refused) {
			return false;
		}
	}
	
	private GoalStepView add(GoalView goal, String uuid, String words) {
		return steps.addStep(goal.getUuid(), new NewStep(uuid, words, null, new Problems()));
	}
	
	private List<String> words(GoalView goal) {
		return steps.getSteps(goal.getUuid(), PAGE).getRows().stream().map(GoalStepView::getWords).collect(Collectors.toList());
	}
	
	private List<String> history(GoalView goal) {
		return goals.getHistory(goal.getUuid(), PAGE).getRows().stream()
		        .map(event -> event.getFrom() + " " + event.getTo() + " " + event.getWords()).collect(Collectors.toList());
	}
}
