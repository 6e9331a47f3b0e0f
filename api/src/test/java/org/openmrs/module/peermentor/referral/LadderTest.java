/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sent on a Friday noon at the site, answer due a day later; days 2, 2 and 3.
 */
public class LadderTest extends FollowedReferralTest {
	
	@Autowired
	private LadderService ladder;
	
	@Autowired
	private LadderWork work;
	
	@Test
	public void watch_shouldGoUpStepByStepAndProposeToClose() {
		String other = services.plant("Other House");
		ReferralView referral = sent();
		watch();
		assertThat(steps(referral), contains("REMIND"));
		clock.forward(Duration.ofHours(24));
		watch();
		watch();
		assertThat(steps(referral), contains("REMIND 1", "CALL_SHEET"));
		assertThat(alerted(), contains(mentor.getUser().getUserId()));
		clock.forward(Duration.ofDays(2).minusSeconds(1));
		watch();
		assertThat(steps(referral).size(), is(2));
		clock.forward(Duration.ofSeconds(1));
		watch();
		clock.forward(Duration.ofDays(2));
		watch();
		mentor.login();
		LadderStepView proposed = ladder.getSteps(referral.getUuid(), PAGE).getRows().get(2);
		assertThat(proposed.getStep(), is(LadderStep.NEXT_BEST));
		assertThat(proposed.getAlternatives().get(0).get("listing"), is(other));
		assertThat(alerted(), not(hasItem(supervisor.getUser().getUserId())));
		clock.forward(Duration.ofDays(3));
		watch();
		assertThat(steps(referral), contains("REMIND 1", "CALL_SHEET 3", "NEXT_BEST 5", "CLOSE_NO_ANSWER 8"));
		assertThat(alerted(), hasItem(supervisor.getUser().getUserId()));
		assertThat("the clock proposes, a person closes", status(referral), is(ReferralStatus.REQUESTED));
		clock.forward(Duration.ofDays(30));
		watch();
		assertThat(steps(referral).size(), is(4));
		
		assertThrows(NotAllowed.class, () -> take(referral, LadderStep.CLOSE_NO_ANSWER));
		supervisor.login();
		LadderStepView closed = take(referral, LadderStep.CLOSE_NO_ANSWER);
		assertThat(closed.getDaysWaited(), is(8));
		assertThat(closed.getTakenBy(), is(nullValue()));
		assertThat(status(referral), is(ReferralStatus.FAILED));
		assertThat(referrals.getReferral(referral.getUuid()).getReason(), is(ReferralReason.NO_ANSWER));
	}
	
	@Test
	public void watch_shouldStopWhereConsentIsGone() {
		consent(Segment.IDENTITY);
		ReferralView referral = send(make(beds().segments(Arrays.asList(Segment.IDENTITY))));
		clock.forward(Duration.ofHours(25));
		// Ran out: nobody took it back, so that nobody was told.
		cast.run("update peermentor_consent_grant set until_at = " + (clock.now().toEpochMilli() - 1));
		watch();
		mentor.login();
		assertThat(status(referral), is(ReferralStatus.ON_HOLD));
		assertThat(referrals.getReferral(referral.getUuid()).getReason(), is(ReferralReason.CONSENT_WITHDRAWN));
		assertThat(count("peermentor_referral_step"), is(0L));
		assertThat(alerted(), contains(mentor.getUser().getUserId()));
		clock.forward(Duration.ofDays(9));
		watch();
		assertThat(count("peermentor_referral_step"), is(0L));
		assertThat(refusals(() -> take(referral, LadderStep.REMIND)), contains("step: peermentor.error.step.notWaiting"));
	}
	
	@Test
	public void watch_shouldNotCountTimeOnHold() {
		ReferralView referral = sent();
		clock.forward(Duration.ofHours(24));
		watch();
		mentor.login();
		clock.forward(Duration.ofHours(1));
		move(referral, ReferralStatus.ON_HOLD, ReferralReason.WAITING_LIST);
		clock.forward(Duration.ofDays(5));
		watch();
		mentor.login();
		assertThat(steps(referral), contains("REMIND 1"));
		send(referral);
		watch();
		assertThat(steps(referral), contains("REMIND 1", "CALL_SHEET"));
		clock.forward(Duration.ofDays(1));
		watch();
		assertThat(steps(referral), contains("REMIND 1", "CALL_SHEET"));
		clock.forward(Duration.ofDays(1));
		watch();
		assertThat(steps(referral), contains("REMIND 1", "CALL_SHEET 3", "NEXT_BEST"));
	}
	
	@Test
	public void watch_shouldNotCountDaysOnWhichTheServiceIsClosed() {
		ReferralView referral = sent();
		LocalDate reminded = clock.now().plus(Duration.ofHours(24)).atZone(ZoneId.of("America/Vancouver")).toLocalDate();
		services.close(house, reminded.plusDays(1), reminded.plusDays(3));
		clock.forward(Duration.ofHours(24));
		watch();
		clock.forward(Duration.ofDays(4));
		watch();
		assertThat(steps(referral), contains("REMIND 1", "CALL_SHEET"));
		clock.forward(Duration.ofDays(1));
		watch();
		assertThat(steps(referral), contains("REMIND 1", "CALL_SHEET 3", "NEXT_BEST"));
	}
	
	@Test
	public void watch_shouldLeaveAloneWhatWasAnswered() {
		ReferralView referral = sent();
		said(referral, OutcomeSource.PARTNER, Outcome.REACHED, null);
		clock.forward(Duration.ofDays(9));
		watch();
		assertThat(count("peermentor_referral_step"), is(0L));
		assertThat(steps(referral), is(empty()));
	}
	
	@Test
	public void watch_shouldFollowADateThatSomebodySet() {
		ReferralView referral = sent();
		clock.forward(Duration.ofHours(24));
		watch();
		mentor.login();
		say(referral, new ReferralTerms().answerDue(hours(24 * 6)));
		clock.forward(Duration.ofDays(5));
		watch();
		assertThat(steps(referral), contains("REMIND 1", "CALL_SHEET"));
		clock.forward(Duration.ofDays(1));
		watch();
		assertThat(steps(referral), contains("REMIND 1", "CALL_SHEET 7", "NEXT_BEST"));
	}
	
	@Test
	public void takeStep_shouldBeTakenByHandInTurn() {
		ReferralView referral = sent();
		assertThat(refusals(() -> take(referral, LadderStep.NEXT_BEST)), contains("step: peermentor.error.step.next"));
		assertThat(refusals(() -> take(referral, null)), contains("step: " + Problems.REQUIRED));
		LadderStepView taken = take(referral, LadderStep.REMIND);
		assertThat(taken.getTakenBy().getUuid(), is(mentor.getUser().getUuid()));
		assertThat(taken.getDueAt(), is(nullValue()));
		assertThat("who did it need not be told", alerted(), is(empty()));
		LadderStepView next = ladder.getSteps(referral.getUuid(), PAGE).getRows().get(1);
		assertThat(next.getDueAt(), is(clock.now().plus(Duration.ofDays(2))));
		clock.forward(Duration.ofHours(30));
		watch();
		assertThat("the service has until the next", steps(referral).size(), is(2));
		stranger.login();
		assertThrows(NotFound.class, () -> take(referral, LadderStep.CALL_SHEET));
		assertThrows(NotFound.class, () -> steps(referral));
	}
	
	@Test
	public void takeStep_shouldAskForConsentAgain() {
		consent(Segment.IDENTITY);
		ReferralView referral = send(make(beds().segments(Arrays.asList(Segment.IDENTITY))));
		cast.run("update peermentor_consent_grant set until_at = " + (clock.now().toEpochMilli() - 1));
		Context.clearSession();
		assertThat(refusals(() -> take(referral, LadderStep.REMIND)), contains("step: peermentor.error.referral.noConsent"));
	}
	
	private LadderStepView take(ReferralView referral, LadderStep step) {
		return ladder.takeStep(referral.getUuid(), new NewLadderStep(step, new Problems()));
	}
	
	private void watch() {
		watch(work);
	}
	
	private List<String> steps(ReferralView referral) {
		return ladder.getSteps(referral.getUuid(), PAGE).getRows().stream()
		        .map(step -> step.getStep() + (step.getTakenAt() == null ? "" : " " + step.getDaysWaited()))
		        .collect(Collectors.toList());
	}
}
