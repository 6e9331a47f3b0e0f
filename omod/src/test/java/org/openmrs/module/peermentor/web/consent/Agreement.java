/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.consent.RecipientKind;

/**
 * What one participant of the matrix agreed to, and what became of it, told as a story in time; and the reference by which
 * the module is measured: a second answer to "is this open?", which shares no line with the module's.
 */
final class Agreement {
	
	/** How the consent was given. */
	enum Evidence {
		SIGNED, ELECTRONIC, SPOKEN_AND_NEVER_SIGNED, SPOKEN_AND_SIGNED_LATER
	}
	
	/** How it ended before its time. */
	enum Ending {
		NONE, ONE_SEGMENT_WITHDRAWN, WITHDRAWN, ENTERED_IN_ERROR
	}
	
	/** How long it was meant to last. */
	enum Term {
		A_WEEK, A_YEAR, UNTIL_AN_EVENT
	}
	
	static final Instant GIVEN = Instant.parse("2026-11-02T19:00:00Z");
	
	static final Instant SIGNED_LATER = GIVEN.plus(Duration.ofDays(1));
	
	static final Instant SIGNATURE_DUE = GIVEN.plus(Duration.ofDays(2));
	
	static final Instant LATE_BEGINNING = GIVEN.plus(Duration.ofDays(3));
	
	static final Instant TAKEN_BACK = GIVEN.plus(Duration.ofDays(5));
	
	static final Instant EVENT = GIVEN.plus(Duration.ofDays(6));
	
	static final Instant WEEK_OVER = GIVEN.plus(Duration.ofDays(7));
	
	static final Instant YEAR_OVER = GIVEN.plus(Duration.ofDays(365));
	
	static final Set<Segment> TOGETHER = EnumSet.complementOf(EnumSet.of(Segment.FULL_NARRATIVE, Segment.SAFETY));
	
	static final Set<PurposeOfUse> PURPOSES = EnumSet.of(PurposeOfUse.TREATMENT, PurposeOfUse.EMPLOYMENT_SUPPORT,
	    PurposeOfUse.CARE_MANAGEMENT);
	
	final RecipientKind kind;
	
	final String recipient;
	
	final Evidence evidence;
	
	final Ending ending;
	
	final Term term;
	
	final boolean late;
	
	final boolean draft;
	
	final Set<Segment> segments;
	
	final Set<PurposeOfUse> purposes = EnumSet.noneOf(PurposeOfUse.class);
	
	/** The one that is withdrawn, if one is. */
	final Segment withdrawn;
	
	/**
	 * @param words whether it is about the words of contacts, which stand alone
	 * @param drawn decides what is not said here
	 */
	Agreement(boolean words, RecipientKind kind, String recipient, Evidence evidence, Ending ending, Random drawn) {
		this.kind = kind;
		this.recipient = recipient;
		this.evidence = evidence;
		this.ending = ending;
		this.term = Term.values()[drawn.nextInt(Term.values().length)];
		this.late = drawn.nextInt(4) == 0;
		this.draft = drawn.nextInt(12) == 0;
		this.segments = words ? EnumSet.of(Segment.FULL_NARRATIVE) : some(drawn);
		this.withdrawn = segments.stream().skip(drawn.nextInt(segments.size())).findFirst().get();
		purposes.addAll(PURPOSES);
		PURPOSES.stream().filter(purpose -> purposes.size() > 1 && drawn.nextInt(3) == 0).forEach(purposes::remove);
	}
	
	private static Set<Segment> some(Random drawn) {
		Set<Segment> some = EnumSet.copyOf(TOGETHER);
		some.removeIf(segment -> drawn.nextInt(3) == 0);
		return some.isEmpty() ? EnumSet.copyOf(TOGETHER) : some;
	}
	
	Instant from() {
		return late ? LATE_BEGINNING : GIVEN;
	}
	
	boolean isSpoken() {
		return evidence == Evidence.SPOKEN_AND_NEVER_SIGNED || evidence == Evidence.SPOKEN_AND_SIGNED_LATER;
	}
	
	/** Whether anybody could take it back when that time came. */
	boolean lastsWhenTakenBack() {
		return !draft && evidence != Evidence.SPOKEN_AND_NEVER_SIGNED;
	}
	
	/**
	 * The reference: whether this opens the segment for the purpose to somebody outside the team, at an instant.
	 */
	boolean opens(Segment segment, PurposeOfUse purpose, Onlooker to, Instant at) {
		return names(to) && opens(segment, purpose, at);
	}
	
	/** The same to whom it names. */
	boolean opens(Segment segment, PurposeOfUse purpose, Instant at) {
		if (draft || !segments.contains(segment) || !purposes.contains(purpose)) {
			return false;
		}
		boolean tooEarly = at.compareTo(from()) < 0;
		boolean unsigned = evidence == Evidence.SPOKEN_AND_NEVER_SIGNED && at.compareTo(SIGNATURE_DUE) >= 0;
		boolean over = at.compareTo(term == Term.A_WEEK ? WEEK_OVER : term == Term.A_YEAR ? YEAR_OVER : EVENT) >= 0;
		boolean backThen = at.compareTo(TAKEN_BACK) >= 0;
		boolean back = backThen && (ending == Ending.WITHDRAWN || ending == Ending.ENTERED_IN_ERROR
		        || (ending == Ending.ONE_SEGMENT_WITHDRAWN && segment == withdrawn));
		return !tooEarly && !unsigned && !over && !back;
	}
	
	private boolean names(Onlooker to) {
		switch (kind) {
			case USER:
				return recipient.equals(to.user);
			case ROLE:
				return to.roles.contains(recipient);
			case ORGANISATION:
				return recipient.equals(to.organisation);
			default:
				return to.treats;
		}
	}
	
	@Override
	public String toString() {
		return (draft ? "draft of " : "") + segments + " for " + purposes + " to " + kind + " " + recipient + ", " + evidence + ", "
		        + term + (late ? ", begins late" : "") + ", " + ending + (ending == Ending.ONE_SEGMENT_WITHDRAWN ? " " + withdrawn : "");
	}
}
