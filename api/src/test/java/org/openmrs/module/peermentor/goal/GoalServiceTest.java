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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.participant.ParticipantDied;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

public class GoalServiceTest extends GoalTest {
	
	@Autowired
	private GoalFollower follower;
	
	@Test
	public void setGoal_shouldKeepTheWordsWithTheFirstSteps() {
		GoalView goal = set(null, HOME, GoalArea.HOUSING, day("2027-03-01"), "Ask at Harbour House", "Save for a deposit");
		Context.clearSession();
		GoalView read = goals.getGoal(goal.getUuid());
		assertThat(read.getWords(), is(HOME));
		assertThat(read.getDisplay(), is(HOME));
		assertThat(read.getArea(), is(GoalArea.HOUSING));
		assertThat(read.getStatus(), is(GoalStatus.ACTIVE));
		assertThat(read.getReason(), is(nullValue()));
		assertThat(read.getTargetDate(), is(day("2027-03-01")));
		assertThat(read.getSetAt(), is(clock.now()));
		assertThat(read.getPatient().getUuid(), is(cast.uuid(participant)));
		assertThat(read.getRecordedBy().getUuid(), is(mentor.getUser().getUuid()));
		assertThat(each(read, "words"), contains("Ask at Harbour House", "Save for a deposit"));
		assertThat(each(read, "status"), contains(StepStatus.NOT_STARTED, StepStatus.NOT_STARTED));
	}
	
	@Test
	public void setGoal_shouldTakeARepeatAsOne() {
		String uuid = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			assertThat(set(uuid, HOME, GoalArea.HOUSING, null, "One step").getUuid(), is(uuid));
			Context.clearSession();
		}
		assertThat(count("peermentor_goal"), is(1L));
		assertThat(count("peermentor_goal_step"), is(1L));
		assertThat(count("peermentor_goal_event"), is(2L));
		coordinator.login();
		assertThat(refusals(() -> set(uuid, HOME, GoalArea.HOUSING, null)), contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void setGoal_shouldNameEverythingThatCannotBeTaken() {
		assertThat(refusals(() -> goals.setGoal(new NewGoal(null, null, null, null, null, null, Collections.emptyList(), new Problems()))),
		    contains("patient: " + Problems.REQUIRED, "area: " + Problems.REQUIRED, "words: " + Problems.REQUIRED));
		String twice = UUID.randomUUID().toString();
		List<NewStep> wrong = Arrays.asList(new NewStep(twice, " ", null, null),
		    new NewStep(twice, "x", day("2026-11-26"), null), new NewStep(null, "x", day("2036-11-28"), null));
		assertThat(refusals(() -> goals.setGoal(new NewGoal(null, "nobody", HOME, GoalArea.MONEY, day("2026-11-26"),
		        clock.now().plusMillis(1), wrong, new Problems()))),
		    contains("patient: peermentor.error.participant.unknown", "setAt: peermentor.error.goal.future",
		        "targetDate: peermentor.error.goal.beforeSet", "steps.0.words: " + Problems.REQUIRED,
		        "steps.1.targetDate: peermentor.error.goal.beforeSet", "steps.1.uuid: peermentor.error.uuidTaken",
		        "steps.2.targetDate: peermentor.error.goal.tooFar"));
		cast.run("update person set dead = true, cause_of_death = 3 where person_id = " + participant);
		assertThat(refusals(() -> set(GoalArea.FAMILY)), contains("patient: peermentor.error.goal.deceased"));
		assertThat(count("peermentor_goal"), is(0L));
	}
	
	/** A goal that was set in custody and is written down weeks later. */
	@Test
	public void setGoal_shouldKeepWhenItWasSetAndCountItsDayFromThere() {
		Instant then = Instant.parse("2026-10-02T20:00:00Z");
		GoalView goal = goals.setGoal(new NewGoal(null, cast.uuid(participant), HOME, GoalArea.HOUSING, day("2026-10-02"), then,
		        Collections.emptyList(), new Problems()));
		assertThat(goal.getSetAt(), is(then));
		assertThat(goal.getStatusAt(), is(clock.now()));
	}
	
	@Test
	public void setGoal_shouldStopAtTwentyOfASegmentAndTellNothingOfTheOther() {
		for (int i = 0; i < GoalRules.MOST_OPEN; i++) {
			set(GoalArea.HEALTH);
		}
		assertThat(refusals(() -> set(GoalArea.OTHER)), contains("patient: peermentor.error.goal.tooMany"));
		set(GoalArea.WORK);
		GoalView first = goals.getGoal(listed().get(1));
		move(first, GoalStatus.COMPLETED, null);
		set(GoalArea.MONEY);
		assertThat(refusals(() -> move(first, GoalStatus.ACTIVE, GoalReason.LOST_AGAIN)),
		    contains("status: peermentor.error.goal.tooMany"));
	}
	
	@Test
	public void changeGoal_shouldKeepEarlierWords() {
		GoalView goal = set(GoalArea.HOUSING);
		clock.forward(Duration.ofMinutes(1));
		say(goal, words("A quiet place of my own.").targetDate(day("2027-01-31")));
		clock.forward(Duration.ofMinutes(1));
		say(goal, new GoalTerms().targetDate(null).area(GoalArea.CONNECTION));
		coordinator.login();
		move(goal, GoalStatus.COMPLETED, null);
		List<GoalEventView> history = goals.getHistory(goal.getUuid(), PAGE).getRows();
		assertThat(history.stream().map(GoalEventView::getWords).collect(Collectors.toList()),
		    contains(HOME, "A quiet place of my own.", "A quiet place of my own.", "A quiet place of my own."));
		assertThat(history.stream().map(GoalEventView::getTargetDate).collect(Collectors.toList()),
		    contains(nullValue(), is(day("2027-01-31")), nullValue(), nullValue()));
		assertThat(history.stream().map(GoalEventView::getArea).collect(Collectors.toList()),
		    contains(GoalArea.HOUSING, GoalArea.HOUSING, GoalArea.CONNECTION, GoalArea.CONNECTION));
		assertThat(history.stream().map(event -> event.getFrom() + " " + event.getTo()).collect(Collectors.toList()),
		    contains("null ACTIVE", "ACTIVE ACTIVE", "ACTIVE ACTIVE", "ACTIVE COMPLETED"));
		assertThat(history.stream().map(event -> event.getBy().getUuid()).distinct().collect(Collectors.toList()),
		    contains(mentor.getUser().getUuid(), coordinator.getUser().getUuid()));
		assertThat(Duration.between(history.get(0).getHappenedAt(), history.get(2).getHappenedAt()), is(Duration.ofMinutes(2)));
		Page<GoalEventView> cut = goals.getHistory(goal.getUuid(), new PageRequest(1, 2, true));
		assertThat(cut.getRows().size(), is(2));
		assertThat(cut.getTotal(), is(4L));
	}
	
	@Test
	public void changeGoal_shouldLeaveAloneWhatItDoesNotName() {
		GoalView goal = set(null, HOME, GoalArea.HOUSING, day("2027-03-01"));
		GoalView changed = say(goal, new GoalTerms().area(GoalArea.MONEY));
		assertThat(changed.getWords(), is(HOME));
		assertThat(changed.getTargetDate(), is(day("2027-03-01")));
		assertThat(say(goal, new GoalTerms()).getVersion(), is(changed.getVersion()));
		assertThat(count("peermentor_goal_event"), is(2L));
	}
	
	@Test
	public void changeGoal_shouldRefuseWhatCannotBeMeant() {
		GoalView goal = set(GoalArea.HOUSING);
		assertThat(refusals(() -> say(goal, words(null).area(null).targetDate(day("2026-11-26")))),
		    contains("words: " + Problems.REQUIRED, "area: " + Problems.REQUIRED, "targetDate: peermentor.error.goal.beforeSet"));
		assertThat("who meets it would change", refusals(() -> say(goal, new GoalTerms().area(GoalArea.WORK))),
		    contains("area: peermentor.error.goal.otherArea"));
		assertThat(refusals(() -> goals.changeGoal(goal.getUuid(),
		    new GoalChange(0, words("x"), GoalStatus.COMPLETED, GoalReason.CHANGED, new Problems()))),
		    contains("status: peermentor.error.goal.oneAtATime", "reason: peermentor.error.goal.reason"));
		assertThat(refusals(() -> move(goal, GoalStatus.ARCHIVED, null)), contains("reason: " + Problems.REQUIRED));
		assertThat(refusals(() -> move(goal, GoalStatus.ACTIVE, null)), contains("status: peermentor.error.lifecycle.illegalMove"));
		assertThrows(Stale.class, () -> goals.changeGoal(goal.getUuid(),
		    new GoalChange(7, words("x"), null, null, new Problems())));
		move(goal, GoalStatus.ARCHIVED, GoalReason.NOT_POSSIBLE_NOW);
		assertThat(refusals(() -> say(goal, words("x"))), contains("status: peermentor.error.goal.closed"));
		assertThat(refusals(() -> move(goal, GoalStatus.COMPLETED, null)), contains("status: peermentor.error.lifecycle.illegalMove"));
	}
	
	@Test
	public void changeGoal_shouldTakeUpAgainWhatWasReachedOrLaidAside() {
		GoalView goal = set(GoalArea.HOUSING);
		assertThat(move(goal, GoalStatus.ARCHIVED, GoalReason.NOT_POSSIBLE_NOW).getReason(), is(GoalReason.NOT_POSSIBLE_NOW));
		assertThat("a reason is not needed", move(goal, GoalStatus.ACTIVE, null).getReason(), is(nullValue()));
		move(goal, GoalStatus.COMPLETED, null);
		assertThat(refusals(() -> move(goal, GoalStatus.ACTIVE, null)), contains("reason: " + Problems.REQUIRED));
		assertThat(move(goal, GoalStatus.ACTIVE, GoalReason.LOST_AGAIN).getReason(), is(GoalReason.LOST_AGAIN));
		assertThat(goals.getHistory(goal.getUuid(), PAGE).getRows().stream().map(GoalEventView::getReason).collect(Collectors.toList()),
		    contains(null, "NOT_POSSIBLE_NOW", null, null, "LOST_AGAIN"));
	}
	
	@Test
	public void getGoals_shouldPutActiveOnesFirstAndTheLatestFirstInEachPart() {
		List<String> made = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			made.add(set(GoalArea.values()[i]).getUuid());
			clock.forward(Duration.ofMinutes(1));
		}
		move(goals.getGoal(made.get(3)), GoalStatus.COMPLETED, null);
		move(goals.getGoal(made.get(1)), GoalStatus.ARCHIVED, GoalReason.CHANGED);
		assertThat(listed(), contains(made.get(2), made.get(0), made.get(3), made.get(1)));
		assertThat(listed(GoalStatus.ACTIVE), contains(made.get(2), made.get(0)));
		assertThat(listed(GoalStatus.COMPLETED, GoalStatus.ARCHIVED), contains(made.get(3), made.get(1)));
		Page<GoalView> second = goals.getGoals(new GoalCriteria(cast.uuid(participant), Collections.emptyList()),
		    new PageRequest(1, 2, true));
		assertThat(second.getRows().stream().map(GoalView::getUuid).collect(Collectors.toList()), contains(made.get(0), made.get(3)));
		assertThat(second.getTotal(), is(4L));
		assertThat(second.hasMore(), is(true));
	}
	
	@Test
	public void getGoals_shouldTakeTheSameStatementsForAnyNumber() {
		set(GoalArea.HOUSING, "One step");
		long one = statements(() -> listed());
		plant(9);
		assertThat(statements(() -> assertThat(listed().size(), is(10))), is(one));
		plant(40);
		assertThat(statements(() -> assertThat(listed().size(), is(50))), is(one));
	}
	
	/** Goals with three steps each, as other times left them. */
	private void plant(int many) {
		for (int i = 0; i < many; i++) {
			String uuid = UUID.randomUUID().toString();
			cast.run("insert into peermentor_goal (patient_id, words, area, set_at, status, reason, status_at, version, uuid, creator,"
			        + " date_created, voided) values (" + participant + ", 'Another', 'MONEY', " + i + ", 'ARCHIVED', 'CHANGED', " + i
			        + ", 0, '" + uuid + "', 1, now(), false)");
			for (int step = 0; step < 3; step++) {
				cast.run("insert into peermentor_goal_step (goal_id, words, status, status_at, version, uuid, creator, date_created,"
				        + " voided) select goal_id, 'A step', 'ACTIVE', 5, 0, '" + UUID.randomUUID()
				        + "', 1, now(), false from peermentor_goal where uuid = '" + uuid + "'");
			}
		}
	}
	
	@Test
	public void voidGoal_shouldTakeBackWhatShouldNeverHaveBeenWritten() {
		GoalView goal = set(GoalArea.HOUSING, "One step");
		assertThat(refusals(() -> goals.voidGoal(goal.getUuid(), " ")), contains("reason: " + Problems.REQUIRED));
		goals.voidGoal(goal.getUuid(), "Another participant's");
		Context.flushSession();
		Context.clearSession();
		assertThrows(NotFound.class, () -> goals.getGoal(goal.getUuid()));
		assertThrows(NotFound.class, () -> steps.getSteps(goal.getUuid(), PAGE));
		assertThat(listed(), is(none()));
		assertThat("nothing is lost", count("peermentor_goal_event"), is(2L));
	}
	
	@Test
	public void voidGoal_shouldBeRefusedWhileALegalRequestWaits() {
		GoalView goal = set(GoalArea.HOUSING, "One step");
		String step = steps.getSteps(goal.getUuid(), PAGE).getRows().get(0).getUuid();
		cast.run("insert into peermentor_information_request (patient_id, asker, subject, asked_at, channel, form, answer, status,"
		        + " version, uuid, creator, date_created, voided) values (" + participant + ", 'COURT', 'RECORDS', 1, 'SERVED',"
		        + " 'SUBPOENA', 'NOT_ANSWERED', 'RECEIVED', 0, '" + UUID.randomUUID() + "', 1, now(), false)");
		assertThrows(NotAllowed.class, () -> goals.voidGoal(goal.getUuid(), "test"));
		assertThrows(NotAllowed.class, () -> steps.voidStep(goal.getUuid(), step, "test"));
	}
	
	@Test
	public void goals_shouldFollowAMergeAndEndWithADeath() {
		GoalView goal = set(GoalArea.HOUSING);
		GoalView reached = set(GoalArea.WORK);
		move(reached, GoalStatus.COMPLETED, null);
		int winner = cast.participant();
		Context.flushSession();
		follower.onApplicationEvent(new PatientsMerging(this, winner, participant));
		assertThat(count("peermentor_goal where patient_id = " + winner), is(2L));
		follower.onApplicationEvent(new PatientsMerging(this, participant, winner));
		Context.clearSession();
		for (int i = 0; i < 2; i++) {
			follower.onApplicationEvent(new ParticipantDied(this, participant, clock.now(), true));
			Context.flushSession();
		}
		assertThat(goals.getGoal(goal.getUuid()).getReason(), is(GoalReason.DIED));
		assertThat("what was reached stays reached", goals.getGoal(reached.getUuid()).getStatus(), is(GoalStatus.COMPLETED));
		assertThat(goals.getHistory(goal.getUuid(), PAGE).getRows().size(), is(2));
		cast.run("update person set dead = true, cause_of_death = 3 where person_id = " + participant);
		assertThat(refusals(() -> move(goal, GoalStatus.ACTIVE, null)), contains("status: peermentor.error.goal.deceased"));
	}
	
	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}
	
	private static List<Object> each(GoalView goal, String name) {
		return goal.getSteps().stream().map(step -> step.get(name)).collect(Collectors.toList());
	}
}
