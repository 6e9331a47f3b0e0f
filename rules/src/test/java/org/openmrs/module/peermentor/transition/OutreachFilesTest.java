/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.Assert.fail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.InvalidInput;

public class OutreachFilesTest {
	
	private static final String LADDER = "step,attempts,waitHours\nTEXT,1,0\nTELL_TEAM,1,4\n";
	
	private static final String WORDS = "word\nclinic\n";
	
	private static final String TEXTS = "text\nThe clinic asks for you.\nIt is Sam. Call me.\n";
	
	private static final Instant NOON = Plans.at("2025-06-13T12:00-07:00");
	
	private static final List<OutreachAttempt> NOTHING_TRIED = Collections.emptyList();
	
	@Test
	public void read_shouldTakeTheStepsAndTheWordsOfTheSite() {
		OutreachLadder ladder = OutreachLadder.read(LADDER, WORDS, TEXTS, Plans.VANCOUVER);
		OutreachProposal first = ladder.next(reachable(), NOTHING_TRIED, NOON);
		assertThat(first.getStep(), is(OutreachStep.TEXT));
		assertThat("the first text tells", first.getWords(), is("It is Sam. Call me."));
		OutreachProposal second = ladder.next(reachable(),
		    Collections.singletonList(new OutreachAttempt(OutreachStep.TEXT, NOON)), NOON);
		assertThat(second.getStep(), is(OutreachStep.TELL_TEAM));
		assertThat(second.getNotBefore(), is(NOON.plusSeconds(4 * 3600)));
	}
	
	@Test
	public void read_shouldRefuseThemTogetherAndNameTheFile() {
		for (String[] row : new String[][] { { LADDER.replace("TEXT,1", "TEXT,21"), WORDS, TEXTS, "ladder line 2: attempts" },
		        { LADDER.replace(",4", ",337"), WORDS, TEXTS, "ladder line 3: waitHours" },
		        { LADDER.replace("TELL_TEAM", "TEXT"), WORDS, TEXTS, "ladder line 3: step" },
		        { LADDER, "word\n", TEXTS, "words line 2: word" }, { LADDER, "words\nclinic\n", TEXTS, "words line 1: header" },
		        { LADDER, WORDS, "text\nHi, call me.\n", "texts line 2: text" } }) {
			try {
				OutreachLadder.read(row[0], row[1], row[2], Plans.VANCOUVER);
				fail("taken: " + Arrays.toString(row));
			}
			catch (InvalidInput refused) {
				assertThat(refused.getProblems().get(0).getField(), is(row[3]));
			}
		}
	}
	
	@Test
	public void in_shouldKeepTheStepsAndFollowAnotherClock() {
		OutreachLadder vancouver = OutreachLadder.read(LADDER, WORDS, TEXTS, Plans.VANCOUVER);
		Instant eveningInLondon = Plans.at("2025-06-13T23:00+01:00");
		assertThat(vancouver.next(reachable(), NOTHING_TRIED, eveningInLondon).getNotBefore(), is(eveningInLondon));
		OutreachProposal there = vancouver.in(ZoneId.of("Europe/London")).next(reachable(), NOTHING_TRIED, eveningInLondon);
		assertThat(there.getNotBefore(), is(Plans.at("2025-06-14T08:00+01:00")));
		assertThat(there.getWords(), is("It is Sam. Call me."));
	}
	
	/** By text, and not at night. */
	private static SafeContact reachable() {
		WeeklyTimes night = new WeeklyTimes(EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(8, 0));
		return new SafeContact(Collections.singletonList(new SafePhone("own", false, false, true, false)),
		        Collections.singletonList(night), Collections.<String> emptyList(), null, Collections.<MeetingPlace> emptyList(),
		        Collections.<String> emptyList());
	}
}
