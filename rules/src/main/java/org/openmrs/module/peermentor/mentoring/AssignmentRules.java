/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What must hold of the assignments of one participant.
 */
public final class AssignmentRules {
	
	public static final String STARTED_AT = "startedAt";
	
	public static final String ENDED_AT = "endedAt";
	
	public static final String END_REASON = "endReason";
	
	public static final String SCOPE = "scope";
	
	/** Further away than this from now, an instant is a slip of the hand. */
	private static final Duration FARTHEST = Duration.ofDays(3653);
	
	private AssignmentRules() {
	}
	
	/**
	 * An assignment is of one time: it ends no earlier than it starts, with a reason that a person may give, and neither
	 * lies ten years off.
	 * 
	 * @param term what is asked for
	 * @param reason why it ends, null if none was given
	 * @param now the current instant
	 * @param problems takes what is wrong, on <code>startedAt</code>, <code>endedAt</code> or <code>endReason</code>
	 */
	public static void checkTerm(Term term, EndReason reason, Instant now, Problems problems) {
		checkNear(STARTED_AT, term.getStart(), now, problems);
		if (term.getEnd() != null) {
			checkNear(ENDED_AT, term.getEnd(), now, problems);
			if (term.getEnd().isBefore(term.getStart()) && !problems.has(ENDED_AT)) {
				problems.add(ENDED_AT, "peermentor.error.assignment.endBeforeStart");
			}
			problems.require(END_REASON, reason);
		} else if (reason != null) {
			problems.require(ENDED_AT, null);
		}
		if (reason != null && !reason.isGivenByHand()) {
			problems.add(END_REASON, "peermentor.error.assignment.reasonReserved", reason.name());
		}
	}
	
	/**
	 * A participant has at most one primary mentor of a scope at any instant, and {@link Scope#BOTH} takes the place of
	 * either.
	 * 
	 * @param term what is asked for
	 * @param others the other terms of the same participant, without the voided
	 * @param problems takes what is wrong, on <code>scope</code>
	 */
	public static void checkOnePrimary(Term term, Collection<Term> others, Problems problems) {
		if (others.stream().anyMatch(other -> clash(term, other))) {
			problems.add(SCOPE, "peermentor.error.assignment.secondPrimary");
		}
	}
	
	/**
	 * @return whether two terms of one participant cannot stand beside each other
	 */
	public static boolean clash(Term one, Term other) {
		return one.getKind() == AssignmentKind.PRIMARY && other.getKind() == AssignmentKind.PRIMARY
		        && one.getScope().sharesWith(other.getScope()) && one.overlaps(other);
	}
	
	/**
	 * Two records of one person become one, and a primary mentor of the losing record may find another in place. It ends
	 * where the other takes over, no earlier than now: what has been stays as it was.
	 * 
	 * @param loser a term of the losing record
	 * @param winners the terms of the winning record, without the voided
	 * @param now the instant of the merge
	 * @return the new end, or nothing if the term can stay as it is
	 */
	public static Optional<Instant> endOnMerge(Term loser, Collection<Term> winners, Instant now) {
		Instant from = loser.endAtOnce(now);
		if (loser.statusAt(now) == AssignmentStatus.ENDED) {
			return Optional.empty();
		}
		Term ahead = new Term(loser.getKind(), loser.getScope(), from, loser.getEnd());
		return winners.stream().filter(winner -> clash(ahead, winner))
		        .map(winner -> winner.getStart().isAfter(from) ? winner.getStart() : from).min(Instant::compareTo);
	}
	
	private static void checkNear(String field, Instant instant, Instant now, Problems problems) {
		if (instant.isBefore(now.minus(FARTHEST)) || instant.isAfter(now.plus(FARTHEST))) {
			problems.add(field, "peermentor.error.assignment.tooFarOff");
		}
	}
}
