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
	 * @param ladder the whole file of steps
	 * @param words the whole file of words that tell of custody or treatment
	 * @param texts the whole file of what may be said where others hear it, the best first
	 * @param zone the site's zone
	 * @throws InvalidInput with fields such as <code>ladder line 4: attempts</code>
	 */
	public static OutreachLadder read(String ladder, String words, String texts, ZoneId zone) {
		List<Rung> rungs = StrictTable.part("ladder", () -> rungs(ladder));
		List<String> tellingWords = StrictTable.part("words", () -> list(words, "word"));
		List<String> sayable = StrictTable.part("texts", () -> list(texts, "text"));
		return new OutreachLadder(rungs, new Wording(tellingWords, sayable), zone);
	}
	
	private static List<Rung> rungs(String text) {
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
		return rungs;
	}
	
	private static List<String> list(String text, String column) {
		Problems problems = new Problems();
		List<String> list = new ArrayList<>();
		for (StrictTable.Row row : new StrictTable(Collections.singletonList(column), problems).read(text)) {
			list.add(row.needed(column));
		}
		problems.throwIfAny();
		return list;
	}
	
	/**
	 * @return the ladder that comes with the module, with its own words
	 */
	public static OutreachLadder sample(ZoneId zone) {
		return read(sampleLadder(), sampleWords(), sampleTexts(), zone);
	}
	
	/**
	 * @return the file of the steps that come with the module
	 */
	public static String sampleLadder() {
		return StrictTable.resource(OutreachLadder.class, "outreach-ladder.csv");
	}
	
	/**
	 * @return the file of the telling words that come with the module
	 */
	public static String sampleWords() {
		return StrictTable.resource(OutreachLadder.class, "outreach-telling-words.csv");
	}
	
	/**
	 * @return the file of the texts that come with the module
	 */
	public static String sampleTexts() {
		return StrictTable.resource(OutreachLadder.class, "outreach-texts.csv");
	}
	
	/**
	 * @return the same by the clock of this zone
	 */
	public OutreachLadder in(ZoneId otherZone) {
		return new OutreachLadder(rungs, wording, otherZone);
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
