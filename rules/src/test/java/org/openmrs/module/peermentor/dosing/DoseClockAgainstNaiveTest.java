/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.Test;

/**
 * Compares the clock with a second implementation, {@link NaiveClock}, over drawn histories around both clock changes of
 * Vancouver, London and St John's, month ends, a leap day and the year's end.
 */
public class DoseClockAgainstNaiveTest {
	
	private static final int CASES = Integer.getInteger("peermentor.dosing.cases", 100_000);
	
	private static final int BOOKS = 64;
	
	private static final long SEED = 20261122L;
	
	private final Map<ZoneId, NaiveDays> walked = new HashMap<>();
	
	private final Map<String, Integer> moments = new TreeMap<>();
	
	private final Map<String, Integer> drawn = new TreeMap<>();
	
	@Test
	public void read_shouldSayWhatAPlainReadingOfTheRulesSays() {
		Random random = new Random(SEED);
		List<List<MissedDoseRule>> books = new ArrayList<>();
		for (int i = 0; i < BOOKS; i++) {
			books.add(GeneratedRules.draw(random));
		}
		List<Prompt> prompts = RuleFile.samplePrompts().getPrompts();
		for (int i = 0; i < CASES; i++) {
			GeneratedHistory facts = new GeneratedHistory(SEED + i);
			List<MissedDoseRule> book = books.get(i % BOOKS);
			String jurisdiction = facts.any(GeneratedRules.JURISDICTIONS);
			int holds = facts.random.nextInt(3);
			DoseClock clock = new DoseClock(facts.zone, jurisdiction, new RuleBook(book), new PromptPolicy(prompts), holds);
			List<DoseReading> readings = clock.read(facts.toHistory(), facts.now);
			List<String> said = new ArrayList<>();
			for (DoseReading reading : readings) {
				said.add(words(reading));
				drawn.merge(reading.getState() + " " + reading.getUnknownReason(), 1, Integer::sum);
			}
			Collections.sort(said);
			assertThat("case " + (SEED + i) + " " + facts.zone + " " + facts.now, said,
			    equalTo(new NaiveClock(facts, walked.computeIfAbsent(facts.zone, NaiveDays::new), jurisdiction, book, prompts, holds).read()));
			if (readings.isEmpty()) {
				drawn.merge("none", 1, Integer::sum);
			}
			noteMoment(facts);
		}
		System.out.println(CASES + " histories read alike: " + drawn + ", " + moments);
		assertThat("both changes of every zone, and four kinds of day: " + moments, moments.size(), equalTo(3 * 2 + 4));
		assertThat("every state and reason must be drawn, and no dose being expected: " + drawn, drawn.size(),
		    greaterThan(DoseState.values().length - 1 + UnknownReason.values().length));
	}
	
	/** Counts the cases that are read within a day and a half of a clock change, or on a day that is hard on calendars. */
	private void noteMoment(GeneratedHistory facts) {
		Instant before = facts.now.minusSeconds(129_600);
		ZoneOffsetTransition turn = facts.zone.getRules().nextTransition(before);
		if (turn.getInstant().isBefore(facts.now.plusSeconds(129_600))) {
			moments.merge(facts.zone + (turn.isGap() ? " spring" : " autumn"), 1, Integer::sum);
		}
		LocalDate today = facts.now.atZone(facts.zone).toLocalDate();
		if (today.getDayOfMonth() == today.lengthOfMonth()) {
			moments.merge("month's end", 1, Integer::sum);
		}
		if (today.getDayOfYear() == today.lengthOfYear()) {
			moments.merge("year's end", 1, Integer::sum);
		}
		if (today.getMonthValue() == 2 && today.getDayOfMonth() > 27) {
			moments.merge(today.isLeapYear() ? "leap February" : "February", 1, Integer::sum);
		}
	}
	
	private static String words(DoseReading reading) {
		String verdict = reading.getState() + " " + reading.getUnknownReason() + " " + reading.getUrgency();
		if (reading.getProduct() == null) {
			return "null " + verdict;
		}
		DoseEvent last = reading.getLastConfirmed();
		DueWindow due = reading.getNextDue();
		return reading.getProduct() + " " + reading.getProduct().getName() + " " + verdict + " last "
		        + (last == null ? null : last.getKey()) + " " + reading.getHoursSince() + "h missed " + reading.getMissedDays()
		        + "/" + reading.getMissedDoses() + " reported " + reading.getReportedDoses() + " late "
		        + reading.getDaysPastDue() + " from " + reading.getFirstMissedDay() + " window " + reading.getWindowOpens() + " "
		        + reading.getWindowCloses() + " due "
		        + (due == null ? null : due.getDay() + "/" + due.getSession() + " " + due.getFrom() + " " + due.getTo() + " "
		                + due.getOpen())
		        + " left " + reading.getPrescriptionDaysLeft() + " rule " + reading.isRuleConfigured() + " "
		        + reading.getReturnToUse() + " " + reading.getReachedRules() + " " + reading.getPrompts();
	}
}
