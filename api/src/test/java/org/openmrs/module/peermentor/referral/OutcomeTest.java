/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.hibernate.SessionFactory;
import org.hibernate.StaleStateException;
import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.NotAllowed;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;

public class OutcomeTest extends FollowedReferralTest {
	
	@Autowired
	private PartnerVoice partner;
	
	@Autowired
	private ReferralDao rows;
	
	@Autowired
	private OutcomeDesk desk;
	
	@Autowired
	private SessionFactory sessions;
	
	@Test
	public void say_shouldKeepEachVoiceBesideTheOthers() {
		ReferralView referral = sent();
		clock.forward(Duration.ofHours(5));
		said(referral, OutcomeSource.PARTICIPANT, Outcome.REACHED, null);
		assertThat(result(referral).getConfidence(), is(OutcomeConfidence.CLAIMED));
		assertThat("seen by their own word is not what the service confirms", status(referral), is(ReferralStatus.REQUESTED));
		coordinator.login();
		said(referral, OutcomeSource.PARTNER, Outcome.ENROLLED, null);
		ResultView result = result(referral);
		assertThat(result.getOutcome(), is(Outcome.ENROLLED));
		assertThat(result.getConfidence(), is(OutcomeConfidence.CONFIRMED));
		assertThat(result.getEnrolment(), is("enrolled"));
		assertThat(result.isDisagreement(), is(false));
		assertThat(result.getAnsweredAt(), is(clock.now()));
		assertThat(voices(referral), contains("PARTNER: ENROLLED", "PARTICIPANT: REACHED"));
		assertThat(status(referral), is(ReferralStatus.COMPLETED));
		assertThat(outcomes.getVoices(referral.getUuid(), PAGE).getRows().get(0).getHow(), is(HowHeard.RETURNED_SHEET));
	}
	
	@Test
	public void say_shouldMoveTheReferralByWhatTheServiceSays() {
		Object[][] cases = { { Outcome.ENROLLED, null, ReferralStatus.COMPLETED, null },
		        { Outcome.REACHED, null, ReferralStatus.IN_PROGRESS, null },
		        { Outcome.WAITLISTED, OutcomeReason.WAITING_LIST, ReferralStatus.ON_HOLD, "WAITING_LIST" },
		        { Outcome.WAITLISTED, OutcomeReason.ASSESSMENT_FIRST, ReferralStatus.ON_HOLD, "OTHER" },
		        { Outcome.TURNED_AWAY, OutcomeReason.TURNED_AWAY_FOR_OAT, ReferralStatus.REJECTED, "TURNED_AWAY_FOR_OAT" },
		        { Outcome.DID_NOT_GO, OutcomeReason.NOT_SAID, ReferralStatus.ACCEPTED, null },
		        { Outcome.UNKNOWN, OutcomeReason.DOES_NOT_KNOW, ReferralStatus.REQUESTED, null } };
		for (Object[] row : cases) {
			for (OutcomeSource source : OutcomeSource.values()) {
				ReferralView referral = sent();
				said(referral, source, (Outcome) row[0], (OutcomeReason) row[1]);
				boolean moves = source == OutcomeSource.PARTNER;
				assertThat(source + " " + row[0], status(referral), is(moves ? row[2] : ReferralStatus.REQUESTED));
				assertThat(referrals.getReferral(referral.getUuid()).getReason() == null ? null
				        : referrals.getReferral(referral.getUuid()).getReason().name(), is(moves ? row[3] : null));
			}
		}
	}
	
	@Test
	public void say_shouldCallDisagreementWorkUntilItIsSettled() {
		ReferralView referral = sent();
		VoiceView participant = said(referral, OutcomeSource.PARTICIPANT, Outcome.REACHED, null);
		assertThat(alerted(), not(hasItem(supervisor.getUser().getUserId())));
		VoiceView service = said(referral, OutcomeSource.PARTNER, Outcome.TURNED_AWAY, OutcomeReason.SERVICE_FULL);
		assertThat(result(referral).getConfidence(), is(OutcomeConfidence.DISPUTED));
		assertThat(result(referral).getOutcome(), is(nullValue()));
		assertThat(result(referral).getDisagreesSince(), is(clock.now()));
		assertThat(alerted(), hasItem(supervisor.getUser().getUserId()));
		List<String> rests = Arrays.asList(participant.getUuid(), service.getUuid());
		assertThrows("mentors do not settle", APIAuthenticationException.class,
		    () -> settle(referral, Outcome.REACHED, SettlementReason.MIXED_UP, rests));
		supervisor.login();
		assertThrows(Stale.class, () -> settle(referral, Outcome.REACHED, SettlementReason.MIXED_UP,
		    Collections.singletonList(service.getUuid())));
		SettlementView settled = settle(referral, Outcome.REACHED, SettlementReason.SERVICE_LOOKED_AGAIN, rests);
		assertThat(settled.isHolds(), is(true));
		assertThat(settled.getRestsOn(), containsInAnyOrder(rests.toArray()));
		assertThat(result(referral).getConfidence(), is(OutcomeConfidence.SETTLED));
		assertThat(result(referral).getOutcome(), is(Outcome.REACHED));
		assertThat(result(referral).getDisagreesSince(), is(nullValue()));
		assertThat("nothing that was said is gone", voices(referral), contains("PARTNER: TURNED_AWAY", "PARTICIPANT: REACHED"));
		
		clock.forward(Duration.ofMinutes(5));
		said(referral, OutcomeSource.MENTOR, Outcome.DID_NOT_GO, OutcomeReason.FORGOT);
		assertThat("a new voice opens it again", result(referral).getConfidence(), is(OutcomeConfidence.DISPUTED));
		assertThat(result(referral).getDisagreesSince(), is(clock.now()));
		assertThat(outcomes.getSettlements(referral.getUuid(), PAGE).getRows().get(0).isHolds(), is(false));
		assertThat(refusals(() -> settle(referral, Outcome.UNKNOWN, SettlementReason.MIXED_UP, result(referral).getRestsOn())),
		    contains("reason: peermentor.error.settlement.reason"));
		settle(referral, Outcome.UNKNOWN, SettlementReason.CANNOT_BE_FOUND_OUT, result(referral).getRestsOn());
		assertThat(result(referral).getOutcome(), is(Outcome.UNKNOWN));
		assertThat(count("peermentor_referral_settlement"), is(2L));
		assertThat(refusals(() -> settle(referral, Outcome.REACHED, SettlementReason.MIXED_UP, result(referral).getRestsOn())),
		    contains("outcome: peermentor.error.settlement.agree"));
	}
	
	@Test
	public void say_shouldTakeALaterVoiceOfTheSameSourceAndKeepTheEarlier() {
		ReferralView referral = sent();
		clock.forward(Duration.ofHours(3));
		said(referral, OutcomeSource.PARTICIPANT, Outcome.DID_NOT_GO, OutcomeReason.FORGOT);
		clock.forward(Duration.ofHours(3));
		said(referral, OutcomeSource.PARTICIPANT, Outcome.REACHED, null);
		said(referral, OutcomeSource.PARTICIPANT, Outcome.UNKNOWN, OutcomeReason.NOT_REACHED_TO_ASK, hours(-5));
		assertThat(voices(referral),
		    contains("PARTICIPANT: UNKNOWN once", "PARTICIPANT: REACHED", "PARTICIPANT: DID_NOT_GO once"));
		assertThat(result(referral).getOutcome(), is(Outcome.REACHED));
	}
	
	@Test
	public void say_shouldReportToTheDirectoryAndOfferOthers() {
		String other = services.plant("Other House");
		ReferralView referral = sent();
		VoiceView said = said(referral, OutcomeSource.PARTICIPANT, Outcome.TURNED_AWAY, OutcomeReason.TURNED_AWAY_FOR_OAT);
		assertThat(said.getAlternatives().size(), is(1));
		assertThat(said.getAlternatives().get(0).get("listing"), is(other));
		String report = "select concat(kind, ' ', cast(times as varchar(9))) from peermentor_directory_report where listing_uuid = '"
		        + house + "'";
		assertThat(one(report), is("TURNED_AWAY_FOR_OAT 1"));
		said(referral, OutcomeSource.MENTOR, Outcome.TURNED_AWAY, OutcomeReason.TURNED_AWAY_FOR_OAT);
		assertThat(one(report), is("TURNED_AWAY_FOR_OAT 2"));
		assertThat(result(referral).getEnrolment(), is("not-enrolled"));
		assertThat(said(referral, OutcomeSource.MENTOR, Outcome.REACHED, null).getAlternatives(), is(nullValue()));
	}
	
	@Test
	public void referral_shouldReportToTheDirectoryWhyAServiceSaidNoByHandToo() {
		ReferralView referral = move(sent(), ReferralStatus.REJECTED, ReferralReason.TURNED_AWAY_FOR_RECORD);
		assertThat(referral.getStatus(), is(ReferralStatus.REJECTED));
		assertThat(one("select kind from peermentor_directory_report where listing_uuid = '" + house + "'"),
		    is("TURNED_AWAY_FOR_RECORD"));
		move(sent(), ReferralStatus.CANCELLED, ReferralReason.NO_LONGER_NEEDED);
		assertThat(count("peermentor_directory_report"), is(1L));
	}
	
	/** MariaDB reads the voices as they stood when the transaction first read anything, before it waited for its turn. */
	@Test
	public void say_shouldFailWhereAnotherVoiceCameMeanwhile() {
		ReferralView referral = sent();
		said(referral, OutcomeSource.PARTICIPANT, Outcome.REACHED, null);
		Context.flushSession();
		Context.clearSession();
		result(referral);
		cast.run("update peermentor_referral_result set version = version + 1");
		assertThrows(StaleStateException.class,
		    () -> said(referral, OutcomeSource.MENTOR, Outcome.DID_NOT_GO, OutcomeReason.FORGOT));
	}
	
	@Test
	public void say_shouldNameEverythingThatCannotBeTaken() {
		ReferralView draft = make(beds());
		assertThat(refusals(() -> outcomes.say(draft.getUuid(),
		    new NewVoice(null, OutcomeSource.PARTNER, Outcome.ENROLLED, OutcomeReason.OTHER, null, hours(1), new Problems()))),
		    contains("reason: peermentor.error.outcome.reason", "how: " + Problems.REQUIRED, "at: peermentor.error.outcome.future",
		        "status: peermentor.error.outcome.notSent"));
		ReferralView referral = sent();
		assertThat(refusals(() -> outcomes.say(referral.getUuid(), new NewVoice(null, null, null, null, null, null, new Problems()))),
		    contains("source: " + Problems.REQUIRED, "outcome: " + Problems.REQUIRED));
		assertThat(refusals(() -> said(referral, OutcomeSource.MENTOR, Outcome.DID_NOT_GO, null)),
		    contains("reason: " + Problems.REQUIRED));
		assertThat(refusals(() -> said(referral, OutcomeSource.MENTOR, Outcome.DID_NOT_GO, OutcomeReason.SERVICE_FULL)),
		    contains("reason: peermentor.error.outcome.reason"));
		for (HowHeard how : new HowHeard[] { HowHeard.ANSWER_CODE, HowHeard.ACCOMPANIMENT, HowHeard.RETURNED_SHEET }) {
			assertThat(refusals(() -> outcomes.say(referral.getUuid(),
			    new NewVoice(null, OutcomeSource.PARTICIPANT, Outcome.REACHED, null, how, null, new Problems()))),
			    hasItem("how: peermentor.error.outcome.how"));
		}
		assertThat(refusals(() -> outcomes.say(referral.getUuid(),
		    new NewVoice(null, OutcomeSource.PARTNER, Outcome.REACHED, null, HowHeard.ANSWER_CODE, null, new Problems()))),
		    contains("how: peermentor.error.outcome.notTyped"));
		assertThat(count("peermentor_referral_voice"), is(0L));
	}
	
	@Test
	public void say_shouldTakeARepeatAsOne() {
		ReferralView referral = sent();
		String uuid = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			assertThat(outcomes.say(referral.getUuid(), new NewVoice(uuid, OutcomeSource.MENTOR, Outcome.REACHED, null, null, null,
			        new Problems())).getUuid(),
			    is(uuid));
		}
		assertThat(count("peermentor_referral_voice"), is(1L));
		ReferralView other = sent();
		assertThat(refusals(() -> outcomes.say(other.getUuid(),
		    new NewVoice(uuid, OutcomeSource.MENTOR, Outcome.REACHED, null, null, null, new Problems()))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void voidVoice_shouldTakeBackWithAReasonAndByWhoMay() {
		ReferralView referral = sent();
		String uuid = said(referral, OutcomeSource.PARTICIPANT, Outcome.REACHED, null).getUuid();
		assertThat(refusals(() -> outcomes.voidVoice(referral.getUuid(), uuid, " ")), contains("reason: " + Problems.REQUIRED));
		assign(stranger, "OAT");
		stranger.login();
		assertThrows(NotAllowed.class, () -> outcomes.voidVoice(referral.getUuid(), uuid, "not so"));
		coordinator.login();
		outcomes.voidVoice(referral.getUuid(), uuid, "Another participant");
		assertThat(voices(referral), is(empty()));
		assertThat(result(referral).getConfidence(), is(OutcomeConfidence.NOTHING_KNOWN));
		assertThat(count("peermentor_referral_voice where taken_back_reason = 'Another participant'"), is(1L));
		assertThrows(NotFound.class, () -> outcomes.voidVoice(referral.getUuid(), uuid, "again"));
		assertThrows(NotFound.class, () -> outcomes.getVoice(referral.getUuid(), uuid));
	}
	
	@Test
	public void partnerVoice_shouldStandBesideOthersInNobodysName() {
		ReferralView referral = sent();
		said(referral, OutcomeSource.PARTICIPANT, Outcome.DID_NOT_GO, OutcomeReason.ILL);
		ReferralRecord row = rows.lock(referral.getUuid());
		partner.say(row, Outcome.ENROLLED, null, null);
		Context.flushSession();
		assertThat(refusals(() -> partner.say(row, Outcome.TURNED_AWAY, null, null)), contains("reason: " + Problems.REQUIRED));
		coordinator.login();
		assertThat(result(referral).isDisagreement(), is(true));
		VoiceView said = outcomes.getVoices(referral.getUuid(), PAGE).getRows().get(0);
		assertThat(said.getHow(), is(HowHeard.ANSWER_CODE));
		assertThat(said.getTakenDownBy(), is(nullValue()));
		assertThat("whoever has the code moves it", status(referral), is(ReferralStatus.REQUESTED));
	}
	
	@Test
	public void outcomes_shouldBeMetAsTheReferralIs() {
		ReferralView beds = sent();
		String uuid = said(beds, OutcomeSource.MENTOR, Outcome.REACHED, null).getUuid();
		jobMentor.login();
		assertThrows(NotFound.class, () -> outcomes.getVoices(beds.getUuid(), PAGE));
		assertThrows(NotFound.class, () -> said(beds, OutcomeSource.MENTOR, Outcome.REACHED, null));
		stranger.login();
		assertThrows(NotFound.class, () -> outcomes.getVoice(beds.getUuid(), uuid));
		assertThrows(NotFound.class, () -> outcomes.getResult(beds.getUuid(), PAGE));
		assertThrows(NotFound.class, () -> outcomes.getSettlements(beds.getUuid(), PAGE));
		clinician.login();
		assertThrows(NotFound.class, () -> outcomes.getVoices(beds.getUuid(), PAGE));
		grant(Segment.PLAN, "TREATMENT", "USER", clinician.getUser().getUuid());
		assertThat(voices(beds), contains("MENTOR: REACHED"));
		assertThat(count("peermentor_disclosure where patient_id = " + participant), is(1L));
		assertThrows(APIAuthenticationException.class, () -> said(beds, OutcomeSource.MENTOR, Outcome.REACHED, null));
	}
	
	/** What is kept for measuring is what working it out anew gives. */
	@Test
	public void result_shouldBeKeptInStepWithTheVoices() {
		Object[][] said = { { OutcomeSource.PARTICIPANT, Outcome.REACHED, null },
		        { OutcomeSource.PARTNER, Outcome.TURNED_AWAY, OutcomeReason.NOT_ELIGIBLE },
		        { OutcomeSource.PARTICIPANT, Outcome.TURNED_AWAY, OutcomeReason.SERVICE_FULL },
		        { OutcomeSource.MENTOR, Outcome.UNKNOWN, OutcomeReason.DOES_NOT_KNOW } };
		ReferralView referral = sent();
		for (Object[] row : said) {
			clock.forward(Duration.ofMinutes(1));
			said(referral, (OutcomeSource) row[0], (Outcome) row[1], (OutcomeReason) row[2]);
			Context.flushSession();
			OutcomePicture anew = desk.picture(rows.takenBy(referral.getUuid()));
			Object[] kept = (Object[]) one("select outcome, confidence from peermentor_referral_result");
			assertThat(kept[0], is(anew.getOutcome() == null ? null : anew.getOutcome().name()));
			assertThat(kept[1], is(anew.getConfidence().name()));
		}
		assertThat("the service's own reason counts before that of others", one("select refusal from peermentor_referral_result"),
		    is("NOT_ELIGIBLE"));
	}
	
	@Test
	public void getVoices_shouldTakeTheSameStatementsForAnyNumber() {
		ReferralView referral = sent();
		said(referral, OutcomeSource.MENTOR, Outcome.REACHED, null);
		coordinator.login();
		long one = statements(() -> voices(referral));
		for (int i = 0; i < 4; i++) {
			said(referral, OutcomeSource.PARTICIPANT, Outcome.REACHED, null);
		}
		assertThat(statements(() -> voices(referral)), is(one));
	}
	
	private long statements(Runnable call) {
		Context.flushSession();
		Context.clearSession();
		Context.getAuthenticatedUser().getPerson().getPersonId();
		long before = sessions.getStatistics().getPrepareStatementCount();
		call.run();
		return sessions.getStatistics().getPrepareStatementCount() - before;
	}
}
