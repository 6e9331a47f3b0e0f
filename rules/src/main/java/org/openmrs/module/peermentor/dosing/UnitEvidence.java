/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * All reports about one scheduled dose that stand, and what they come to together.
 */
final class UnitEvidence {
	
	/** What the reports about one dose come to. */
	enum Verdict {
		/** Taken. */
		CONFIRMED,
		/** Handed out to be taken at home. */
		COVERED,
		/** Said to be taken or handed out, and said to be missed. */
		CONFLICT,
		/** Given in part, or vomited. */
		IN_DOUBT,
		/** Not given, or nothing is said. */
		NOT_CONFIRMED
	}
	
	private final List<DoseEvent> events = new ArrayList<>();
	
	private final ZoneId zone;
	
	UnitEvidence(ZoneId zone) {
		this.zone = zone;
	}
	
	void add(DoseEvent event) {
		events.add(event);
	}
	
	/**
	 * @param inFacility whether the participant stays in a facility on that day: what was handed out before is not at
	 *            hand there, and a report that nobody came says nothing
	 */
	Verdict verdict(boolean inFacility) {
		boolean contradicted = false;
		boolean undone = has(Outcome.PARTIAL, inFacility) || has(Outcome.VOMITED, inFacility);
		for (DoseEvent event : events) {
			if (counts(event, inFacility)) {
				boolean taken = event.getOutcome() == Outcome.TAKEN_WITNESSED;
				boolean handedOut = event.getOutcome() == Outcome.TAKE_HOME;
				if ((taken || handedOut) && isContradicted(event, inFacility)) {
					contradicted = true;
				} else if (taken && !isUndone(event, inFacility)) {
					return Verdict.CONFIRMED;
				}
			}
		}
		if (contradicted) {
			return Verdict.CONFLICT;
		}
		if (undone) {
			return Verdict.IN_DOUBT;
		}
		return has(Outcome.TAKE_HOME, inFacility) ? Verdict.COVERED : Verdict.NOT_CONFIRMED;
	}
	
	/**
	 * @return the taken doses among them that nothing contradicts or undoes
	 */
	List<DoseEvent> confirmed(boolean inFacility) {
		List<DoseEvent> confirmed = new ArrayList<>();
		for (DoseEvent event : events) {
			if (event.getOutcome() == Outcome.TAKEN_WITNESSED && !isContradicted(event, inFacility)
			        && !isUndone(event, inFacility)) {
				confirmed.add(event);
			}
		}
		return confirmed;
	}
	
	/**
	 * @return whether somebody said that the day or session went by without the dose
	 */
	boolean isClosed(boolean inFacility) {
		return has(Outcome.MISSED, inFacility);
	}
	
	/**
	 * @return whether any report speaks against the dose having been taken as it should
	 */
	boolean isSpokenAgainst(boolean inFacility) {
		for (DoseEvent event : events) {
			Outcome outcome = event.getOutcome();
			if (counts(event, inFacility) && outcome != Outcome.TAKEN_WITNESSED && outcome != Outcome.TAKE_HOME) {
				return true;
			}
		}
		return false;
	}
	
	/**
	 * @return whether any of the medicine may have reached the participant
	 */
	boolean isGiven(boolean inFacility) {
		for (DoseEvent event : events) {
			if (event.getOutcome().isGiven() && counts(event, inFacility)) {
				return true;
			}
		}
		return false;
	}
	
	List<DoseEvent> getEvents() {
		return events;
	}
	
	private boolean has(Outcome outcome, boolean inFacility) {
		for (DoseEvent event : events) {
			if (event.getOutcome() == outcome && counts(event, inFacility)) {
				return true;
			}
		}
		return false;
	}
	
	/**
	 * In a facility, only the facility knows that a dose was not given, and nothing carried home is at hand. A dose that
	 * was taken counts wherever it was.
	 */
	private static boolean counts(DoseEvent event, boolean inFacility) {
		return !inFacility || event.getOutcome() == Outcome.TAKEN_WITNESSED
		        || (event.getOutcome() != Outcome.TAKE_HOME && event.getPlace() != null && event.getPlace().isFacility());
	}
	
	/**
	 * A report of a missed dose contradicts one of a dose, unless another place's own record shows that it was given
	 * there.
	 */
	private boolean isContradicted(DoseEvent dose, boolean inFacility) {
		for (DoseEvent event : events) {
			boolean missed = event.getOutcome() == Outcome.MISSED && counts(event, inFacility);
			boolean recordedElsewhere = dose.getOutcome() == Outcome.TAKEN_WITNESSED && dose.getGrade() != null
			        && dose.getGrade().isRecord() && dose.isElsewhereThan(event);
			if (missed && !recordedElsewhere) {
				return true;
			}
		}
		return false;
	}
	
	/** One given in part or vomited, unless known to be earlier, leaves this one in doubt; a later whole one mends it. */
	private boolean isUndone(DoseEvent dose, boolean inFacility) {
		Instant moment = dose.momentIn(zone);
		for (DoseEvent event : events) {
			boolean spoilt = event.getOutcome() == Outcome.PARTIAL || event.getOutcome() == Outcome.VOMITED;
			if (spoilt && counts(event, inFacility) && (event.getAt() == null || !event.getAt().isBefore(moment))) {
				return true;
			}
		}
		return false;
	}
}
