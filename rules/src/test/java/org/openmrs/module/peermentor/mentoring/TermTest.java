/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.openmrs.module.peermentor.mentoring.AssignmentStatus.ACTIVE;
import static org.openmrs.module.peermentor.mentoring.AssignmentStatus.ENDED;
import static org.openmrs.module.peermentor.mentoring.AssignmentStatus.PLANNED;

import java.time.Instant;

import org.junit.Test;

public class TermTest {
	
	private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
	
	/** Hours from now to the start, hours from now to the end (null for open), and what that makes it. */
	private static final Object[][] STATUS = { { 0, null, ACTIVE }, { -1, null, ACTIVE }, { 1, null, PLANNED },
	        { -2, -1, ENDED }, { -1, 0, ENDED }, { -1, 1, ACTIVE }, { 0, 1, ACTIVE }, { 1, 2, PLANNED }, { 1, 1, ENDED },
	        { 0, 0, ENDED }, { 2, 1, ENDED } };
	
	@Test
	public void statusAt_shouldFollowFromStartAndEnd() {
		for (Object[] row : STATUS) {
			assertThat(row[0] + " to " + row[1], term((Integer) row[0], (Integer) row[1]).statusAt(NOW), is(row[2]));
		}
	}
	
	@Test
	public void statusAt_shouldTellTheHourThatComesTwiceApart() {
		Instant firstHalfPastOne = Instant.parse("2025-11-02T08:30:00Z");
		Instant secondHalfPastOne = Instant.parse("2025-11-02T09:30:00Z");
		Term term = new Term(AssignmentKind.PRIMARY, Scope.OAT, firstHalfPastOne, secondHalfPastOne);
		assertThat(term.statusAt(firstHalfPastOne), is(ACTIVE));
		assertThat(term.statusAt(secondHalfPastOne), is(ENDED));
	}
	
	@Test
	public void endAtOnce_shouldLeaveEveryTermOver() {
		for (Object[] row : STATUS) {
			Term term = term((Integer) row[0], (Integer) row[1]);
			Term ended = new Term(term.getKind(), term.getScope(), term.getStart(), term.endAtOnce(NOW));
			assertThat(row[0] + " to " + row[1], ended.statusAt(NOW), is(ENDED));
			assertThat(ended.getEnd().isBefore(ended.getStart()), is(false));
		}
	}
	
	private static Term term(int start, Integer end) {
		return new Term(AssignmentKind.PRIMARY, Scope.OAT, NOW.plusSeconds(3600L * start),
		        end == null ? null : NOW.plusSeconds(3600L * end));
	}
}
