/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.openmrs.module.peermentor.refusal.InvalidInput;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.table.StrictTable;

/**
 * The steps of reaching somebody whom nobody can find, as a programme wants them, and the next of them that breaks none of
 * the participant's own rules. Immutable.
 */
public final class OutreachLadder {
	
	/** The columns of a file of a ladder, in their order. */
	public static final List<String> COLUMNS = Collections.unmodifiableList(Arrays.asList("step", "attempts", "waitHours"));
	
	private static final int MOST_ATTEMPTS = 20;
	
	private static final int MOST_HOURS = 336;
	
	private final List<Rung> rungs;
	
	private final Wording wording;
	
	private final ZoneId zone;
	
	private OutreachLadder(List<Rung> rungs, Wording wording, ZoneId zone) {
		this.rungs = Collections.unmodifiableList(rungs);
		this.wording = wording;
		this.zone = zone;
	}
	
	/**
	 * @param text the whole file
	 * @param wording what may be said where others hear it
	 * @param zone the site's zone
	 * @throws InvalidInput with fields such as <code>line 4: attempts</code>
	 */
	public static OutreachLadder read(String text, Wording wording, ZoneId zone) {
		Problems problems = new Problems();
		List<Rung> rungs = new ArrayList<>();
		Set<OutreachStep> seen = EnumSet.noneOf(OutreachStep.class);
		for (StrictTable.Row row : new StrictTable(COLUMNS, problems).read(text)) {
			OutreachStep step = row.needed("step") == null ? null : row.code("step", OutreachStep.class);
			int attempts = row.number("attempts", 1);
			int hours = row.number("waitHours", 0);
			if (attempts < 1 || attempts > MOST_ATTEMPTS) {
				problems.add(row.field("attempts"), "peermentor.error.outOfRange", 1, MOST_ATTEMPTS);
			}
			if (hours < 0 || hours > MOST_HOURS) {
				problems.add(row.field("waitHours"), "peermentor.error.outOfRange", 0, MOST_HOURS);
			}
			if (step != null && !seen.add(step)) {
				problems.add(row.field("step"), "peermentor.error.givenTwice");
			}
			rungs.add(new Rung(step, attempts, Duration.ofHours(hours)));
		}
		problems.throwIfAny();
		return new OutreachLadder(rungs, wording, zone);
	}
	
	/**
	 * @return the ladder that comes with the module, with its own words
	 */
	public static OutreachLadder sample(ZoneId zone) {
		Wording wording = new Wording(list("outreach-telling-words.csv", "word"), list("outreach-texts.csv", "text"));
		return read(StrictTable.resource(OutreachLadder.class, "outreach-ladder.csv"), wording, zone);
	}
	
	private static List<String> list(String file, String column) {
		Problems problems = new Problems();
		List<String> list = new ArrayList<>();
		for (StrictTable.Row row : new StrictTable(Collections.singletonList(column), problems)
		        .read(StrictTable.resource(OutreachLadder.class, file))) {
			list.add(row.needed(column));
		}
		problems.throwIfAny();
		return list;
	}
	
	/**
	 * @param rules the participant's own
	 * @param attempts that failed since somebody last met them
	 * @return the next step; the supervisor, where none is left
	 */
	public OutreachProposal next(SafeContact rules, Collection<OutreachAttempt> attempts, Instant now) {
		Instant last = attempts.stream().map(OutreachAttempt::getAt).max(Instant::compareTo).orElse(null);
		for (Rung rung : rungs) {
			long tried = attempts.stream().filter(attempt -> attempt.getStep() == rung.step).count();
			Instant from = last == null || last.plus(rung.wait).isBefore(now) ? now : last.plus(rung.wait);
			OutreachProposal proposal = tried < rung.attempts ? propose(rung.step, rules, from, (int) tried) : null;
			if (proposal != null) {
				return proposal;
			}
		}
		return new OutreachProposal(OutreachStep.TELL_SUPERVISOR, null, now, null);
	}
	
	/**
	 * @param tried how often this step was tried; each time the next phone or place is
	 * @return null where the participant's rules leave no such step
	 */
	private OutreachProposal propose(OutreachStep step, SafeContact rules, Instant from, int tried) {
		if (step == OutreachStep.TELL_TEAM || step == OutreachStep.TELL_SUPERVISOR) {
			return new OutreachProposal(step, null, from, null);
		}
		if (step == OutreachStep.MEETING_PLACE) {
			return place(rules, from, tried);
		}
		Instant at = rules.nextNotQuiet(from, zone);
		String target = step == OutreachStep.TRUSTED_PERSON ? rules.getTrustedPerson() : phone(step, rules, tried);
		String words = step.needsWords() ? wording.choose(rules.getUnwantedWords()) : null;
		boolean possible = at != null && target != null && (words != null || !step.needsWords());
		return possible ? new OutreachProposal(step, target, at, words) : null;
	}
	
	private OutreachProposal place(SafeContact rules, Instant from, int tried) {
		List<MeetingPlace> places = new ArrayList<>(rules.getPlaces());
		places.removeIf(place -> rules.getNeverPlaces().contains(place.getKey()));
		if (places.isEmpty()) {
			return null;
		}
		MeetingPlace place = places.get(tried % places.size());
		return new OutreachProposal(OutreachStep.MEETING_PLACE, place.getKey(), place.getTimes().nextFrom(from, zone), null);
	}
	
	private static String phone(OutreachStep step, SafeContact rules, int tried) {
		List<String> fit = new ArrayList<>();
		for (SafePhone phone : rules.getPhones()) {
			if (fits(step, phone)) {
				fit.add(phone.getKey());
			}
		}
		return fit.isEmpty() ? null : fit.get(tried % fit.size());
	}
	
	private static boolean fits(OutreachStep step, SafePhone phone) {
		switch (step) {
			case CALL:
				return phone.isCallSafe() && !phone.isShared();
			case CALL_SHARED_PHONE:
				return phone.isCallSafe() && phone.isShared();
			case TEXT:
				return phone.isTextSafe();
			default:
				return phone.isVoicemailSafe();
		}
	}
	
	private static final class Rung {
		
		private final OutreachStep step;
		
		private final int attempts;
		
		private final Duration wait;
		
		private Rung(OutreachStep step, int attempts, Duration wait) {
			this.step = step;
			this.attempts = attempts;
			this.wait = wait;
		}
	}
}
