/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;

import org.openmrs.module.peermentor.caseload.Due;
import org.openmrs.module.peermentor.caseload.DueFacts;
import org.openmrs.module.peermentor.caseload.DueRules;

/**
 * When a participant has to be met next, by the programme's cadence and by what was agreed with them, whichever is first.
 * Derived from the contacts; a day in custody or hospital does not count. The day of release is itself a day to meet.
 */
public final class Cadence {
	
	private final SupportClock clock;
	
	private final CadencePolicy policy;
	
	private final DueRules dueRules;
	
	/**
	 * @param clock counts the days after release
	 * @param policy the programme's
	 * @param recentDays for how many days after it a meeting still counts as knowing how somebody is, where no cadence holds
	 */
	public Cadence(SupportClock clock, CadencePolicy policy, int recentDays) {
		this.clock = clock;
		this.policy = policy;
		this.dueRules = new DueRules(clock.getZone(), recentDays);
	}
	
	/**
	 * @param release when it happened
	 * @param lastMet the last contact that took place, null if none did
	 * @param pauses times in custody or hospital
	 * @return the day of the site's calendar on which a meeting is due at the latest; null where the support window ends
	 *         before, or where a pause lasts
	 */
	public LocalDate nextDay(Instant release, Instant lastMet, Collection<Pause> pauses) {
		LocalDate released = clock.dayOf(release);
		LocalDate last = lastMet == null || lastMet.isBefore(release) ? null : clock.dayOf(lastMet);
		LocalDate day = last == null ? released : last.plusDays(1);
		int counted = 0;
		while (clock.phaseOfDay(release, day).isSupported()) {
			if (!isPaused(day, pauses)) {
				counted++;
				if (last == null || counted >= policy.getEveryDays(clock.phaseOfDay(release, day))) {
					return day;
				}
			}
			day = day.plusDays(1);
		}
		return null;
	}
	
	/** A day counts as paused if it ends in a pause. */
	private boolean isPaused(LocalDate day, Collection<Pause> pauses) {
		Instant end = day.plusDays(1).atStartOfDay(zone()).toInstant().minusMillis(1);
		return pauses.stream().anyMatch(pause -> pause.includes(end));
	}
	
	/**
	 * How the next meeting stands. Nothing is due in a pause. Where no cadence holds, before release and after the support
	 * window, what was agreed decides alone.
	 * 
	 * @param plan the open plan
	 * @param facts what is known of the participant beside it
	 */
	public Due decide(PlanFacts plan, DueFacts facts, Instant now) {
		if (plan.getPauses().stream().anyMatch(pause -> pause.includes(now))) {
			return Due.NOTHING;
		}
		if (plan.getRelease() == null) {
			return dueRules.decide(facts, now);
		}
		LocalDate day = nextDay(plan.getRelease().getAt(), facts.getLastMet(), plan.getPauses());
		Instant byCadence = day == null ? null : startOf(day, plan.getRelease().getAt());
		return dueRules.decide(new DueFacts(facts.isDead(), earlier(facts.getAssignedSince(), byCadence),
		        facts.getLastMet(), earlier(facts.getNextDue(), byCadence)), now);
	}
	
	/** The beginning of a day, or the release on its own day. */
	private Instant startOf(LocalDate day, Instant release) {
		Instant start = day.atStartOfDay(zone()).toInstant();
		return start.isBefore(release) ? release : start;
	}
	
	private static Instant earlier(Instant one, Instant other) {
		if (one == null || other == null) {
			return one == null ? other : one;
		}
		return other.isBefore(one) ? other : one;
	}
	
	private ZoneId zone() {
		return clock.getZone();
	}
}
