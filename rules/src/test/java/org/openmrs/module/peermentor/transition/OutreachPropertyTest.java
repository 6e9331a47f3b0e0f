/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.Test;

/**
 * Whatever a participant's rules, whatever was tried and whenever: no proposal breaks one of them. The rules are read here
 * in a second, plain way.
 */
public class OutreachPropertyTest {
	
	private static final long SEED = 20261122L;
	
	private static final String[] ZONES = { "America/Vancouver", "Europe/London", "America/St_Johns" };
	
	private static final String[] WORDS = { "call", "CALL", "hello", "Héllo", "me", "please", "hope", "any time", "pl ease", "hi",
	        "back", "when", "suits", "call me", "methadone", "x", "well.", " ", "!", "when you can" };
	
	private static final String[] TELLING = { "oat", "methadone", "pharmacy", "clinic", "prison", "custody", "jail", "court",
	        "probation", "parole", "mentor", "peer", "dose", "treatment", "release" };
	
	@Test
	public void next_shouldNeverBreakARuleOfTheParticipant() {
		Random draw = new Random(SEED);
		OutreachLadder[] ladders = new OutreachLadder[ZONES.length];
		for (int i = 0; i < ZONES.length; i++) {
			ladders[i] = OutreachLadder.sample(ZoneId.of(ZONES[i]));
		}
		Map<OutreachStep, Integer> proposed = new EnumMap<>(OutreachStep.class);
		for (int i = 0; i < 60000; i++) {
			int place = draw.nextInt(ZONES.length);
			ZoneId zone = ZoneId.of(ZONES[place]);
			SafeContact rules = rules(draw);
			Instant now = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(900L * draw.nextInt(36000));
			List<OutreachAttempt> attempts = attempts(draw, now);
			OutreachProposal proposal = ladders[place].next(rules, attempts, now);
			proposed.merge(proposal.getStep(), 1, Integer::sum);
			assertThat("seed " + SEED + " case " + i + " " + proposal.getStep() + " at " + proposal.getNotBefore() + " "
			        + proposal.getWords(), broken(rules, proposal, zone, now), is(""));
		}
		for (OutreachStep step : OutreachStep.values()) {
			assertThat(step.name(), proposed.getOrDefault(step, 0), is(greaterThan(300)));
		}
	}
	
	/** Names the rule that is broken, or nothing. */
	private static String broken(SafeContact rules, OutreachProposal proposal, ZoneId zone, Instant now) {
		if (proposal.getNotBefore().isBefore(now)) {
			return "in the past";
		}
		SafePhone phone = null;
		for (SafePhone one : rules.getPhones()) {
			phone = one.getKey().equals(proposal.getTarget()) ? one : phone;
		}
		boolean heard = false;
		boolean read = false;
		switch (proposal.getStep()) {
			case CALL:
				heard = true;
				if (phone == null || phone.isShared() || !phone.isCallSafe()) {
					return "a phone that must not ring, or that others answer";
				}
				break;
			case CALL_SHARED_PHONE:
				heard = read = true;
				if (phone == null || !phone.isCallSafe()) {
					return "a phone that must not ring";
				}
				break;
			case TEXT:
				heard = read = true;
				if (phone == null || !phone.isTextSafe()) {
					return "no texts to that phone";
				}
				break;
			case VOICEMAIL:
				heard = read = true;
				if (phone == null || !phone.isVoicemailSafe()) {
					return "no voicemail on that phone";
				}
				break;
			case TRUSTED_PERSON:
				heard = read = true;
				if (rules.getTrustedPerson() == null || !rules.getTrustedPerson().equals(proposal.getTarget())) {
					return "not the trusted person";
				}
				break;
			case MEETING_PLACE:
				return brokenPlace(rules, proposal, zone);
			default:
				return proposal.getWords() == null ? "" : "words to nobody";
		}
		if (read != (proposal.getWords() != null)) {
			return "words where none are, or none where some are";
		}
		for (WeeklyTimes quiet : rules.getQuiet()) {
			if (heard && WeeklyTimesTest.in(quiet, proposal.getNotBefore(), zone)) {
				return "quiet hours";
			}
		}
		return read ? brokenWords(rules, proposal.getWords()) : "";
	}
	
	private static String brokenPlace(SafeContact rules, OutreachProposal proposal, ZoneId zone) {
		if (rules.getNeverPlaces().contains(proposal.getTarget())) {
			return "a place where nobody may look";
		}
		for (MeetingPlace place : rules.getPlaces()) {
			if (place.getKey().equals(proposal.getTarget()) && WeeklyTimesTest.in(place.getTimes(), proposal.getNotBefore(), zone)) {
				return "";
			}
		}
		return "no such place at that time";
	}
	
	private static String brokenWords(SafeContact rules, String words) {
		List<String> forbidden = new ArrayList<>(rules.getUnwantedWords());
		forbidden.addAll(Arrays.asList(TELLING));
		for (String one : forbidden) {
			String letters = letters(one);
			if (!one.trim().isEmpty() && (letters.isEmpty() ? words.contains(one.trim()) : letters(words).contains(letters))) {
				return "the word " + one;
			}
		}
		return "";
	}
	
	private static String letters(String text) {
		StringBuilder letters = new StringBuilder();
		for (char c : Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).toCharArray()) {
			if (Character.isLetterOrDigit(c)) {
				letters.append(c);
			}
		}
		return letters.toString();
	}
	
	private static SafeContact rules(Random draw) {
		List<SafePhone> phones = new ArrayList<>();
		for (int n = draw.nextInt(3); n > 0; n--) {
			phones.add(new SafePhone("phone-" + n, draw.nextBoolean(), draw.nextBoolean(), draw.nextInt(3) == 0, draw.nextInt(3) == 0));
		}
		List<WeeklyTimes> quiet = new ArrayList<>();
		for (int n = draw.nextInt(3); n > 0; n--) {
			quiet.add(WeeklyTimesTest.times(draw));
		}
		List<String> unwanted = new ArrayList<>();
		for (int n = draw.nextInt(3); n > 0; n--) {
			unwanted.add(WORDS[draw.nextInt(WORDS.length)]);
		}
		List<MeetingPlace> places = new ArrayList<>();
		List<String> never = new ArrayList<>();
		for (int n = draw.nextInt(3); n > 0; n--) {
			places.add(new MeetingPlace("place-" + n, WeeklyTimesTest.times(draw)));
			if (draw.nextInt(3) == 0) {
				never.add("place-" + n);
			}
		}
		return new SafeContact(phones, quiet, unwanted, draw.nextBoolean() ? "sister" : null, places, never);
	}
	
	private static List<OutreachAttempt> attempts(Random draw, Instant now) {
		List<OutreachAttempt> attempts = new ArrayList<>();
		for (int n = draw.nextInt(14); n > 0; n--) {
			attempts.add(new OutreachAttempt(OutreachStep.values()[draw.nextInt(OutreachStep.values().length)],
			        now.minusSeconds(900L * draw.nextInt(96))));
		}
		return attempts;
	}
	
	@Test
	public void next_shouldTryThePhoneFirstAndClimb() {
		WeeklyTimes night = new WeeklyTimes(EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(8, 0));
		SafeContact rules = new SafeContact(Arrays.asList(new SafePhone("own", false, true, true, false)),
		        Collections.singletonList(night), Collections.<String> emptyList(), null, Collections.<MeetingPlace> emptyList(),
		        Collections.<String> emptyList());
		OutreachLadder ladder = OutreachLadder.sample(Plans.VANCOUVER);
		List<OutreachAttempt> attempts = new ArrayList<>();
		// on the night of 25 hours, eight in the morning is eight on the wall
		OutreachProposal first = ladder.next(rules, attempts, Plans.at("2025-11-02T01:30-07:00"));
		assertThat(first.getStep(), is(OutreachStep.CALL));
		assertThat(first.getNotBefore(), is(Plans.at("2025-11-02T08:00-08:00")));
		attempts.add(new OutreachAttempt(OutreachStep.CALL, Plans.at("2025-11-02T08:00-08:00")));
		attempts.add(new OutreachAttempt(OutreachStep.CALL, Plans.at("2025-11-02T09:00-08:00")));
		OutreachProposal second = ladder.next(rules, attempts, Plans.at("2025-11-02T09:05-08:00"));
		assertThat(second.getStep(), is(OutreachStep.TEXT));
		assertThat(second.getNotBefore(), is(Plans.at("2025-11-02T11:00-08:00")));
		assertThat(second.getWords(), is("Hi, it is me. Please call when you can."));
		attempts.add(new OutreachAttempt(OutreachStep.TEXT, Plans.at("2025-11-02T11:00-08:00")));
		assertThat(ladder.next(rules, attempts, Plans.at("2025-11-02T12:00-08:00")).getStep(), is(OutreachStep.TELL_TEAM));
	}
	
	@Test
	public void next_shouldProposeNothingToAnybodyElseWhenNobodyHasAskedTheParticipant() {
		OutreachProposal proposal = OutreachLadder.sample(Plans.VANCOUVER).next(SafeContact.notAsked(),
		    Collections.<OutreachAttempt> emptyList(), Plans.at("2025-11-02T12:00-08:00"));
		assertThat(proposal.getStep(), is(OutreachStep.TELL_TEAM));
	}
}
