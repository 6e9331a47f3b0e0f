/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Compares the rules with a second, plain reading of the contract over many generated contacts.
 */
public class ContactRulesAgainstNaiveTest {
	
	private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
	
	private static final int CASES = 50_000;
	
	private final Random random = new Random(20261122);
	
	@Test
	public void check_shouldFindTheFieldsThatAPlainReadingOfTheContractFinds() {
		int withoutProblem = 0;
		for (int i = 0; i < CASES; i++) {
			ContactFacts facts = draw();
			Problems problems = new Problems();
			ContactRules.check(facts, NOW, problems);
			Set<String> found = problems.asList().stream().map(Problem::getField)
			        .collect(Collectors.toCollection(TreeSet::new));
			assertThat("case " + i, found, equalTo(plainReading(facts)));
			withoutProblem += found.isEmpty() ? 1 : 0;
		}
		assertThat("both outcomes must be drawn", withoutProblem, greaterThan(CASES / 1000));
	}
	
	private static Set<String> plainReading(ContactFacts f) {
		Set<String> bad = new TreeSet<>();
		boolean no = f.get(Fact.TOOK_PLACE) == TookPlace.NO;
		boolean yes = f.get(Fact.TOOK_PLACE) == TookPlace.YES;
		boolean any = f.get(Fact.PURPOSE) != null || f.get(Fact.PLANNED_AT) != null
		        || f.get(Fact.PARTICIPANT_OUTCOME) != null || f.get(Fact.MENTOR_OUTCOME) != null
		        || f.get(Fact.TURNED_AWAY_REASON) != null || f.get(Fact.WAITING_MINUTES) != null
		        || f.get(Fact.TRAVEL_MINUTES) != null;
		boolean away = f.get(Fact.PARTICIPANT_OUTCOME) == ParticipantOutcome.TURNED_AWAY;
		flag(bad, "type", f.getKind() == null);
		flag(bad, "mode", f.get(Fact.MODE) == null);
		flag(bad, "startedAt", f.getStartedAt() == null || f.getStartedAt().compareTo(NOW) > 0);
		flag(bad, "tookPlace", !no && !yes && f.getKind() != null);
		flag(bad, "whyNot", (no && f.get(Fact.WHY_NOT) == null) || (yes && f.get(Fact.WHY_NOT) != null));
		flag(bad, "durationMinutes", outside(f.get(Fact.DURATION_MINUTES)));
		flag(bad, "accompaniment", !any && yes && (f.getKind() == ContactKind.RELEASE_DAY_ACCOMPANIMENT
		        || f.getKind() == ContactKind.ACCOMPANIMENT_TO_APPOINTMENT));
		flag(bad, "accompaniment.purpose", any && f.get(Fact.PURPOSE) == null);
		flag(bad, "accompaniment.participantOutcome", any && f.get(Fact.PARTICIPANT_OUTCOME) == null);
		flag(bad, "accompaniment.mentorOutcome", any && f.get(Fact.MENTOR_OUTCOME) == null);
		flag(bad, "accompaniment.turnedAwayReason", any && away != (f.get(Fact.TURNED_AWAY_REASON) != null));
		flag(bad, "accompaniment.waitingMinutes", outside(f.get(Fact.WAITING_MINUTES)));
		flag(bad, "accompaniment.travelMinutes", outside(f.get(Fact.TRAVEL_MINUTES)));
		Instant due = f.get(Fact.NEXT_CONTACT_DUE);
		flag(bad, "nextContactDue",
		    due != null && f.getStartedAt() != null && due.toEpochMilli() <= f.getStartedAt().toEpochMilli());
		return bad;
	}
	
	private static boolean outside(Object minutes) {
		return minutes != null && ((Integer) minutes < 0 || (Integer) minutes > 1440);
	}
	
	private static void flag(Set<String> bad, String field, boolean wrong) {
		if (wrong) {
			bad.add(field);
		}
	}
	
	private ContactFacts draw() {
		ContactFacts.Builder facts = ContactFacts.builder().kind(mostly() ? any(ContactKind.values()) : null)
		        .startedAt(mostly() ? moment() : null);
		boolean accompanied = random.nextBoolean();
		for (Fact fact : Fact.values()) {
			boolean given = fact.isOfAccompaniment() ? accompanied && mostly() : mostly();
			if (fact == Fact.TURNED_AWAY_REASON || fact == Fact.WHY_NOT) {
				given = given && random.nextBoolean();
			}
			if (given) {
				facts.set(fact, answer(fact));
			}
		}
		return facts.build();
	}
	
	private Object answer(Fact fact) {
		if (fact.isCoded()) {
			return any(fact.getAnswers().toArray());
		}
		return fact.getType() == Integer.class ? (Object) (random.nextInt(10) == 0 ? 1500 : random.nextInt(1441))
		        : fact == Fact.PLANNED_AT ? moment() : moment().plusSeconds(random.nextInt(500_000));
	}
	
	private Instant moment() {
		return NOW.plusMillis(random.nextInt(220_000_000) - 200_000_000);
	}
	
	private boolean mostly() {
		return random.nextInt(12) > 0;
	}
	
	private <T> T any(T[] values) {
		return values[random.nextInt(values.length)];
	}
}
