/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.goal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;

public class GoalRulesTest {
	
	private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
	
	private static final Instant NOW = Instant.parse("2026-11-26T20:00:00Z");
	
	@Test
	public void checkWords_shouldTakeOneToFiveHundredCharacters() {
		for (String words : Arrays.asList("x", "A place of my own.", chars(500), "Un chez-moi, enfin. \uD83C\uDFE0")) {
			assertThat(found(problems -> GoalRules.checkWords("words", words, problems)), is(empty()));
		}
		for (String none : Arrays.asList(null, "", "  \n")) {
			assertThat(found(problems -> GoalRules.checkWords("words", none, problems)), contains("words: " + Problems.REQUIRED));
		}
		assertThat(found(problems -> GoalRules.checkWords("steps.3.words", chars(501), problems)),
		    contains("steps.3.words: peermentor.error.tooLong"));
	}
	
	/** Draws days around the bounds and compares with counting day by day. */
	@Test
	public void checkTarget_shouldTakeDaysFromTheSettingToTenYearsAhead() {
		Random random = new Random(7);
		for (int round = 0; round < 20_000; round++) {
			LocalDate setOn = TODAY.minusDays(random.nextInt(800));
			LocalDate target = random.nextBoolean() ? setOn.plusDays(random.nextInt(7) - 3)
			        : TODAY.plusYears(10).plusDays(random.nextInt(7) - 3);
			boolean early = setOn.toEpochDay() - target.toEpochDay() > 0;
			boolean late = target.getYear() > 2036 || (target.getYear() == 2036 && target.getDayOfYear() > 331);
			List<String> expected = early ? Collections.singletonList("targetDate: peermentor.error.goal.beforeSet")
			        : late ? Collections.singletonList("targetDate: peermentor.error.goal.tooFar") : Collections.emptyList();
			assertThat(setOn + " " + target, found(problems -> GoalRules.checkTarget("targetDate", target, setOn, TODAY, problems)),
			    is(expected));
		}
		assertThat("nobody said a day", found(problems -> GoalRules.checkTarget("targetDate", null, TODAY, TODAY, problems)),
		    is(empty()));
	}
	
	@Test
	public void checkTarget_shouldKeepToTheCalendarWhereADayIsMissing() {
		LocalDate leap = LocalDate.parse("2028-02-29");
		assertThat(found(problems -> GoalRules.checkTarget("d", LocalDate.parse("2038-02-28"), leap, leap, problems)), is(empty()));
		assertThat(found(problems -> GoalRules.checkTarget("d", LocalDate.parse("2038-03-01"), leap, leap, problems)),
		    contains("d: peermentor.error.goal.tooFar"));
	}
	
	@Test
	public void checkSetAt_shouldRefuseWhatHasNotBeenYet() {
		for (Instant before : Arrays.asList(null, NOW, NOW.minusSeconds(90_000_000))) {
			assertThat(found(problems -> GoalRules.checkSetAt(before, NOW, problems)), is(empty()));
		}
		assertThat(found(problems -> GoalRules.checkSetAt(NOW.plusMillis(1), NOW, problems)),
		    contains("setAt: peermentor.error.goal.future"));
	}
	
	@Test
	public void limits_shouldHoldForTheLastOneAndNoMore() {
		assertThat(found(problems -> GoalRules.checkOpen("patient", 19, problems)), is(empty()));
		assertThat(found(problems -> GoalRules.checkOpen("patient", 20, problems)), contains("patient: peermentor.error.goal.tooMany"));
		assertThat(found(problems -> GoalRules.checkSteps("steps", 30, problems)), is(empty()));
		assertThat(found(problems -> GoalRules.checkSteps("steps", 31, problems)),
		    contains("steps: peermentor.error.goal.tooManySteps"));
	}
	
	/** A mentor for work alone meets goals of the areas of work; of no other may anything tell of the therapy to them. */
	@Test
	public void areas_shouldBeOfWorkOrTellOfTheTherapy() {
		for (GoalArea area : GoalArea.values()) {
			boolean work = area == GoalArea.WORK || area == GoalArea.LEARNING;
			assertThat(area.name(), area.segment(), is(work ? Segment.EMPLOYMENT : Segment.PLAN));
			assertThat(area.name(), area.segment().tellsOfTreatment(), is(!work));
			assertThat(area.name(), GoalArea.ofWork().contains(area), is(work));
		}
	}
	
	private static String chars(int times) {
		return String.join("", Collections.nCopies(times, "x"));
	}
	
	private static List<String> found(Consumer<Problems> check) {
		Problems problems = new Problems();
		check.accept(problems);
		return problems.asList().stream().map(Problem::toString).collect(Collectors.toList());
	}
}
