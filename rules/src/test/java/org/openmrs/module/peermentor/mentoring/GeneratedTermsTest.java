/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.Test;

/**
 * Every pair of terms on a small clock, against a second implementation that knows nothing of intervals: it walks the
 * clock hour by hour and asks who is there.
 */
public class GeneratedTermsTest {
	
	private static final int HOURS = 6;
	
	private static final int NEVER = HOURS + 2;
	
	private static final long SEED = 20261122L;
	
	@Test
	public void clash_shouldAgreeWithWalkingTheClockForEveryPairOfTerms() {
		List<Term> all = everyTerm();
		int clashes = 0;
		for (Term one : all) {
			for (Term other : all) {
				boolean naive = meet(one, other, 0);
				clashes += naive ? 1 : 0;
				assertThat(words(one) + " beside " + words(other), AssignmentRules.clash(one, other), is(naive));
			}
		}
		assertThat(clashes, is(greaterThan(1000)));
	}
	
	@Test
	public void endOnMerge_shouldFindTheLatestEndThatLeavesNoClashAhead() {
		List<Term> all = everyTerm();
		Random draw = new Random(SEED);
		int ended = 0;
		for (int i = 0; i < 20000; i++) {
			Term loser = all.get(draw.nextInt(all.size()));
			List<Term> winners = new ArrayList<>();
			for (int n = draw.nextInt(4); n > 0; n--) {
				winners.add(all.get(draw.nextInt(all.size())));
			}
			int now = draw.nextInt(HOURS);
			Optional<Instant> end = AssignmentRules.endOnMerge(loser, winners, at(now));
			ended += end.isPresent() ? 1 : 0;
			assertThat("seed " + SEED + " case " + i + ": " + words(loser) + " at " + now, end,
			    is(naiveEnd(loser, winners, now)));
		}
		assertThat(ended, is(greaterThan(1000)));
	}
	
	/** Tries every end from the latest down. */
	private static Optional<Instant> naiveEnd(Term loser, List<Term> winners, int now) {
		if (!meetsAny(loser, winners, now)) {
			return Optional.empty();
		}
		for (int end = NEVER; end > 0; end--) {
			Term shorter = new Term(loser.getKind(), loser.getScope(), loser.getStart(), at(end));
			boolean mayEndThere = end >= now && !at(end).isBefore(loser.getStart());
			if (mayEndThere && !meetsAny(shorter, winners, now)) {
				return Optional.of(at(end));
			}
		}
		return Optional.of(loser.getStart().isAfter(at(now)) ? loser.getStart() : at(now));
	}
	
	private static boolean meetsAny(Term term, List<Term> others, int from) {
		return others.stream().anyMatch(other -> meet(term, other, from));
	}
	
	private static boolean meet(Term one, Term other, int from) {
		boolean bothPrimary = one.getKind() == AssignmentKind.PRIMARY && other.getKind() == AssignmentKind.PRIMARY;
		for (int hour = from; hour <= NEVER && bothPrimary; hour++) {
			if (isThere(one, hour) && isThere(other, hour)
			        && !Collections.disjoint(partsOf(one.getScope()), partsOf(other.getScope()))) {
				return true;
			}
		}
		return false;
	}
	
	private static boolean isThere(Term term, int hour) {
		long start = term.getStart().getEpochSecond() / 3600;
		long end = term.getEnd() == null ? Long.MAX_VALUE : term.getEnd().getEpochSecond() / 3600;
		return start <= hour && hour < end;
	}
	
	private static Set<Scope> partsOf(Scope scope) {
		return scope == Scope.BOTH ? EnumSet.of(Scope.OAT, Scope.EMPLOYMENT) : EnumSet.of(scope);
	}
	
	private static List<Term> everyTerm() {
		List<Term> all = new ArrayList<>();
		for (AssignmentKind kind : AssignmentKind.values()) {
			for (Scope scope : Scope.values()) {
				for (int start = 0; start < HOURS; start++) {
					all.add(new Term(kind, scope, at(start), null));
					for (int end = start; end <= HOURS; end++) {
						all.add(new Term(kind, scope, at(start), at(end)));
					}
				}
			}
		}
		return all;
	}
	
	private static Instant at(int hour) {
		return Instant.ofEpochSecond(3600L * hour);
	}
	
	private static String words(Term term) {
		return term.getKind() + " " + term.getScope() + " " + term.getStart() + ".." + term.getEnd();
	}
}
