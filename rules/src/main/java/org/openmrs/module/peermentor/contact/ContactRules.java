/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * Which facts of a contact go together. Every rule is tried, so that a caller hears of everything at once.
 */
public final class ContactRules {
	
	/** Nothing before this moment is taken: it would be a slip of the pen, and not every database could store it. */
	public static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
	
	/** How far after the contact a planned time or the next contact may lie. A year further on is a slip of the pen. */
	public static final Duration FARTHEST = Duration.ofDays(5 * 366);
	
	/** A day: nothing that is recorded as one contact lasts longer. */
	public static final int MOST_MINUTES = 24 * 60;
	
	/** The most kilometres of one contact, with one decimal. */
	public static final BigDecimal MOST_KILOMETRES = new BigDecimal("9999.9");
	
	/** The most expenses of one contact, with two decimals. */
	public static final BigDecimal MOST_EXPENSES = new BigDecimal("99999.99");
	
	/** The most heads at a group session. More is a slip of the pen. */
	public static final int MOST_HEADS = 999;
	
	/** What must be said of an accompaniment, if anything is. */
	public static final List<Fact> ACCOMPANIMENT_NEEDS = Collections
	        .unmodifiableList(Arrays.asList(Fact.PURPOSE, Fact.PARTICIPANT_OUTCOME, Fact.MENTOR_OUTCOME));
	
	private static final String ERROR = "peermentor.error.contact.";
	
	private ContactRules() {
	}
	
	/**
	 * Finds everything that is wrong with the facts of a contact.
	 * 
	 * @param facts what the caller gave, with {@link ContactFacts.Builder#withDefaults() defaults} filled in
	 * @param now the moment of recording
	 * @param problems where to add what is wrong, by field
	 */
	public static void check(ContactFacts facts, Instant now, Problems problems) {
		problems.require("type", facts.getKind());
		problems.require(Fact.MODE.getField(), facts.get(Fact.MODE));
		checkStart(facts.getStartedAt(), now, problems);
		checkWhetherItTookPlace(facts, problems);
		checkMinutes(facts, Fact.DURATION_MINUTES, problems);
		checkAccompaniment(facts, problems);
		checkLaterMoment(facts, Fact.NEXT_CONTACT_DUE, problems);
		if (isNotAfter(facts.get(Fact.NEXT_CONTACT_DUE), facts.getStartedAt())) {
			problems.add(Fact.NEXT_CONTACT_DUE.getField(), ERROR + "nextContactDue.notAfterStart");
		}
		checkHeads(facts, problems);
		checkAmount("kilometres", facts.getKilometres(), MOST_KILOMETRES, problems);
		checkAmount("expenses", facts.getExpenses(), MOST_EXPENSES, problems);
	}
	
	private static void checkStart(Instant startedAt, Instant now, Problems problems) {
		if (problems.require("startedAt", startedAt)) {
			if (startedAt.isAfter(now)) {
				problems.add("startedAt", ERROR + "startedAt.future");
			} else if (startedAt.isBefore(EARLIEST)) {
				problems.add("startedAt", ERROR + "startedAt.tooEarly");
			}
		}
	}
	
	private static void checkWhetherItTookPlace(ContactFacts facts, Problems problems) {
		if (!facts.has(Fact.TOOK_PLACE)) {
			if (facts.getKind() != null) {
				problems.require(Fact.TOOK_PLACE.getField(), null);
			}
		} else if (facts.tookPlace() && facts.has(Fact.WHY_NOT)) {
			problems.add(Fact.WHY_NOT.getField(), ERROR + "whyNot.tookPlace");
		} else if (!facts.tookPlace()) {
			problems.require(Fact.WHY_NOT.getField(), facts.get(Fact.WHY_NOT));
		}
	}
	
	private static void checkAccompaniment(ContactFacts facts, Problems problems) {
		if (!facts.hasAccompaniment()) {
			if (facts.getKind() != null && facts.getKind().isAccompaniment() && facts.tookPlace()) {
				problems.require("accompaniment", null);
			}
			return;
		}
		for (Fact fact : ACCOMPANIMENT_NEEDS) {
			problems.require(fact.getField(), facts.get(fact));
		}
		if (facts.get(Fact.PARTICIPANT_OUTCOME) == ParticipantOutcome.TURNED_AWAY) {
			problems.require(Fact.TURNED_AWAY_REASON.getField(), facts.get(Fact.TURNED_AWAY_REASON));
		} else if (facts.has(Fact.TURNED_AWAY_REASON)) {
			problems.add(Fact.TURNED_AWAY_REASON.getField(), ERROR + "turnedAwayReason.notTurnedAway");
		}
		checkMinutes(facts, Fact.WAITING_MINUTES, problems);
		checkMinutes(facts, Fact.TRAVEL_MINUTES, problems);
		checkLaterMoment(facts, Fact.PLANNED_AT, problems);
		Instant plannedAt = facts.get(Fact.PLANNED_AT);
		if (plannedAt != null && plannedAt.isBefore(EARLIEST)) {
			problems.add(Fact.PLANNED_AT.getField(), ERROR + "moment.tooEarly");
		}
	}
	
	private static void checkMinutes(ContactFacts facts, Fact fact, Problems problems) {
		Integer minutes = facts.get(fact);
		if (minutes != null && (minutes < 0 || minutes > MOST_MINUTES)) {
			problems.add(fact.getField(), ERROR + "minutes.outOfRange", MOST_MINUTES);
		}
	}
	
	private static void checkHeads(ContactFacts facts, Problems problems) {
		Integer heads = facts.getGroupHeadCount();
		if (heads != null && facts.getKind() != ContactKind.GROUP_SESSION) {
			problems.add("groupHeadCount", ERROR + "groupHeadCount.noGroup");
		} else if (heads != null && (heads < 1 || heads > MOST_HEADS)) {
			problems.add("groupHeadCount", "peermentor.error.outOfRange", "1", String.valueOf(MOST_HEADS));
		}
	}
	
	private static void checkLaterMoment(ContactFacts facts, Fact fact, Problems problems) {
		Instant moment = facts.get(fact);
		Instant startedAt = facts.getStartedAt();
		if (moment != null && startedAt != null && Duration.between(startedAt, moment).compareTo(FARTHEST) > 0) {
			problems.add(fact.getField(), ERROR + "moment.tooFar");
		}
	}
	
	private static boolean isNotAfter(Instant due, Instant startedAt) {
		return startedAt != null && due != null && !due.isAfter(startedAt);
	}
	
	private static void checkAmount(String field, BigDecimal amount, BigDecimal most, Problems problems) {
		if (amount == null) {
			return;
		}
		if (amount.signum() < 0 || amount.compareTo(most) > 0) {
			problems.add(field, ERROR + "amount.outOfRange", most.toPlainString());
		} else if (amount.stripTrailingZeros().scale() > most.scale()) {
			problems.add(field, ERROR + "amount.tooFine", most.scale());
		}
	}
	
	/**
	 * @return whether a contact was recorded so long after it began that readers should know
	 */
	public static boolean isLateEntry(Instant startedAt, Instant enteredAt, Duration allowed) {
		return Duration.between(startedAt, enteredAt).compareTo(allowed) > 0;
	}
	
	/**
	 * When a draft is wiped: the same time of day some days on, so that a clock change costs nobody an hour.
	 * 
	 * @param savedAt when it was last saved
	 * @param days how many days it lives
	 * @param zone the site's zone
	 * @return the first moment at which it is gone
	 */
	public static Instant draftExpiry(Instant savedAt, int days, ZoneId zone) {
		return savedAt.atZone(zone).plusDays(days).toInstant();
	}
}
