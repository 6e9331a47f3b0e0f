/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Decides what is due from what is known. Unknown is never green: a participant with nothing agreed whom nobody has met
 * lately presses like one who is overdue.
 */
public final class DueRules {
	
	private final ZoneId zone;
	
	private final int recentDays;
	
	/**
	 * @param zone the site's zone, in which days are counted
	 * @param recentDays for how many days after it a meeting still counts as knowing how somebody is
	 */
	public DueRules(ZoneId zone, int recentDays) {
		this.zone = zone;
		this.recentDays = recentDays;
	}
	
	/**
	 * @param facts what is known
	 * @param now the current instant
	 * @return what is due, never null
	 */
	public Due decide(DueFacts facts, Instant now) {
		if (facts.isDead() || facts.getAssignedSince().isAfter(now)) {
			return Due.NOTHING;
		}
		if (facts.getNextDue() != null) {
			return agreed(facts.getNextDue(), now);
		}
		return nothingAgreed(facts, now);
	}
	
	private Due agreed(Instant nextDue, Instant now) {
		long days = ChronoUnit.DAYS.between(dayOf(nextDue), dayOf(now));
		if (days > 0) {
			return new Due(DueState.OVERDUE, days, nextDue);
		}
		return new Due(days == 0 ? DueState.DUE_TODAY : DueState.UPCOMING, 0, nextDue);
	}
	
	private Due nothingAgreed(DueFacts facts, Instant now) {
		if (facts.getLastMet() == null) {
			return new Due(DueState.UNKNOWN, 0, facts.getAssignedSince());
		}
		LocalDate lastKnown = dayOf(facts.getLastMet()).plusDays(recentDays);
		if (lastKnown.isBefore(dayOf(now))) {
			return new Due(DueState.UNKNOWN, 0, lastKnown.plusDays(1).atStartOfDay(zone).toInstant());
		}
		return Due.NOTHING;
	}
	
	private LocalDate dayOf(Instant instant) {
		return instant.atZone(zone).toLocalDate();
	}
}
