/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.Test;
import org.openmrs.module.peermentor.refusal.Problems;

public class ContactRulesTest {
	
	private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
	
	private static final Instant START = NOW.minus(Duration.ofHours(2));
	
	@Test
	public void check_shouldTakeTheLeastThatAContactNeeds() {
		assertThat(problems(checkIn()), is(empty()));
	}
	
	@Test
	public void check_shouldTakeAnAttemptWithAReason() {
		ContactFacts.Builder attempt = ContactFacts.builder().kind(ContactKind.OUTREACH_ATTEMPT).startedAt(START)
		        .set(Fact.MODE, Mode.PHONE).set(Fact.WHY_NOT, WhyNot.NO_ANSWER).withDefaults();
		
		assertThat(problems(attempt), is(empty()));
		assertThat(attempt.build().tookPlace(), is(false));
	}
	
	@Test
	public void check_shouldTakeEverythingAtOnce() {
		ContactFacts.Builder all = accompaniment().set(Fact.PLACE, Place.GATE).set(Fact.DURATION_MINUTES, 1440)
		        .set(Fact.ATTENDED, Attended.LATE).set(Fact.SUPPORT_TYPES, SupportType.EMOTIONAL, SupportType.INSTRUMENTAL)
		        .set(Fact.TOPICS, Topic.PHARMACY).set(Fact.PARTICIPANT_OUTCOME, ParticipantOutcome.TURNED_AWAY)
		        .set(Fact.TURNED_AWAY_REASON, TurnedAwayReason.ON_OAT).set(Fact.WAITING_MINUTES, 0)
		        .set(Fact.TRAVEL_MINUTES, 90).set(Fact.PLANNED_AT, START.minusSeconds(600))
		        .set(Fact.NEXT_CONTACT_DUE, START.plusMillis(1)).kilometres(new BigDecimal("12.5"))
		        .expenses(new BigDecimal("7.35"));
		
		assertThat(problems(all), is(empty()));
	}
	
	@Test
	public void check_shouldNameTheFieldOfEveryBrokenRule() {
		assertBreaks(f -> f.kind(null), "type required");
		assertBreaks(f -> f.set(Fact.MODE, null), "mode required");
		assertBreaks(f -> f.set(Fact.TOOK_PLACE, null), "tookPlace required");
		assertBreaks(f -> f.startedAt(null), "startedAt required");
		assertBreaks(f -> f.startedAt(NOW.plusMillis(1)), "startedAt contact.startedAt.future");
		assertBreaks(f -> f.startedAt(ContactRules.EARLIEST.minusMillis(1)), "startedAt contact.startedAt.tooEarly");
		assertBreaks(f -> f.set(Fact.WHY_NOT, WhyNot.OTHER), "whyNot contact.whyNot.tookPlace");
		assertBreaks(f -> f.set(Fact.TOOK_PLACE, TookPlace.NO), "whyNot required");
		assertBreaks(f -> f.set(Fact.DURATION_MINUTES, -1), "durationMinutes contact.minutes.outOfRange");
		assertBreaks(f -> f.set(Fact.DURATION_MINUTES, 1441), "durationMinutes contact.minutes.outOfRange");
		assertBreaks(f -> f.set(Fact.NEXT_CONTACT_DUE, START), "nextContactDue contact.nextContactDue.notAfterStart");
		assertBreaks(f -> f.set(Fact.NEXT_CONTACT_DUE, START.plus(ContactRules.FARTHEST).plusMillis(1)),
		    "nextContactDue contact.moment.tooFar");
		assertBreaks(f -> f.kilometres(new BigDecimal("-0.1")), "kilometres contact.amount.outOfRange");
		assertBreaks(f -> f.kilometres(new BigDecimal("10000")), "kilometres contact.amount.outOfRange");
		assertBreaks(f -> f.kilometres(new BigDecimal("1.25")), "kilometres contact.amount.tooFine");
		assertBreaks(f -> f.expenses(new BigDecimal("-1")), "expenses contact.amount.outOfRange");
		assertBreaks(f -> f.expenses(new BigDecimal("100000")), "expenses contact.amount.outOfRange");
		assertBreaks(f -> f.expenses(new BigDecimal("0.005")), "expenses contact.amount.tooFine");
	}
	
	@Test
	public void check_shouldNameTheFieldOfEveryBrokenRuleOfAnAccompaniment() {
		assertThat(problems(accompaniment()), is(empty()));
		assertThat(problems(checkIn().kind(ContactKind.RELEASE_DAY_ACCOMPANIMENT)), contains("accompaniment required"));
		assertThat(problems(checkIn().kind(ContactKind.ACCOMPANIMENT_TO_APPOINTMENT)), contains("accompaniment required"));
		assertThat(problems(checkIn().set(Fact.WAITING_MINUTES, 5)), containsInAnyOrder("accompaniment.purpose required",
		    "accompaniment.participantOutcome required", "accompaniment.mentorOutcome required"));
		assertThat(problems(accompaniment().set(Fact.PARTICIPANT_OUTCOME, ParticipantOutcome.TURNED_AWAY)),
		    contains("accompaniment.turnedAwayReason required"));
		assertThat(problems(accompaniment().set(Fact.TURNED_AWAY_REASON, TurnedAwayReason.FULL)),
		    contains("accompaniment.turnedAwayReason contact.turnedAwayReason.notTurnedAway"));
		assertThat(problems(accompaniment().set(Fact.WAITING_MINUTES, 1441)),
		    contains("accompaniment.waitingMinutes contact.minutes.outOfRange"));
		assertThat(problems(accompaniment().set(Fact.TRAVEL_MINUTES, -5)),
		    contains("accompaniment.travelMinutes contact.minutes.outOfRange"));
		assertThat(problems(accompaniment().set(Fact.PLANNED_AT, START.plus(Duration.ofDays(5000)))),
		    contains("accompaniment.plannedAt contact.moment.tooFar"));
		assertThat(problems(accompaniment().set(Fact.PLANNED_AT, Instant.EPOCH)),
		    contains("accompaniment.plannedAt contact.moment.tooEarly"));
	}
	
	@Test
	public void check_shouldNotAskForTheAccompanimentThatDidNotHappen() {
		assertThat(problems(checkIn().kind(ContactKind.RELEASE_DAY_ACCOMPANIMENT).set(Fact.TOOK_PLACE, TookPlace.NO)
		        .set(Fact.WHY_NOT, WhyNot.IN_CUSTODY)),
		    is(empty()));
	}
	
	@Test
	public void check_shouldReportEverythingAtOnce() {
		assertThat(problems(ContactFacts.builder().startedAt(NOW.plusSeconds(1)).set(Fact.DURATION_MINUTES, 9999)
		        .set(Fact.PURPOSE, Purpose.COURT).expenses(new BigDecimal("-1"))),
		    containsInAnyOrder("type required", "mode required", "startedAt contact.startedAt.future", "durationMinutes contact.minutes.outOfRange",
		        "accompaniment.participantOutcome required", "accompaniment.mentorOutcome required",
		        "expenses contact.amount.outOfRange"));
	}
	
	@Test
	public void withDefaults_shouldSayThatEverythingButAnAttemptTookPlace() {
		for (ContactKind kind : ContactKind.values()) {
			assertThat(kind.name(), ContactFacts.builder().kind(kind).withDefaults().build().tookPlace(),
			    is(kind != ContactKind.OUTREACH_ATTEMPT));
			assertThat(ContactFacts.builder().kind(kind).set(Fact.TOOK_PLACE, TookPlace.NO).withDefaults().build()
			        .tookPlace(),
			    is(false));
		}
	}
	
	@Test
	public void isLateEntry_shouldBeginRightAfterTheTimeAllowed() {
		Duration allowed = Duration.ofHours(24);
		
		assertThat(ContactRules.isLateEntry(START, START.plus(allowed), allowed), is(false));
		assertThat(ContactRules.isLateEntry(START, START.plus(allowed).plusMillis(1), allowed), is(true));
	}
	
	@Test
	public void draftExpiry_shouldKeepTheTimeOfDayAcrossBothClockChanges() {
		ZoneId vancouver = ZoneId.of("America/Vancouver");
		
		assertThat(ContactRules.draftExpiry(Instant.parse("2026-03-05T17:30:00Z"), 7, vancouver),
		    equalTo(Instant.parse("2026-03-12T16:30:00Z")));
		assertThat(ContactRules.draftExpiry(Instant.parse("2026-10-28T16:30:00Z"), 7, vancouver),
		    equalTo(Instant.parse("2026-11-04T17:30:00Z")));
	}
	
	@Test
	public void draftExpiry_shouldGoOverTheEndOfTheYear() {
		assertThat(ContactRules.draftExpiry(Instant.parse("2026-12-31T23:59:00Z"), 1, ZoneId.of("UTC")),
		    equalTo(Instant.parse("2027-01-01T23:59:00Z")));
	}
	
	private static void assertBreaks(UnaryOperator<ContactFacts.Builder> change, String expected) {
		assertThat(problems(change.apply(checkIn())), contains(expected));
	}
	
	private static ContactFacts.Builder checkIn() {
		return ContactFacts.builder().kind(ContactKind.CHECK_IN).startedAt(START).set(Fact.MODE, Mode.PHONE).withDefaults();
	}
	
	private static ContactFacts.Builder accompaniment() {
		return checkIn().kind(ContactKind.ACCOMPANIMENT_TO_APPOINTMENT).set(Fact.PURPOSE, Purpose.PHARMACY)
		        .set(Fact.PARTICIPANT_OUTCOME, ParticipantOutcome.ATTENDED_TOGETHER)
		        .set(Fact.MENTOR_OUTCOME, MentorOutcome.WENT_ALONG);
	}
	
	private static List<String> problems(ContactFacts.Builder facts) {
		Problems problems = new Problems();
		ContactRules.check(facts.build(), NOW, problems);
		return problems.asList().stream()
		        .map(problem -> problem.getField() + " " + problem.getCode().replace("peermentor.error.", ""))
		        .collect(Collectors.toList());
	}
}
