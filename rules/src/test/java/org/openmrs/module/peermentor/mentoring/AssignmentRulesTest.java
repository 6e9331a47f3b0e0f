/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.INTERIM_COVER;
import static org.openmrs.module.peermentor.mentoring.AssignmentKind.PRIMARY;
import static org.openmrs.module.peermentor.mentoring.Scope.BOTH;
import static org.openmrs.module.peermentor.mentoring.Scope.EMPLOYMENT;
import static org.openmrs.module.peermentor.mentoring.Scope.OAT;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;

public class AssignmentRulesTest {
	
	private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
	
	/** One term, another, and whether they clash. Times in days from now. */
	private static final Object[][] CLASHES = { //
	        { term(PRIMARY, OAT, 0, null), term(PRIMARY, OAT, 0, null), true },
	        { term(PRIMARY, OAT, 0, null), term(PRIMARY, EMPLOYMENT, 0, null), false },
	        { term(PRIMARY, OAT, 0, null), term(PRIMARY, BOTH, 5, 6), true },
	        { term(PRIMARY, BOTH, 0, null), term(PRIMARY, EMPLOYMENT, -9, 1), true },
	        { term(PRIMARY, BOTH, 0, null), term(PRIMARY, BOTH, 0, null), true },
	        { term(PRIMARY, OAT, 0, null), term(INTERIM_COVER, OAT, 0, null), false },
	        { term(INTERIM_COVER, BOTH, 0, null), term(INTERIM_COVER, BOTH, 0, null), false },
	        { term(PRIMARY, OAT, -5, 0), term(PRIMARY, OAT, 0, 5), false },
	        { term(PRIMARY, OAT, -5, 1), term(PRIMARY, OAT, 0, 5), true },
	        { term(PRIMARY, OAT, 3, 3), term(PRIMARY, OAT, 0, 5), false } };
	
	@Test
	public void clash_shouldFollowTheTableBothWays() {
		for (Object[] row : CLASHES) {
			Term one = (Term) row[0];
			Term other = (Term) row[1];
			String words = words(one) + " beside " + words(other);
			assertThat(words, AssignmentRules.clash(one, other), is(row[2]));
			assertThat(words + ", turned round", AssignmentRules.clash(other, one), is(row[2]));
		}
	}
	
	@Test
	public void checkOnePrimary_shouldNameTheScopeWhenAnotherPrimaryIsInPlace() {
		Problems problems = new Problems();
		AssignmentRules.checkOnePrimary(term(PRIMARY, OAT, 0, null),
		    Arrays.asList(term(PRIMARY, EMPLOYMENT, 0, null), term(PRIMARY, BOTH, 7, null)), problems);
		assertThat(words(problems), contains("scope: peermentor.error.assignment.secondPrimary"));
	}
	
	@Test
	public void checkOnePrimary_shouldFindNothingWhenOnlyCoverRunsBeside() {
		Problems problems = new Problems();
		AssignmentRules.checkOnePrimary(term(PRIMARY, OAT, 0, null),
		    Collections.singletonList(term(INTERIM_COVER, OAT, 0, null)), problems);
		assertThat(words(problems), is(empty()));
	}
	
	@Test
	public void checkTerm_shouldTakeAnOpenEndWithoutReasonAndAnEndWithOne() {
		assertThat(check(term(PRIMARY, OAT, 0, null), null), is(empty()));
		assertThat(check(term(PRIMARY, OAT, -3, 3), EndReason.COMPLETED), is(empty()));
		assertThat(check(term(PRIMARY, OAT, 3, 3), EndReason.PARTICIPANT_ASKED), is(empty()));
	}
	
	@Test
	public void checkTerm_shouldRefuseAnEndBeforeTheStart() {
		assertThat(check(term(PRIMARY, OAT, 3, 2), EndReason.OTHER),
		    contains("endedAt: peermentor.error.assignment.endBeforeStart"));
	}
	
	@Test
	public void checkTerm_shouldAskForTheReasonOfAnEndAndTheEndOfAReason() {
		assertThat(check(term(PRIMARY, OAT, 0, 3), null), contains("endReason: peermentor.error.required"));
		assertThat(check(term(PRIMARY, OAT, 0, null), EndReason.OTHER), contains("endedAt: peermentor.error.required"));
	}
	
	@Test
	public void checkTerm_shouldKeepTheReasonOfAMergeForMerges() {
		assertThat(check(term(PRIMARY, OAT, 0, 3), EndReason.RECORDS_MERGED),
		    contains("endReason: peermentor.error.assignment.reasonReserved"));
	}
	
	@Test
	public void checkTerm_shouldNameEverythingAtOnceWhenSeveralThingsAreWrong() {
		assertThat(check(new Term(PRIMARY, OAT, Instant.parse("0026-11-22T00:00:00Z"), Instant.MAX), null),
		    contains("startedAt: peermentor.error.assignment.tooFarOff", "endedAt: peermentor.error.assignment.tooFarOff",
		        "endReason: peermentor.error.required"));
	}
	
	private static List<String> check(Term term, EndReason reason) {
		Problems problems = new Problems();
		AssignmentRules.checkTerm(term, reason, NOW, problems);
		return words(problems);
	}
	
	private static List<String> words(Problems problems) {
		return problems.asList().stream().map(Problem::toString).collect(Collectors.toList());
	}
	
	private static Term term(AssignmentKind kind, Scope scope, int start, Integer end) {
		return new Term(kind, scope, NOW.plusSeconds(86400L * start), end == null ? null : NOW.plusSeconds(86400L * end));
	}
	
	private static String words(Term term) {
		return term.getKind() + " " + term.getScope() + " " + term.getStart() + ".." + term.getEnd();
	}
}
