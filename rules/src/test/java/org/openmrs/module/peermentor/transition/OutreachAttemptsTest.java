/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.contact.Mode;

public class OutreachAttemptsTest {
	
	private static final OutreachLadder LADDER = OutreachLadder.sample(Plans.VANCOUVER);
	
	private static final Instant START = Plans.at("2025-11-03T12:00-08:00");
	
	@Test
	public void add_shouldCountCallsAsVoicemailAndSharedPhoneOnceTheLadderHasComeToThem() {
		SafeContact rules = phones(new SafePhone("own", false, true, true, true), new SafePhone("aunt", true, true, false, false));
		assertThat(steps(rules, Mode.PHONE, Mode.VIDEO, Mode.TEXT, null, Mode.PHONE),
		    contains(OutreachStep.CALL, OutreachStep.CALL, OutreachStep.TEXT, OutreachStep.VOICEMAIL, OutreachStep.CALL_SHARED_PHONE));
	}
	
	@Test
	public void add_shouldCountACallAsOneOfASharedPhoneWhereThereIsNoOther() {
		SafeContact rules = phones(new SafePhone("aunt", true, true, true, false), new SafePhone("old", false, false, false, false));
		assertThat(steps(rules, Mode.PHONE), contains(OutreachStep.CALL_SHARED_PHONE));
	}
	
	@Test
	public void add_shouldCountWhatTheLadderDidNotProposeAsThePlainestOfItsKind() {
		SafeContact rules = phones(new SafePhone("own", false, true, true, false));
		assertThat(steps(rules, Mode.LETTER, Mode.THIRD_PARTY, Mode.GROUP, Mode.EMAIL, Mode.IN_PERSON),
		    contains(OutreachStep.TEXT, OutreachStep.TRUSTED_PERSON, OutreachStep.MEETING_PLACE, OutreachStep.TEXT,
		        OutreachStep.MEETING_PLACE));
	}
	
	@Test
	public void add_shouldLeadToTheSupervisorInTheEndWhateverWasTried() {
		SafeContact all = new SafeContact(
		        Arrays.asList(new SafePhone("own", false, true, true, true), new SafePhone("aunt", true, true, true, true)),
		        Collections.<WeeklyTimes> emptyList(), Collections.<String> emptyList(), "sister",
		        Collections.<MeetingPlace> emptyList(), Collections.<String> emptyList());
		for (SafeContact rules : Arrays.asList(all, SafeContact.notAsked(), phones(new SafePhone("own", false, true, false, false)))) {
			OutreachAttempts attempts = new OutreachAttempts(LADDER, rules);
			Instant at = START;
			OutreachStep next = LADDER.next(rules, attempts.asList(), at).getStep();
			int tries = 0;
			while (next != OutreachStep.TELL_SUPERVISOR && tries < 12) {
				attempts.add(modeOf(next), at);
				at = at.plus(Duration.ofHours(1));
				next = LADDER.next(rules, attempts.asList(), at).getStep();
				tries++;
			}
			assertThat(next, is(OutreachStep.TELL_SUPERVISOR));
		}
	}
	
	@Test
	public void add_shouldNameTheTeamBeforeTheSupervisorWhereNobodyHasAsked() {
		OutreachAttempts attempts = new OutreachAttempts(LADDER, SafeContact.notAsked());
		attempts.add(Mode.PHONE, START);
		assertThat(LADDER.next(SafeContact.notAsked(), attempts.asList(), START).getStep(), is(OutreachStep.TELL_TEAM));
	}
	
	private static Mode modeOf(OutreachStep step) {
		switch (step) {
			case TEXT:
				return Mode.TEXT;
			case MEETING_PLACE:
				return Mode.IN_PERSON;
			case TRUSTED_PERSON:
				return Mode.THIRD_PARTY;
			default:
				return Mode.PHONE;
		}
	}
	
	private static List<OutreachStep> steps(SafeContact rules, Mode... modes) {
		OutreachAttempts attempts = new OutreachAttempts(LADDER, rules);
		for (int i = 0; i < modes.length; i++) {
			attempts.add(modes[i], START.plus(Duration.ofHours(i)));
		}
		return attempts.asList().stream().map(OutreachAttempt::getStep).collect(Collectors.toList());
	}
	
	private static SafeContact phones(SafePhone... phones) {
		return new SafeContact(Arrays.asList(phones), Collections.<WeeklyTimes> emptyList(), Collections.<String> emptyList(), null,
		        Collections.<MeetingPlace> emptyList(), Collections.<String> emptyList());
	}
}
