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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.access.Privileges;
import org.openmrs.module.peermentor.lifecycle.Transition;
import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;

public class AssignmentLifecycleTest {
	
	private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
	
	@Test
	public void table_shouldNotLeaveAnEnd() {
		assertThat(AssignmentLifecycle.TABLE.legalMoves(AssignmentStatus.ENDED, privilege -> true), is(empty()));
	}
	
	@Test
	public void table_shouldAskForAReasonOfEveryEndAndLetNobodyElseMove() {
		for (Transition<AssignmentStatus> transition : AssignmentLifecycle.TABLE.getTransitions()) {
			assertThat(transition.isReasonNeeded(), is(transition.getTo() == AssignmentStatus.ENDED));
			assertThat(transition.getPrivileges(), hasItem(Privileges.MANAGE_ASSIGNMENTS));
		}
	}
	
	@Test
	public void checkChange_shouldRefuseAnyChangeWhenTheAssignmentIsOver() {
		InvalidInput refusal = assertThrows(InvalidInput.class,
		    () -> change(term(-5, -1), term(-5, 2), EndReason.COMPLETED));
		assertThat(refusal.getProblems().get(0).getField(), is("status"));
	}
	
	@Test
	public void checkChange_shouldRefuseANewStartWhenTheAssignmentHasBegun() {
		assertThat(change(term(-5, null), term(-4, null), null), contains("startedAt: peermentor.error.assignment.begun"));
	}
	
	@Test
	public void checkChange_shouldMoveTheStartOfAPlannedAssignment() {
		assertThat(change(term(5, null), term(9, null), null), is(empty()));
		assertThat(change(term(5, null), term(0, null), null), is(empty()));
	}
	
	@Test
	public void checkChange_shouldEndWithAReasonOnly() {
		assertThat(change(term(-5, null), term(-5, 0), EndReason.MENTOR_LEFT), is(empty()));
		assertThat(change(term(-5, null), term(-5, 0), null), contains("endReason: peermentor.error.required"));
	}
	
	private static List<String> change(Term before, Term after, EndReason reason) {
		Problems problems = new Problems();
		AssignmentLifecycle.checkChange(before, after, reason, NOW, problems);
		return problems.asList().stream().map(Problem::toString).collect(Collectors.toList());
	}
	
	private static Term term(int start, Integer end) {
		return new Term(AssignmentKind.PRIMARY, Scope.OAT, NOW.plusSeconds(86400L * start),
		        end == null ? null : NOW.plusSeconds(86400L * end));
	}
}
