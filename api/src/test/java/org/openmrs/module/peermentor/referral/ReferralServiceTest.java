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
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.api.APIAuthenticationException;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.access.Roles;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.lifecycle.Transition;
import org.openmrs.module.peermentor.participant.ParticipantDied;
import org.openmrs.module.peermentor.participant.PatientsMerging;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.refusal.Stale;
import org.springframework.beans.factory.annotation.Autowired;

public class ReferralServiceTest extends ReferralTest {
	
	@Autowired
	private ReferralFollower follower;
	
	@Autowired
	private ReferralDesk desk;
	
	@Autowired
	private ReferralDao dao;
	
	@Test
	public void makeReferral_shouldFreezeWhatTheServiceWasAndTellNobody() {
		ReferralView made = make(beds());
		services.vanish(house);
		ReferralView read = referrals.getReferral(made.getUuid());
		assertThat(read.getStatus(), is(ReferralStatus.DRAFT));
		assertThat(read.getOrganisation(), is(HOUSE));
		assertThat(read.getServiceName(), is("Beds of " + HOUSE));
		assertThat(read.getSentAt(), is(nullValue()));
		assertThat(read.getMadeBy().getUuid(), is(mentor.getUser().getUuid()));
		assertThat(alerted(), is(empty()));
		assertThat(count("peermentor_disclosure"), is(0L));
	}
	
	@Test
	public void makeReferral_shouldTakeARepeatAsOne() {
		String uuid = UUID.randomUUID().toString();
		String patient = cast.uuid(participant);
		for (int i = 0; i < 2; i++) {
			assertThat(referrals.makeReferral(new NewReferral(uuid, patient, beds(), new Problems())).getUuid(), is(uuid));
		}
		assertThat(count("peermentor_referral"), is(1L));
		assertThat(count("peermentor_referral_event"), is(1L));
		coordinator.login();
		assertThat(refusals(() -> referrals.makeReferral(new NewReferral(uuid, patient, beds(), new Problems()))),
		    contains("uuid: peermentor.error.uuidTaken"));
	}
	
	@Test
	public void makeReferral_shouldNameEverythingThatCannotBeTaken() {
		assertThat(refusals(() -> referrals.makeReferral(new NewReferral(null, null, new ReferralTerms(), new Problems()))),
		    contains("need: " + Problems.REQUIRED, "patient: " + Problems.REQUIRED, "listing: " + Problems.REQUIRED));
		ReferralTerms wrong = beds().listing(UUID.randomUUID().toString()).need("GOLD").planItem("x").planTask("y")
		        .segments(Arrays.asList(Segment.DOSING, Segment.SAFETY)).answerDue(hours(-1)).reachDue(hours(-2));
		assertThat(refusals(() -> make(wrong)),
		    contains("need: peermentor.error.notACode", "listing: peermentor.error.referral.unlisted",
		        "planItem: peermentor.error.referral.notTheirs", "planTask: peermentor.error.referral.notTheirs",
		        "segments: peermentor.error.referral.segment", "segments: peermentor.error.referral.segment",
		        "answerDue: peermentor.error.referral.past", "reachDue: peermentor.error.referral.past"));
		assertThat(refusals(() -> make(work().segments(Collections.singletonList(Segment.PLAN)))),
		    contains("segments: peermentor.error.referral.segment"));
		cast.run("update person set dead = true, cause_of_death = 3 where person_id = " + participant);
		assertThat(refusals(() -> make(beds())), contains("patient: peermentor.error.referral.deceased"));
	}
	
	@Test
	public void referrals_shouldBeMetByThoseOfTheirScopeAlone() {
		String beds = make(beds()).getUuid();
		String job = make(work()).getUuid();
		jobMentor.login();
		assertThat(listed(), contains(job));
		assertThrows(NotFound.class, () -> referrals.getReferral(beds));
		assertThrows(NotFound.class, () -> referrals.getHistory(beds, PAGE));
		assertThat(refusals(() -> make(beds())), contains("patient: peermentor.error.participant.unknown"));
		assertThat(make(work()).getStatus(), is(ReferralStatus.DRAFT));
		stranger.login();
		assertThat(listed(), is(empty()));
		assertThrows(NotFound.class, () -> referrals.getReferral(job));
		coordinator.login();
		assertThat(listed().size(), is(3));
		cast.run("insert into peermentor_exclusion (person_a_id, person_b_id, since, reason, version, uuid, creator, date_created,"
		        + " voided) values (" + Math.min(participant, coordinator.getPersonId()) + ", "
		        + Math.max(participant, coordinator.getPersonId()) + ", 0, 'x', 0, '" + UUID.randomUUID() + "', 1, now(), false)");
		assertThat("must not be matched", listed(), is(empty()));
	}
	
	@Test
	public void referrals_shouldBeOpenToACliniciansAsFarAsAConsentOpensThem() {
		String beds = make(beds()).getUuid();
		String job = make(work()).getUuid();
		clinician.login();
		assertThat(listed(), is(empty()));
		grant(Segment.PLAN, "TREATMENT", "USER", clinician.getUser().getUuid());
		assertThat(listed(), contains(beds));
		assertThat(referrals.getReferral(beds).getUuid(), is(beds));
		assertThrows(NotFound.class, () -> referrals.getReferral(job));
		grant(Segment.EMPLOYMENT, "TREATMENT", "USER", clinician.getUser().getUuid());
		assertThat(listed(), containsInAnyOrder(beds, job));
		assertThat("one for the list, one for the record, one for each consent of the last",
		    count("peermentor_disclosure where patient_id = " + participant), is(4L));
		cast.run("update peermentor_consent_grant set until_at = " + clock.now().toEpochMilli());
		assertThat(listed(), is(empty()));
		assertThrows(APIAuthenticationException.class, () -> make(beds()));
	}
	
	@Test
	public void getReferrals_shouldListByWhatIsAsked() {
		ReferralView draft = make(beds());
		ReferralView sent = sent();
		ReferralView over = move(sent(), ReferralStatus.CANCELLED, ReferralReason.NO_LONGER_NEEDED);
		assertThat(list(new ReferralCriteria(cast.uuid(participant), Collections.emptySet(), true, null, true)),
		    containsInAnyOrder(draft.getUuid(), sent.getUuid()));
		assertThat(list(new ReferralCriteria(null, Collections.emptySet(), false, null, false)), contains(over.getUuid()));
		assertThat(list(new ReferralCriteria(null, EnumSet.of(ReferralStatus.DRAFT), false, null, false)), is(empty()));
		assertThat(list(new ReferralCriteria(null, Collections.emptySet(), null, hours(25), false)), contains(sent.getUuid()));
		assertThat(list(new ReferralCriteria(null, Collections.emptySet(), null, hours(24), false)), is(empty()));
		coordinator.login();
		assertThat(list(new ReferralCriteria(null, Collections.emptySet(), null, null, true)), is(empty()));
	}
	
	/** Of people without a plan as well, whom no worklist shows. */
	@Test
	public void getReferrals_shouldListWhatSomebodyIsNeededForNow() {
		consent(Segment.PLAN);
		ReferralView late = sent();
		ReferralView later = send(make(beds().answerDue(hours(48))));
		ReferralView queued = make(beds().queuedFor(hours(24)));
		ReferralView toReach = move(send(make(beds().answerDue(hours(1)).reachDue(hours(24)))), ReferralStatus.ACCEPTED, null);
		make(beds());
		clock.forward(Duration.ofHours(24).minusMillis(1));
		assertThat(due(), is(empty()));
		clock.forward(Duration.ofMillis(1));
		assertThat(due(), containsInAnyOrder(late.getUuid(), queued.getUuid(), toReach.getUuid()));
		move(toReach, ReferralStatus.COMPLETED, null);
		ReferralView over = move(late, ReferralStatus.COMPLETED, null);
		assertThat(due(), contains(queued.getUuid()));
		desk.disagree(dao.lock(over.getUuid()), clock.now());
		Context.flushSession();
		assertThat(due(), containsInAnyOrder(over.getUuid(), queued.getUuid()));
		move(later, ReferralStatus.ON_HOLD, ReferralReason.CONSENT_WITHDRAWN);
		assertThat(due(), containsInAnyOrder(over.getUuid(), queued.getUuid(), later.getUuid()));
		stranger.login();
		assertThat(due(), is(empty()));
		jobMentor.login();
		assertThat("not theirs to know", due(), is(empty()));
		coordinator.login();
		assertThat(due().size(), is(3));
	}
	
	private java.util.List<String> due() {
		return list(new ReferralCriteria(null, Collections.emptySet(), null, null, false).due());
	}
	
	private java.util.List<String> list(ReferralCriteria criteria) {
		return referrals.getReferrals(criteria, PAGE).getRows().stream().map(ReferralView::getUuid).collect(Collectors.toList());
	}
	
	/** Every pair of states, by every actor, through the desk: what is in the table works, all else is refused. */
	@Test
	public void move_shouldGoWhereTheTableGoesAndNowhereElse() {
		String uuid = sent().getUuid();
		int moved = 0;
		for (ReferralStatus from : ReferralStatus.values()) {
			for (ReferralStatus to : ReferralStatus.values()) {
				for (ReferralActor actor : ReferralActor.values()) {
					cast.run("update peermentor_referral set status = '" + from + "', reason = null where uuid = '" + uuid + "'");
					Context.clearSession();
					ReferralRecord referral = dao.lock(uuid);
					ReferralReason why = reason(to);
					if (isLegal(from, to, actor)) {
						desk.move(referral, to, why, actor);
						assertThat(referrals.getReferral(uuid).getStatus(), is(to));
						moved++;
						if (why != null) {
							cast.run("update peermentor_referral set status = '" + from + "' where uuid = '" + uuid + "'");
							Context.clearSession();
							assertThat(refusals(() -> desk.move(dao.lock(uuid), to, null, actor)), contains("reason: " + Problems.REQUIRED));
						}
					} else {
						assertThat(from + " to " + to + " by " + actor, refusals(() -> desk.move(referral, to, why, actor)),
						    contains("status: peermentor.error.lifecycle.illegalMove"));
					}
				}
			}
		}
		assertThat(count("peermentor_referral_event"), is(moved + 2L));
	}
	
	private static ReferralReason reason(ReferralStatus to) {
		boolean needed = ReferralStatus.LIFECYCLE.getTransitions().stream()
		        .anyMatch(row -> row.getTo() == to && row.isReasonNeeded());
		return !needed ? null : to == ReferralStatus.ENTERED_IN_ERROR ? ReferralReason.MADE_IN_ERROR : ReferralReason.OTHER;
	}
	
	/** A mentor makes referrals and settles none. */
	private static boolean isLegal(ReferralStatus from, ReferralStatus to, ReferralActor actor) {
		for (Transition<ReferralStatus> row : ReferralStatus.LIFECYCLE.getTransitions()) {
			if (row.getFrom() == from && row.getTo() == to
			        && row.getPrivileges().stream().anyMatch(actor.holds("Make Peer Referrals"::equals))) {
				return true;
			}
		}
		return false;
	}
	
	@Test
	public void changeReferral_shouldRefuseWhatTheTableOrTheReasonForbids() {
		ReferralView sent = sent();
		assertThat(refusals(() -> move(sent, ReferralStatus.REJECTED, null)), contains("reason: " + Problems.REQUIRED));
		assertThat(refusals(() -> move(sent, ReferralStatus.REJECTED, ReferralReason.NO_LONGER_NEEDED)),
		    contains("reason: peermentor.error.referral.reason"));
		assertThat(refusals(() -> move(sent, ReferralStatus.DRAFT, null)), contains("status: peermentor.error.lifecycle.illegalMove"));
		assertThat(refusals(() -> send(sent)), contains("status: peermentor.error.lifecycle.illegalMove"));
		int read = version(sent);
		move(sent, ReferralStatus.ACCEPTED, null);
		assertThrows(Stale.class, () -> referrals.changeReferral(sent.getUuid(),
		    new ReferralChange(read, new ReferralTerms(), ReferralStatus.COMPLETED, null, new Problems())));
		assertThat(move(sent, ReferralStatus.COMPLETED, null).getStatus(), is(ReferralStatus.COMPLETED));
		assertThat("settling is not a mentor's", refusals(() -> move(sent, ReferralStatus.FAILED, ReferralReason.OTHER)),
		    contains("status: peermentor.error.lifecycle.illegalMove"));
		coordinator.login();
		assertThat(move(sent, ReferralStatus.FAILED, ReferralReason.OTHER).getReason(), is(ReferralReason.OTHER));
		assertThat("whoever made it hears of it", alerted(), contains(mentor.getUser().getUserId()));
	}
	
	@Test
	public void changeReferral_shouldFixWhatWasToldOnceItIsSent() {
		ReferralView draft = make(beds());
		assertThat(say(draft, new ReferralTerms().note("Has a dog.").urgency(Urgency.TODAY)).getNote(), is("Has a dog."));
		assertThat(referrals.getReferral(draft.getUuid()).getAskFor(), is("Sam"));
		assertThat(refusals(() -> say(draft, new ReferralTerms().need("EMPLOYMENT"))),
		    contains("need: peermentor.error.referral.otherScope"));
		Context.clearSession();
		ReferralView sent = send(draft);
		assertThat(refusals(() -> say(sent, new ReferralTerms().note("x").segments(Collections.emptyList()))),
		    containsInAnyOrder("note: peermentor.error.referral.fixed", "segments: peermentor.error.referral.fixed"));
		assertThat(say(sent, new ReferralTerms().answerDue(hours(48))).getAnswerDue(), is(hours(48)));
	}
	
	@Test
	public void history_shouldTellWhoMovedItFromWhereToWhereAndWhy() {
		ReferralView sent = sent();
		clock.forward(Duration.ofHours(1));
		coordinator.login();
		move(sent, ReferralStatus.ON_HOLD, ReferralReason.WAITING_LIST);
		java.util.List<ReferralMoveView> moves = referrals.getHistory(sent.getUuid(), PAGE).getRows();
		assertThat(moves.stream().map(ReferralMoveView::getFrom).collect(Collectors.toList()),
		    contains(nullValue(), is(ReferralStatus.DRAFT), is(ReferralStatus.REQUESTED)));
		assertThat(moves.get(2).getReason(), is(ReferralReason.WAITING_LIST));
		assertThat(moves.get(2).getBy().getUuid(), is(coordinator.getUser().getUuid()));
		assertThat(moves.get(2).getActor(), is(ReferralActor.USER));
		assertThat(moves.get(2).getHappenedAt(), is(clock.now()));
	}
	
	@Test
	public void voidReferral_shouldTakeBackADraftAndNothingThatWasSent() {
		ReferralView draft = make(beds());
		assertThat(refusals(() -> referrals.voidReferral(draft.getUuid(), " ")), contains("reason: " + Problems.REQUIRED));
		referrals.voidReferral(draft.getUuid(), "By mistake");
		assertThrows(NotFound.class, () -> referrals.getReferral(draft.getUuid()));
		ReferralView sent = sent();
		assertThat(refusals(() -> referrals.voidReferral(sent.getUuid(), "x")),
		    contains("status: peermentor.error.referral.sent"));
	}
	
	@Test
	public void referrals_shouldEndWithADeathAndFollowAMerge() {
		ReferralView draft = make(beds());
		ReferralView sent = sent();
		ReferralView over = move(sent(), ReferralStatus.COMPLETED, null);
		int winner = cast.participant();
		follower.onApplicationEvent(new PatientsMerging(this, winner, participant));
		assertThat(count("peermentor_referral where patient_id = " + winner), is(3L));
		follower.onApplicationEvent(new PatientsMerging(this, participant, winner));
		Context.clearSession();
		follower.onApplicationEvent(new ParticipantDied(this, participant, clock.now(), true));
		Context.flushSession();
		assertThat(referrals.getReferral(sent.getUuid()).getReason(), is(ReferralReason.DIED));
		assertThat(referrals.getReferral(draft.getUuid()).getStatus(), is(ReferralStatus.CANCELLED));
		assertThat(referrals.getReferral(over.getUuid()).getStatus(), is(ReferralStatus.COMPLETED));
	}
	
	@Test
	public void referrals_shouldBeClosedToRolesWithoutThePrivilege() {
		ReferralView sent = sent();
		for (String role : new String[] { Roles.ADMINISTRATOR, Roles.EVALUATOR, Roles.PRIVACY_OFFICER }) {
			cast.loginAsAdministrator();
			cast.withRole(role).login();
			assertThrows(APIAuthenticationException.class, () -> referrals.getReferral(sent.getUuid()));
			assertThrows(APIAuthenticationException.class, () -> listed());
			assertThrows(APIAuthenticationException.class, () -> make(beds()));
			assertThrows(APIAuthenticationException.class, () -> move(sent, ReferralStatus.ACCEPTED, null));
			assertThrows(APIAuthenticationException.class, () -> sheet(sent, SendWay.CALL));
			assertThrows(APIAuthenticationException.class, () -> referrals.voidReferral(sent.getUuid(), "x"));
			assertThrows(APIAuthenticationException.class, () -> referrals.getHistory(sent.getUuid(), PAGE));
		}
	}
	
	@Test
	public void getReferrals_shouldTakeTheSameStatementsForAnyNumber() {
		sent();
		clock.forward(Duration.ofHours(24));
		long one = statements();
		for (int i = 0; i < 5; i++) {
			sent();
		}
		clock.forward(Duration.ofHours(24));
		coordinator.login();
		make(work());
		mentor.login();
		assertThat(statements(), is(one));
	}
	
	private long statements() {
		Context.flushSession();
		Context.clearSession();
		Context.getAuthenticatedUser().getPerson().getPersonId();
		long before = sessionFactory.getStatistics().getPrepareStatementCount();
		listed();
		due();
		return sessionFactory.getStatistics().getPrepareStatementCount() - before;
	}
}
