/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Duration;
import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What can stand on the duty list.
 */
public final class DutyRules {
	
	private static final int MOST_DAYS = 31;
	
	private DutyRules() {
	}
	
	/**
	 * A period of duty has a start and a later end, and does not go on for longer than a month: who is on duty for good is
	 * a slip of the hand.
	 *
	 * @param from the first instant, null if none was given
	 * @param to the first instant after it, null if none was given
	 * @param problems takes what is wrong, on <code>from</code> or <code>to</code>
	 */
	public static void check(Instant from, Instant to, Problems problems) {
		boolean started = problems.require("from", from);
		if (!problems.require("to", to) || !started) {
			return;
		}
		if (!to.isAfter(from)) {
			problems.add("to", "peermentor.error.duty.endsBeforeStart");
		} else if (Duration.between(from, to).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
			problems.add("to", "peermentor.error.duty.tooLong", MOST_DAYS);
		}
	}
}
