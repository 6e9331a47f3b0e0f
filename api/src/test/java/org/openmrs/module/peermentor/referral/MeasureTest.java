/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.Test;
import org.openmrs.api.context.Context;
import org.openmrs.module.peermentor.directory.MeasuredPeople;
import org.openmrs.module.peermentor.directory.ServiceMeasure;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the referrals to one service say, against a telling of drawn referrals one by one.
 */
public class MeasureTest extends FollowedReferralTest {
	
	private static final long SEED = 20261126L;
	
	private int[] people;
	
	@Autowired
	private MeasureDao measures;
	
	@Autowired
	private RecountWork recounts;
	
	@Test
	public void of_shouldAgreeWithTellingReferralsOneByOne() {
		Random draw = new Random(SEED);
		people = new int[] { participant, cast.participant(), cast.participant(), cast.participant() };
		for (int round = 0; round < 12; round++) {
			String drawn = UUID.randomUUID().toString();
			List<Object[]> rows = new ArrayList<>();
			for (int i = draw.nextInt(25); i > 0; i--) {
				rows.add(insert(drawn, draw));
			}
			Context.flushSession();
			compare(measures.of(drawn), rows);
		}
	}
	
	private Object[] insert(String drawn, Random draw) {
		ReferralStatus status = ReferralStatus.values()[draw.nextInt(ReferralStatus.values().length)];
		Instant sent = status == ReferralStatus.DRAFT ? null : clock.now().plusSeconds(draw.nextInt(100_000));
		ReferralReason why = status == ReferralStatus.REJECTED ? ReferralReason.values()[draw.nextInt(5)] : null;
		boolean voided = draw.nextInt(8) == 0;
		int id = 500_000 + draw.nextInt(400_000);
		int who = people[draw.nextInt(people.length)];
		cast.run("insert into peermentor_referral (referral_id, patient_id, listing, service, service_name, organisation, need,"
		        + " scope, urgency, contact_prohibited, segments, status, reason, status_at, sent_at, version, uuid, creator,"
		        + " date_created, voided) values (" + id + ", " + who + ", 'l', '" + drawn + "', 'x', 'x', 'SHELTER', 'OAT',"
		        + " 'SOON', false, '', '" + status + "', " + quoted(why) + ", 0, " + millis(sent) + ", 0, '" + UUID.randomUUID()
		        + "', 1, now(), " + voided + ")");
		Outcome outcome = null;
		OutcomeReason refusal = null;
		Instant answered = null;
		if (draw.nextInt(4) > 0) {
			outcome = draw.nextInt(4) == 0 ? null : Outcome.values()[draw.nextInt(Outcome.values().length)];
			refusal = outcome == Outcome.TURNED_AWAY ? OutcomeReason.values()[draw.nextInt(4)] : null;
			answered = draw.nextInt(3) == 0 || sent == null ? null : sent.plusMillis(draw.nextInt(500_000_000));
			cast.run("insert into peermentor_referral_result (referral_id, outcome, confidence, refusal, answered_at, version) values (" + id
			        + ", " + quoted(outcome) + ", 'CLAIMED', " + quoted(refusal) + ", " + millis(answered) + ", 0)");
		}
		return new Object[] { status, sent, why, voided, outcome, refusal, answered, who };
	}
	
	private static void compare(ServiceMeasure measure, List<Object[]> rows) {
		int sent = 0;
		int ended = 0;
		int reached = 0;
		List<Long> waited = new ArrayList<>();
		Map<String, Set<Object>> refused = new HashMap<>();
		Map<String, Set<Object>> parts = new HashMap<>();
		for (Object[] row : rows) {
			if (row[1] == null || (Boolean) row[3] || row[0] == ReferralStatus.ENTERED_IN_ERROR) {
				continue;
			}
			sent++;
			boolean known = row[4] != null && row[4] != Outcome.UNKNOWN;
			boolean came = row[4] == Outcome.ENROLLED || row[4] == Outcome.REACHED;
			add(parts, "all", row[7]);
			add(parts, row[6] == null ? "unanswered" : "answered", row[7]);
			add(parts, came ? "reached" : known ? "not reached" : "unknown", row[7]);
			ended += known ? 1 : 0;
			reached += came ? 1 : 0;
			if (row[6] != null) {
				waited.add(((Instant) row[6]).toEpochMilli() - ((Instant) row[1]).toEpochMilli());
			}
			Object why = row[5] != null ? row[5] : row[2];
			if (why != null) {
				add(refused, why.toString(), row[7]);
			}
		}
		if (sent == 0) {
			assertThat(measure, is(nullValue()));
			return;
		}
		Collections.sort(waited);
		int n = waited.size();
		assertThat(measure.getReferrals(), is(sent));
		assertThat(measure.getAnswered(), is(n));
		assertThat(measure.getMedianToAnswer(), is(n == 0 ? null
		        : Duration.ofMillis(n % 2 == 1 ? waited.get(n / 2) : (waited.get(n / 2 - 1) + waited.get(n / 2)) / 2)));
		assertThat(measure.getEnded(), is(ended));
		assertThat(measure.getReached(), is(reached));
		assertThat("people, however often each was refused", measure.getRefusals(), is(sizes(refused)));
		MeasuredPeople counted = measure.getPeople();
		Map<String, Integer> told = sizes(parts);
		assertThat(counted.getAll(), is(told.get("all")));
		assertThat(counted.getAnswered(), is(told.getOrDefault("answered", 0)));
		assertThat(counted.getUnanswered(), is(told.getOrDefault("unanswered", 0)));
		assertThat(counted.getReached(), is(told.getOrDefault("reached", 0)));
		assertThat(counted.getNotReached(), is(told.getOrDefault("not reached", 0)));
		int last = Integer.MAX_VALUE;
		for (int times : measure.getRefusals().values()) {
			assertThat(times <= last, is(true));
			last = times;
		}
	}
	
	private static void add(Map<String, Set<Object>> people, String of, Object who) {
		people.computeIfAbsent(of, none -> new HashSet<>()).add(who);
	}
	
	private static Map<String, Integer> sizes(Map<String, Set<Object>> people) {
		Map<String, Integer> sizes = new HashMap<>();
		people.forEach((of, who) -> sizes.put(of, who.size()));
		return sizes;
	}
	
	private static String quoted(Enum<?> code) {
		return code == null ? "null" : "'" + code + "'";
	}
	
	private static String millis(Instant at) {
		return at == null ? "null" : String.valueOf(at.toEpochMilli());
	}
	
	@Test
	public void card_shouldChangeWithOneOutcome() {
		ReferralView referral = sent();
		assertThat(card("referrals"), is(1L));
		assertThat(card("answered"), is(0L));
		clock.forward(Duration.ofHours(2));
		move(referral, ReferralStatus.ACCEPTED, null);
		assertThat(card("answered"), is(1L));
		assertThat(card("median_seconds"), is(7200L));
		assertThat(card("ended"), is(0L));
		VoiceView said = said(referral, OutcomeSource.PARTICIPANT, Outcome.REACHED, null);
		assertThat(card("reached"), is(1L));
		said(referral, OutcomeSource.PARTICIPANT, Outcome.TURNED_AWAY, OutcomeReason.TURNED_AWAY_FOR_RECORD);
		assertThat(card("reached"), is(0L));
		assertThat(card("ended"), is(1L));
		assertThat(String.valueOf(one("select cast(refusals as varchar(255)) from peermentor_directory_measure")),
		    containsString("TURNED_AWAY_FOR_RECORD"));
		outcomes.voidVoice(referral.getUuid(), outcomes.getVoices(referral.getUuid(), PAGE).getRows().get(0).getUuid(), "mixed up");
		assertThat(card("reached"), is(1L));
		outcomes.voidVoice(referral.getUuid(), said.getUuid(), "mixed up");
		assertThat(card("ended"), is(0L));
		move(referral, ReferralStatus.ENTERED_IN_ERROR, ReferralReason.MADE_IN_ERROR);
		assertThat(count("peermentor_directory_measure"), is(0L));
	}
	
	/** What came of one person's referrals is theirs, however many there are. */
	@Test
	public void card_shouldStaySilentOnOnePersonHoweverOftenTheyWereReferred() {
		for (int times = 0; times < 6; times++) {
			ReferralView referral = sent();
			move(referral, ReferralStatus.REJECTED, ReferralReason.TURNED_AWAY_FOR_OAT);
		}
		assertThat(card("referrals"), is(6L));
		assertThat(card("people"), is(1L));
		assertThat(String.valueOf(one("select cast(refusals as varchar(255)) from peermentor_directory_measure")),
		    is("TURNED_AWAY_FOR_OAT=1"));
	}
	
	/** Whatever two transactions beside each other left out of the card, the watch puts right. */
	@Test
	public void watch_shouldCountOnceMoreAndTakeTheMarksOff() {
		sent();
		sent();
		assertThat(count("peermentor_referral_recount"), greaterThan(1L));
		cast.run("update peermentor_directory_measure set referrals = 1");
		assertThat(count("(select distinct service from peermentor_referral_recount) waiting"), is(1L));
		watch(recounts);
		assertThat(card("referrals"), is(2L));
		assertThat(count("peermentor_referral_recount"), is(0L));
		cast.loginAsAdministrator();
		recounts.each(1);
	}
	
	private long card(String column) {
		Number value = (Number) one("select " + column + " from peermentor_directory_measure where service_uuid = '" + service + "'");
		return value.longValue();
	}
}
