/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.Problem;
import org.openmrs.module.peermentor.refusal.Problems;

public class DutyRulesTest {
	
	private static final Instant NOON = Instant.parse("2026-11-01T20:00:00Z");
	
	/** Start, end, and what is refused. */
	private static final Object[][] PERIODS = { //
	        { NOON, NOON.plusMillis(1), "" }, //
	        { NOON, NOON, "to: peermentor.error.duty.endsBeforeStart" },
	        { NOON, NOON.minusSeconds(1), "to: peermentor.error.duty.endsBeforeStart" },
	        { NOON, NOON.plus(Duration.ofDays(31)), "" },
	        { NOON, NOON.plus(Duration.ofDays(31)).plusMillis(1), "to: peermentor.error.duty.tooLong" },
	        { null, NOON, "from: peermentor.error.required" }, //
	        { NOON, null, "to: peermentor.error.required" },
	        { null, null, "from: peermentor.error.required, to: peermentor.error.required" } };
	
	@Test
	public void check_shouldFollowTheTable() {
		for (Object[] row : PERIODS) {
			Problems problems = new Problems();
			DutyRules.check((Instant) row[0], (Instant) row[1], problems);
			assertThat(row[0] + " to " + row[1],
			    problems.asList().stream().map(Problem::toString).collect(Collectors.joining(", ")), is(row[2]));
		}
	}
}
