/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a participant's latest plan stands, in few words.
 */
public final class PlanOutline {
	
	private final PlanFacts facts;
	
	private final Long day;
	
	private final LeadReason lead;
	
	private final LocalDate nextContact;
	
	private final List<Deadline> deadlines;
	
	PlanOutline(PlanFacts facts, Long day, LeadReason lead, LocalDate nextContact, List<Deadline> deadlines) {
		this.facts = facts;
		this.day = day;
		this.lead = lead;
		this.nextContact = nextContact;
		this.deadlines = Collections.unmodifiableList(new ArrayList<>(deadlines));
	}
	
	public String getUuid() {
		return facts.getKey();
	}
	
	public PlanStatus getStatus() {
		return facts.getStatus();
	}
	
	/**
	 * @return days of the site's calendar since the day of release, which is day 0; null before it
	 */
	public Long getDay() {
		return day;
	}
	
	/**
	 * @return since when it stands there: closed, waiting, out, or open at all
	 */
	public Instant getSince() {
		if (facts.getStatus() == PlanStatus.CLOSED) {
			return facts.getClosedAt();
		}
		if (facts.getStatus().isPaused() && !facts.getPauses().isEmpty()) {
			return facts.getPauses().get(facts.getPauses().size() - 1).getFrom();
		}
		return facts.getRelease() == null ? facts.getOpenedAt() : facts.getRelease().getAt();
	}
	
	public LeadReason getLead() {
		return lead;
	}
	
	/**
	 * @return the day for which release is planned; null if nobody knows it, or release has happened
	 */
	public LocalDate getPlannedRelease() {
		return facts.getRelease() != null || facts.getPlanned() == null || !facts.getStatus().isOpen() ? null
				: facts.getPlanned().getDay();
	}
	
	/**
	 * @return the day on which the participant has to be met at the latest by the programme's cadence; null where none is due
	 */
	public LocalDate getNextContact() {
		return nextContact;
	}
	
	/**
	 * @return those of the open tasks that have one, the earliest first
	 */
	public List<Deadline> getDeadlines() {
		return deadlines;
	}
	
	/**
	 * By when a task has to be done.
	 */
	public static final class Deadline {
		
		private final Instant at;
		
		private final String title;
		
		Deadline(Instant at, String title) {
			this.at = at;
			this.title = title;
		}
		
		public Instant getAt() {
			return at;
		}
		
		public String getTitle() {
			return title;
		}
	}
}
