/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.Test;

public class CoverRulesTest {
	
	private static final long SEED = 20261126;
	
	private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
	
	private static final int HORIZON = 24;
	
	@Test
	public void missing_shouldMissWhoNobodyElseAccompanies() {
		assertThat(CoverRules.missing(Scope.OAT, span(2, 5), Collections.<Cover> emptyList()), is(Scope.OAT));
		assertThat(CoverRules.missing(Scope.BOTH, span(2, null), Collections.<Cover> emptyList()), is(Scope.BOTH));
		assertThat("for no time at all", CoverRules.missing(Scope.BOTH, span(5, 5), Collections.<Cover> emptyList()), is(nullValue()));
	}
	
	@Test
	public void missing_shouldAskForTherapyAndWorkApart() {
		List<Cover> forWork = Collections.singletonList(cover(Scope.EMPLOYMENT, 0, null));
		List<Cover> forAll = Collections.singletonList(cover(Scope.BOTH, 0, null));
		assertThat(CoverRules.missing(Scope.OAT, span(2, 5), forWork), is(Scope.OAT));
		assertThat(CoverRules.missing(Scope.BOTH, span(2, 5), forWork), is(Scope.OAT));
		assertThat(CoverRules.missing(Scope.EMPLOYMENT, span(2, 5), forWork), is(nullValue()));
		for (Scope scope : Scope.values()) {
			assertThat(CoverRules.missing(scope, span(2, null), forAll), is(nullValue()));
		}
	}
	
	@Test
	public void missing_shouldBeContentWithSeveralWhoFollowEachOther() {
		List<Cover> relay = Arrays.asList(cover(Scope.OAT, 4, 9), cover(Scope.BOTH, 0, 4));
		assertThat(CoverRules.missing(Scope.OAT, span(2, 9), relay), is(nullValue()));
		assertThat(CoverRules.missing(Scope.OAT, span(2, 10), relay), is(Scope.OAT));
		assertThat(CoverRules.missing(Scope.OAT, span(2, null), relay), is(Scope.OAT));
	}
	
	@Test
	public void missing_shouldNotCountWhoIsAwayToo() {
		Term term = new Term(AssignmentKind.INTERIM_COVER, Scope.OAT, hour(0), null);
		assertThat(CoverRules.missing(Scope.OAT, span(2, 9), Collections.singletonList(new Cover(term, Arrays.asList(span(3, 4))))),
		    is(Scope.OAT));
		assertThat(CoverRules.missing(Scope.OAT, span(2, 9), Collections.singletonList(new Cover(term, Arrays.asList(span(9, null))))),
		    is(nullValue()));
	}
	
	@Test
	public void missing_shouldAgreeWithAClerkWhoLooksEveryHour() {
		Random draw = new Random(SEED);
		int[] seen = new int[4];
		for (int i = 0; i < 50000; i++) {
			Scope scope = any(draw);
			Span away = anySpan(draw);
			List<Term> terms = new ArrayList<>();
			List<List<Span>> leaves = new ArrayList<>();
			List<Cover> others = new ArrayList<>();
			for (int mentor = draw.nextInt(5); mentor > 0; mentor--) {
				Span at = anySpan(draw);
				Term term = new Term(AssignmentKind.INTERIM_COVER, any(draw), at.getFrom(), at.getTo());
				List<Span> leave = draw.nextInt(2) == 0 ? Collections.<Span> emptyList() : Arrays.asList(anySpan(draw), anySpan(draw));
				terms.add(term);
				leaves.add(leave);
				others.add(new Cover(term, leave));
			}
			boolean therapy = scope != Scope.EMPLOYMENT && clerkMisses(Scope.OAT, away, terms, leaves);
			boolean work = scope != Scope.OAT && clerkMisses(Scope.EMPLOYMENT, away, terms, leaves);
			Scope clerk = therapy && work ? Scope.BOTH : therapy ? Scope.OAT : work ? Scope.EMPLOYMENT : null;
			assertThat("seed " + SEED + " case " + i, CoverRules.missing(scope, away, others), is(clerk));
			seen[clerk == null ? 3 : clerk.ordinal()]++;
		}
		for (int times : seen) {
			assertThat("every answer is drawn", times > 100, is(true));
		}
	}
	
	private static boolean clerkMisses(Scope scope, Span away, List<Term> terms, List<List<Span>> leaves) {
		boolean missed = false;
		for (int hour = 0; hour <= HORIZON; hour++) {
			Instant at = hour(hour);
			boolean there = false;
			for (int i = 0; i < terms.size(); i++) {
				there |= terms.get(i).statusAt(at) == AssignmentStatus.ACTIVE && terms.get(i).getScope().sharesWith(scope)
				        && leaves.get(i).stream().noneMatch(leave -> leave.includes(at));
			}
			missed |= away.includes(at) && !there;
		}
		return missed;
	}
	
	private static Scope any(Random draw) {
		return Scope.values()[draw.nextInt(Scope.values().length)];
	}
	
	private static Span anySpan(Random draw) {
		int from = draw.nextInt(HORIZON / 2);
		return span(from, draw.nextInt(4) == 0 ? null : from + draw.nextInt(HORIZON / 2));
	}
	
	private static Cover cover(Scope scope, int from, Integer to) {
		return new Cover(new Term(AssignmentKind.INTERIM_COVER, scope, hour(from), to == null ? null : hour(to)),
		        Collections.<Span> emptyList());
	}
	
	private static Span span(int from, Integer to) {
		return new Span(hour(from), to == null ? null : hour(to));
	}
	
	private static Instant hour(int hours) {
		return START.plusSeconds(3600L * hours);
	}
}
