/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Actors;
import org.openmrs.module.peermentor.lifecycle.Lifecycle;
import org.openmrs.module.peermentor.refusal.InvalidInput;

/**
 * Walks goals and steps at random and compares each move with a second reading, written down as sentences.
 */
public class GoalMovesTest {
	
	/** From, to, who; a star where a reason is needed. */
	private static final Set<String> GOAL = new HashSet<>(Arrays.asList("ACTIVE COMPLETED user", "ACTIVE ARCHIVED user *",
	    "ACTIVE ARCHIVED module *", "COMPLETED ACTIVE user *", "ARCHIVED ACTIVE user"));
	
	private static final Set<String> STEP = new HashSet<>(Arrays.asList("NOT_STARTED ACTIVE user", "NOT_STARTED COMPLETED user",
	    "NOT_STARTED DROPPED user *", "ACTIVE NOT_STARTED user", "ACTIVE COMPLETED user", "ACTIVE DROPPED user *",
	    "COMPLETED NOT_STARTED user", "COMPLETED ACTIVE user", "DROPPED NOT_STARTED user", "DROPPED ACTIVE user"));
	
	@Test
	public void goals_shouldMoveAsTheSentencesSay() {
		assertThat("every state was left and reached", walk(GoalStatus.LIFECYCLE, GOAL), is(GoalStatus.values().length));
	}
	
	@Test
	public void steps_shouldMoveAsTheSentencesSay() {
		assertThat("every state was left and reached", walk(StepStatus.LIFECYCLE, STEP), is(StepStatus.values().length));
	}
	
	/** @return how many states were reached */
	private static <S extends Enum<S>> int walk(Lifecycle<S> lifecycle, Collection<String> sentences) {
		Random random = new Random(11);
		Set<S> reached = new HashSet<>();
		S[] states = lifecycle.getInitial().getDeclaringClass().getEnumConstants();
		int refused = 0;
		for (int walk = 0; walk < 500; walk++) {
			S at = lifecycle.getInitial();
			for (int step = 0; step < 40; step++) {
				S to = states[random.nextInt(states.length)];
				String who = Arrays.asList("user", "module", "reader").get(random.nextInt(3));
				boolean reason = random.nextBoolean();
				String sentence = at + " " + to + " " + who;
				boolean may = sentences.contains(sentence) || (reason && sentences.contains(sentence + " *"));
				assertThat(sentence + " " + reason, moves(lifecycle, at, to, holds(who), reason), is(may));
				at = may ? to : at;
				refused += may ? 0 : 1;
				reached.add(at);
			}
		}
		assertThat(refused, greaterThan(1_000));
		return reached.size();
	}
	
	private static Predicate<String> holds(String who) {
		return who.equals("module") ? Actors.MODULE::equals
		        : who.equals("user") ? Privileges.RECORD_GOALS::equals : Privileges.VIEW_GOALS::equals;
	}
	
	private static <S extends Enum<S>> boolean moves(Lifecycle<S> lifecycle, S from, S to, Predicate<String> holds, boolean reason) {
		try {
			lifecycle.requireMove(from, to, holds, reason);
			return true;
		}
		catch (InvalidInput refused) {
			return false;
		}
	}
	
	@Test
	public void reasons_shouldFitSomeStateEachAndEveryStateThatNeedsOne() {
		assertThat(reasons(GoalStatus.COMPLETED), is(new TreeSet<>()));
		assertThat(reasons(GoalStatus.ARCHIVED), is(new TreeSet<>(Arrays.asList("NO_LONGER_WANTED", "CHANGED", "NOT_POSSIBLE_NOW",
		    "PARTICIPANT_LEFT", "DIED", "ENTERED_IN_ERROR", "OTHER"))));
		assertThat(reasons(GoalStatus.ACTIVE),
		    is(new TreeSet<>(Arrays.asList("MARKED_BY_MISTAKE", "LOST_AGAIN", "WANTED_AGAIN", "POSSIBLE_NOW", "OTHER"))));
		for (StepReason reason : StepReason.values()) {
			List<StepStatus> led = Arrays.stream(StepStatus.values()).filter(reason::leadsTo).collect(Collectors.toList());
			assertThat(reason.name(), led, is(Arrays.asList(StepStatus.DROPPED)));
		}
	}
	
	/** Rule 12 of the design: none of the words blames. */
	@Test
	public void reasons_shouldBlameNobody() {
		Set<String> words = new TreeSet<>();
		Arrays.stream(GoalReason.values()).forEach(reason -> words.addAll(Arrays.asList(reason.name().split("_"))));
		Arrays.stream(StepReason.values()).forEach(reason -> words.addAll(Arrays.asList(reason.name().split("_"))));
		for (String blame : Arrays.asList("FAILED", "RELAPSE", "UNMOTIVATED", "REFUSED", "LAZY")) {
			assertThat(words, not(hasItem(blame)));
		}
	}
	
	private static Set<String> reasons(GoalStatus to) {
		return Arrays.stream(GoalReason.values()).filter(reason -> reason.leadsTo(to)).map(Enum::name)
		        .collect(Collectors.toCollection(TreeSet::new));
	}
}
