/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import org.junit.Test;
import org.openmrs.module.peermentor.contact.MentorOutcome;
import org.openmrs.module.peermentor.contact.ParticipantOutcome;
import org.openmrs.module.peermentor.contact.TurnedAwayReason;

/**
 * What a mentor saw, from the facts of every accompaniment that there can be.
 */
public class AccompaniedOutcomeTest {
	
	@Test
	public void of_shouldKeepMentorAndParticipantApart() {
		String[][] cases = {
		        // participant, mentor, what the mentor saw
		        { "ATTENDED_TOGETHER", "WENT_ALONG", "REACHED" }, { "ATTENDED_TOGETHER", "LATE", "REACHED" },
		        { "ATTENDED_TOGETHER", "WAITED_AND_LEFT", null }, { "ATTENDED_TOGETHER", "NOT_THERE", null },
		        { "ATTENDED_ALONE", "WENT_ALONG", null }, { "ATTENDED_ALONE", "WAITED_AND_LEFT", null },
		        { "ATTENDED_ALONE", "LATE", null }, { "ATTENDED_ALONE", "NOT_THERE", null },
		        { "NO_SHOW", "WENT_ALONG", "DID_NOT_GO" }, { "NO_SHOW", "WAITED_AND_LEFT", "DID_NOT_GO" },
		        { "NO_SHOW", "LATE", "DID_NOT_GO" }, { "NO_SHOW", "NOT_THERE", null },
		        { "TURNED_AWAY", "WENT_ALONG", "TURNED_AWAY" }, { "TURNED_AWAY", "WAITED_AND_LEFT", "TURNED_AWAY" },
		        { "TURNED_AWAY", "LATE", "TURNED_AWAY" }, { "TURNED_AWAY", "NOT_THERE", null } };
		for (String[] row : cases) {
			AccompaniedOutcome seen = AccompaniedOutcome.of(ParticipantOutcome.valueOf(row[0]), MentorOutcome.valueOf(row[1]), null);
			assertThat(row[0] + " " + row[1], seen == null ? null : seen.getOutcome().name(), is(row[2]));
		}
		for (MentorOutcome mentor : MentorOutcome.values()) {
			assertThat(AccompaniedOutcome.of(ParticipantOutcome.CANCELLED_BY_SERVICE, mentor, null), is(nullValue()));
			assertThat(AccompaniedOutcome.of(ParticipantOutcome.RESCHEDULED, mentor, null), is(nullValue()));
			assertThat(AccompaniedOutcome.of(ParticipantOutcome.UNKNOWN, mentor, null), is(nullValue()));
			assertThat(AccompaniedOutcome.of(null, mentor, null), is(nullValue()));
		}
		assertThat(AccompaniedOutcome.of(ParticipantOutcome.NO_SHOW, null, null), is(nullValue()));
	}
	
	@Test
	public void of_shouldGiveEveryNoAReasonThatFits() {
		for (ParticipantOutcome participant : ParticipantOutcome.values()) {
			for (MentorOutcome mentor : MentorOutcome.values()) {
				check(AccompaniedOutcome.of(participant, mentor, null));
				for (TurnedAwayReason reason : TurnedAwayReason.values()) {
					check(AccompaniedOutcome.of(participant, mentor, reason));
				}
			}
		}
	}
	
	@Test
	public void of_shouldKeepOatAndRecordAsTheyAre() {
		assertThat(turnedAway(TurnedAwayReason.ON_OAT).getReason(), is(OutcomeReason.TURNED_AWAY_FOR_OAT));
		assertThat(turnedAway(TurnedAwayReason.RECORD).getReason(), is(OutcomeReason.TURNED_AWAY_FOR_RECORD));
		assertThat(turnedAway(TurnedAwayReason.WAITLIST).getOutcome(), is(Outcome.WAITLISTED));
	}
	
	private static AccompaniedOutcome turnedAway(TurnedAwayReason reason) {
		return AccompaniedOutcome.of(ParticipantOutcome.TURNED_AWAY, MentorOutcome.WENT_ALONG, reason);
	}
	
	private static void check(AccompaniedOutcome seen) {
		if (seen != null) {
			assertThat(seen.getReason() != null, is(seen.getOutcome().needsReason()));
			assertThat(seen.getReason() == null || seen.getReason().leadsTo(seen.getOutcome()), is(true));
		}
	}
}
