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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.settings.Setting;

/** What a code is made for, what it shows, and what its answer does. */
public class PartnerAnswerTest extends PartnerTest {
	
	@Test
	public void issue_shouldShowTheCodeOnceAndKeepNothingOfIt() {
		ReferralView referral = sentTelling(Segment.IDENTITY);
		PartnerCodeView issued = answers.issueCode(referral.getUuid());
		assertThat(PartnerCode.read(issued.getCode()), is(notNullValue()));
		assertThat(issued.getPage(), is("/moduleResources/peermentor/partner/index.html#code=" + issued.getCode()));
		assertThat("at the end of the last day there", issued.getExpires(), is(Instant.parse("2026-12-12T08:00:00Z")));
		PartnerCodeView listed = answers.getCodes(referral.getUuid(), PAGE).getRows().get(0);
		assertThat(listed.getUuid(), is(issued.getUuid()));
		assertThat(listed.getCode(), is(nullValue()));
		assertThat(listed.getPage(), is(nullValue()));
		assertThat(listed.getIssuedBy().getUuid(), is(mentor.getUser().getUuid()));
		Object[] row = (Object[]) one("select part_digest, code_digest from peermentor_partner_code where uuid = '" + issued.getUuid() + "'");
		PartnerCode code = PartnerCode.read(issued.getCode());
		assertThat(row[0] + "" + row[1], not(containsString(code.findingPart())));
		assertThat(logged(), contains(PartnerEvent.ISSUED));
	}
	
	@Test
	public void issue_shouldBeRefusedWhereNothingMayBeAnswered() {
		assertThat(refusals(() -> answers.issueCode(make(beds()).getUuid())), contains("referral: peermentor.error.partner.notSent"));
		ReferralView ended = move(sent(), ReferralStatus.CANCELLED, ReferralReason.NO_LONGER_NEEDED);
		assertThat(refusals(() -> answers.issueCode(ended.getUuid())), contains("referral: peermentor.error.partner.notSent"));
		ReferralView accepted = move(sentTelling(Segment.IDENTITY), ReferralStatus.ACCEPTED, null);
		withdraw();
		assertThat(refusals(() -> answers.issueCode(accepted.getUuid())), contains("segments: peermentor.error.referral.noConsent"));
		ReferralView open = sent();
		set(Setting.PARTNER_ANSWERS, "false");
		assertThat(refusals(() -> answers.issueCode(open.getUuid())), contains("referral: peermentor.error.partner.off"));
		stranger.login();
		assertThrows(NotFound.class, () -> answers.issueCode(open.getUuid()));
		clinician.login();
		assertThrows(APIAuthenticationException.class, () -> answers.issueCode(open.getUuid()));
		assertThat(count("peermentor_partner_code"), is(0L));
	}
	
	@Test
	public void issue_shouldTakeBackTheEarlierCode() {
		ReferralView referral = sent();
		String first = codeFor(referral);
		String second = codeFor(referral);
		assertThat(open(first), is(nullValue()));
		assertThat(open(second), is(notNullValue()));
		assertThat(logged(), contains(PartnerEvent.ISSUED, PartnerEvent.REVOKED, PartnerEvent.ISSUED, PartnerEvent.REVOKED,
		    PartnerEvent.OPENED));
		assertThat(answers.getCodes(referral.getUuid(), PAGE).getRows().stream().map(PartnerCodeView::getReason)
		        .collect(Collectors.toList()), contains(null, PartnerCodeReason.REISSUED));
	}
	
	@Test
	public void open_shouldShowWhatConsentsOpenAtThatMomentAndKeepThatItDid() {
		ReferralView referral = sentTelling(Segment.PLAN, Segment.JUSTICE, Segment.IDENTITY);
		String code = codeFor(referral);
		String all = said(open(code), "en");
		assertThat(all, containsString("Participant " + participant));
		assertThat(all, containsString("Has a dog."));
		assertThat(all, containsString("555-0100"));
		assertThat(count("peermentor_disclosure where record = '" + referral.getUuid() + "'"), is(3L));
		move(referral, ReferralStatus.ACCEPTED, null);
		cast.run("update peermentor_consent_grant set until_at = " + clock.now().toEpochMilli() + " where segment = 'IDENTITY'");
		Context.clearSession();
		String less = said(open(code), "fr");
		assertThat(less, not(containsString("Participant")));
		assertThat(less, containsString("Sam"));
		assertThat(count("peermentor_disclosure where record = '" + referral.getUuid() + "'"), is(5L));
		assertThat("looking uses nothing up", open(code), is(notNullValue()));
	}
	
	@Test
	public void open_shouldTellNothingOfTherapyOrCustodyUnlessThatIsConsentedTo() {
		consent(Segment.IDENTITY);
		ReferralView referral = send(make(beds().need("OAT_CLINIC").segments(only(Segment.IDENTITY)).contactProhibited(true)));
		// As it may stand in one that was sent before such a note was refused.
		cast.run("update peermentor_referral set note = 'Takes methadone since prison.' where uuid = '" + referral.getUuid() + "'");
		Context.clearSession();
		PartnerQuestion question = open(codeFor(referral));
		for (String language : new String[] { "en", "fr" }) {
			assertThat(said(question, language), PrivateWords.in(said(question, language)), is(empty()));
		}
		assertThat(question.isContactProhibited(), is(true));
		assertThat(said(question, "en"), containsString("Clinic"));
		assertThat(reasons(question), containsInAnyOrder("MISSING_DOCUMENT", "OUT_OF_AREA", "CLOSED", "LATE", "OTHER"));
		consent(Segment.PLAN, Segment.JUSTICE);
		ReferralView told = send(make(beds().need("OAT_CLINIC").segments(Arrays.asList(Segment.PLAN, Segment.JUSTICE))
		        .note("Takes methadone.")));
		PartnerQuestion more = open(codeFor(told));
		assertThat(said(more, "en"), containsString("OAT clinic"));
		assertThat(said(more, "en"), containsString("methadone"));
		assertThat(said(more, "en"), not(containsString("Participant")));
		assertThat(reasons(more), hasItems("TURNED_AWAY_FOR_OAT", "TURNED_AWAY_FOR_RECORD"));
	}
	
	/** Choice, reason, state after it, its reason, and what is kept as said. */
	private static final Object[][] ANSWERS = {
	        { PartnerChoice.ACCEPTED, null, ReferralStatus.ACCEPTED, null, null },
	        { PartnerChoice.WAITING_LIST, null, ReferralStatus.ON_HOLD, ReferralReason.WAITING_LIST, Outcome.WAITLISTED },
	        { PartnerChoice.FULL, null, ReferralStatus.REJECTED, ReferralReason.SERVICE_FULL, Outcome.TURNED_AWAY },
	        { PartnerChoice.NOT_ELIGIBLE, null, ReferralStatus.REJECTED, ReferralReason.NOT_ELIGIBLE, Outcome.TURNED_AWAY },
	        { PartnerChoice.TURNED_AWAY, OutcomeReason.MISSING_DOCUMENT, ReferralStatus.REJECTED, ReferralReason.MISSING_DOCUMENT,
	                Outcome.TURNED_AWAY },
	        { PartnerChoice.TURNED_AWAY, OutcomeReason.LATE, ReferralStatus.REJECTED, ReferralReason.OTHER, Outcome.TURNED_AWAY },
	        { PartnerChoice.TURNED_AWAY, OutcomeReason.TURNED_AWAY_FOR_OAT, ReferralStatus.REJECTED,
	                ReferralReason.TURNED_AWAY_FOR_OAT, Outcome.TURNED_AWAY },
	        { PartnerChoice.TURNED_AWAY, OutcomeReason.TURNED_AWAY_FOR_RECORD, ReferralStatus.REJECTED,
	                ReferralReason.TURNED_AWAY_FOR_RECORD, Outcome.TURNED_AWAY },
	        { PartnerChoice.HELPED, null, ReferralStatus.COMPLETED, null, Outcome.ENROLLED },
	        { PartnerChoice.SEEN, null, ReferralStatus.IN_PROGRESS, null, Outcome.REACHED },
	        { PartnerChoice.DID_NOT_COME, null, ReferralStatus.ACCEPTED, null, Outcome.DID_NOT_GO } };
	
	@Test
	public void answer_shouldMoveTheReferralAndKeepWhatTheServiceSays() {
		for (Object[] row : ANSWERS) {
			ReferralView referral = sentTelling(Segment.PLAN, Segment.JUSTICE);
			assertThat(reply(codeFor(referral), (PartnerChoice) row[0], (OutcomeReason) row[1], null), is(true));
			ReferralView after = read(referral);
			String what = row[0] + " " + row[1];
			assertThat(what, after.getStatus(), is(row[2]));
			assertThat(what, after.getReason(), is(row[3]));
			assertThat(what, answers.getCodes(referral.getUuid(), PAGE).getRows().get(0).getStatus(), is(PartnerCodeStatus.USED));
			List<ReferralMoveView> moves = referrals.getHistory(referral.getUuid(), PAGE).getRows();
			assertThat(what, moves.get(moves.size() - 1).getActor(), is(ReferralActor.PARTNER));
			List<OutcomeVoice> voices = sessionFactory.getCurrentSession().createQuery(
			    "select v from PeerReferralVoice v, PeerReferral r where r.referralId = v.referralId and r.uuid = :uuid", OutcomeVoice.class)
			        .setParameter("uuid", referral.getUuid()).list();
			assertThat(what, voices, hasSize(row[4] == null ? 0 : 1));
			if (row[4] != null) {
				assertThat(what, voices.get(0).getSource(), is(OutcomeSource.PARTNER));
				assertThat(what, voices.get(0).getOutcome(), is(row[4]));
			}
		}
		assertThat("whoever made it hears of it", alerted(), hasItem(mentor.getUser().getUserId()));
	}
	
	@Test
	public void answer_shouldTakeTheDayOnWhichTheParticipantIsExpected() {
		ReferralView referral = sent();
		assertThat(reply(codeFor(referral), PartnerChoice.ACCEPTED, null, LocalDate.parse("2026-12-01")), is(true));
		assertThat(read(referral).getReachDue(), is(Instant.parse("2026-12-02T08:00:00Z")));
	}
	
	@Test
	public void answer_shouldRefuseWhatDoesNotFitAndLeaveTheCodeGood() {
		ReferralView referral = sent();
		String code = codeFor(referral);
		assertThat(refusals(() -> reply(null, null, null, null)), contains("code: " + Problems.REQUIRED, "answer: " + Problems.REQUIRED));
		assertThat(refusals(() -> reply(code, PartnerChoice.TURNED_AWAY, null, null)), contains("reason: " + Problems.REQUIRED));
		assertThat(refusals(() -> reply(code, PartnerChoice.FULL, OutcomeReason.LATE, null)),
		    contains("reason: peermentor.error.partner.reason"));
		assertThat("of what nobody told them nothing is asked",
		    refusals(() -> reply(code, PartnerChoice.TURNED_AWAY, OutcomeReason.TURNED_AWAY_FOR_OAT, null)),
		    contains("reason: peermentor.error.partner.reason"));
		for (String day : new String[] { "2026-11-26", "2027-12-01" }) {
			assertThat(refusals(() -> reply(code, PartnerChoice.ACCEPTED, null, LocalDate.parse(day))),
			    contains("nextDate: peermentor.error.partner.nextDate"));
		}
		assertThat(refusals(() -> reply(code, PartnerChoice.FULL, null, LocalDate.parse("2026-12-01"))),
		    contains("nextDate: peermentor.error.partner.nextDate"));
		move(referral, ReferralStatus.IN_PROGRESS, null);
		assertThat(refusals(() -> reply(code, PartnerChoice.ACCEPTED, null, null)), contains("answer: peermentor.error.partner.notOffered"));
		Context.clearSession();
		assertThat(reply(code, PartnerChoice.HELPED, null, null), is(true));
	}
	
	@Test
	public void revoke_shouldBeForWhoeverRefersAndForTheAdministrator() {
		ReferralView referral = sent();
		PartnerCodeView issued = answers.issueCode(referral.getUuid());
		assertThat(refusals(() -> revoke(issued, null, null)), contains("status: " + Problems.REQUIRED));
		assertThat(refusals(() -> revoke(issued, PartnerCodeStatus.REVOKED, null)), contains("reason: " + Problems.REQUIRED));
		assertThat(refusals(() -> revoke(issued, PartnerCodeStatus.REVOKED, PartnerCodeReason.REISSUED)),
		    contains("reason: peermentor.error.partner.foundOut"));
		assertThat(refusals(() -> revoke(issued, PartnerCodeStatus.USED, null)),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
		stranger.login();
		assertThrows(NotFound.class, () -> revoke(issued, PartnerCodeStatus.REVOKED, PartnerCodeReason.LOST));
		loginAsProgrammeAdministrator();
		PartnerCodeView revoked = revoke(issued, PartnerCodeStatus.REVOKED, PartnerCodeReason.WRONG_HANDS);
		assertThat(revoked.getStatus(), is(PartnerCodeStatus.REVOKED));
		assertThat("whose it is stays unsaid", revoked.getReferral(), is(nullValue()));
		assertThat(open(issued.getCode()), is(nullValue()));
		assertThat(refusals(() -> revoke(issued, PartnerCodeStatus.REVOKED, PartnerCodeReason.LOST)), contains("status: peermentor.error.lifecycle.illegalMove"));
	}
	
	private PartnerCodeView revoke(PartnerCodeView code, PartnerCodeStatus to, PartnerCodeReason why) {
		int version = ((Number) one("select version from peermentor_partner_code where uuid = '" + code.getUuid() + "'")).intValue();
		return answers.revokeCode(code.getUuid(), new PartnerCodeMove(version, to, why, new Problems()));
	}
	
	@Test
	public void log_shouldBeTheAdministratorsAndNameNoParticipant() {
		ReferralView referral = sentTelling(Segment.IDENTITY);
		PartnerCodeView issued = answers.issueCode(referral.getUuid());
		open(issued.getCode());
		assertThrows(APIAuthenticationException.class, () -> answers.getLog(Collections.emptyList(), null, PAGE));
		loginAsProgrammeAdministrator();
		List<PartnerLogView> lines = answers.getLog(Collections.emptyList(), null, PAGE).getRows();
		assertThat(lines.stream().map(PartnerLogView::getHappened).collect(Collectors.toList()),
		    contains(PartnerEvent.OPENED, PartnerEvent.ISSUED));
		assertThat(lines.get(0).getCode(), is(issued.getUuid()));
		assertThat(lines.get(0).getSource().length(), is(8));
		assertThat(lines.get(0).getBy(), is(nullValue()));
		assertThat(lines.get(1).getBy().getUuid(), is(mentor.getUser().getUuid()));
		assertThat(answers.getLog(Collections.singleton(PartnerEvent.WRONG), null, PAGE).getRows(), is(empty()));
		assertThat(answers.getLog(Collections.singleton(PartnerEvent.OPENED), issued.getUuid(), PAGE).getRows(), hasSize(1));
		assertThat(answers.getLog(Collections.emptyList(), null, PAGE).getTotal(), is(2L));
	}
	
	@Test
	public void sheet_shouldHoldTheCodeAndTellNothingOfTheParticipant() {
		set(Setting.PARTNER_ADDRESS, "https://clinic.example.org/openmrs");
		ReferralView referral = sentTelling(Segment.IDENTITY);
		String page = sheet(referral, SendWay.CODE).getDocument();
		Matcher code = Pattern.compile("([3-9A-Y]{5}-){3}[3-9A-Y]{5}").matcher(page);
		assertThat(code.find(), is(true));
		assertThat(page, containsString("https://clinic.example.org/openmrs/moduleResources/peermentor/partner/index.html"));
		assertThat(page, containsString("2026-12-11"));
		assertThat(page, not(containsString("Participant")));
		assertThat(page, not(containsString("Has a dog")));
		assertThat(count("peermentor_disclosure"), is(0L));
		assertThat(said(open(code.group()), "en"), containsString("Participant " + participant));
	}
	
	/** All that a question says, in one language. */
	private static String said(PartnerQuestion question, String language) {
		return question.getService() + question.getWords().get(language);
	}
	
	private static List<String> reasons(PartnerQuestion question) {
		return question.getChoices().stream().filter(choice -> choice.get("code") == PartnerChoice.TURNED_AWAY)
		        .flatMap(choice -> ((List<?>) choice.get("reasons")).stream()).map(reason -> ((Map<?, ?>) reason).get("code").toString())
		        .collect(Collectors.toList());
	}
}
