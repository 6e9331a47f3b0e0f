/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds two doses where one was due, and says what was given already before another is.
 */
final class DoubleDoseCheck {
	
	/** Two reports of one dose may differ by so much in time. */
	private static final Duration SAME_DOSE = Duration.ofHours(2);
	
	private static final int DAYS_BACK = 7;
	
	private DoubleDoseCheck() {
	}
	
	static void find(ProductFacts facts, List<Finding> findings) {
		LocalDate today = facts.getDays().getToday();
		for (Map.Entry<Unit, UnitEvidence> entry : facts.getEvidence().getUnits().entrySet()) {
			LocalDate day = entry.getKey().getDay();
			boolean recent = !day.isAfter(today) && !day.isBefore(today.minusDays(DAYS_BACK));
			if (recent && holdsTwo(entry.getValue().getEvents())) {
				findings.add(Finding.of(FindingKind.DOSE_GIVEN_TWICE, facts.getProduct(), day, null));
			}
		}
	}
	
	/**
	 * @param session which dose of today is about to be given
	 * @return the reports of it that stand; for injections, the one after which it is too early
	 */
	static List<DoseEvent> alreadyGiven(ProductFacts facts, int session) {
		SiteDays days = facts.getDays();
		LocalDate today = days.getToday();
		List<DoseEvent> given = new ArrayList<>();
		for (Map.Entry<Unit, UnitEvidence> entry : facts.getEvidence().getUnits().entrySet()) {
			for (DoseEvent event : entry.getValue().getEvents()) {
				LocalDate day = entry.getKey().getDay();
				boolean onDay = event.getOutcome() != Outcome.TAKE_HOME && event.getAt() != null
				        && days.dayOf(event.getAt()).equals(today);
				boolean sameDose = (day.equals(today) || onDay) && entry.getKey().getSession() == session;
				boolean tooEarly = facts.getWindow() != null && !day.isAfter(today)
				        && facts.getWindow().opensAfter(day).isAfter(today);
				if (event.getOutcome().isGiven() && (sameDose || tooEarly)) {
					given.add(event);
				}
			}
		}
		return given;
	}
	
	private static boolean holdsTwo(List<DoseEvent> events) {
		for (int i = 0; i < events.size(); i++) {
			for (int j = i + 1; j < events.size(); j++) {
				if (areTwo(events.get(i), events.get(j)) || areTwo(events.get(j), events.get(i))) {
					return true;
				}
			}
		}
		return false;
	}
	
	private static boolean areTwo(DoseEvent one, DoseEvent other) {
		if (one.getOutcome() != Outcome.TAKEN_WITNESSED) {
			return false;
		}
		if (other.getOutcome() == Outcome.TAKE_HOME) {
			return one.getPlace() != null && one.getPlace() != DosePlace.COMMUNITY;
		}
		boolean apart = one.getAt() != null && other.getAt() != null
		        && Duration.between(one.getAt(), other.getAt()).abs().compareTo(SAME_DOSE) > 0;
		return other.getOutcome() == Outcome.TAKEN_WITNESSED && (apart || one.isElsewhereThan(other));
	}
}
