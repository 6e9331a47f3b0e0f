/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.openmrs.module.peermentor.view.Ref;

/**
 * One plan that needs someone now, and why.
 */
public final class WorklistRow {
	
	private final WorkDetail detail;
	
	private final Ref patient;
	
	private final List<WorkItem> reasons;
	
	private final List<Ref> mentors;
	
	private final Phase phase;
	
	private final Long dayNumber;
	
	/**
	 * @param reasons those that hold, the gravest first; not empty
	 * @param dayNumber null before release
	 */
	WorklistRow(WorkDetail detail, Ref patient, List<WorkItem> reasons, List<Ref> mentors, Phase phase, Long dayNumber) {
		this.detail = detail;
		this.patient = patient;
		this.reasons = Collections.unmodifiableList(reasons);
		this.mentors = Collections.unmodifiableList(mentors);
		this.phase = phase;
		this.dayNumber = dayNumber;
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return the uuid of the plan
	 */
	public String getPlan() {
		return detail.planUuid;
	}
	
	/**
	 * @return of the plan, for whoever changes it next
	 */
	public int getVersion() {
		return detail.version;
	}
	
	public PlanStatus getStatus() {
		return detail.status;
	}
	
	public Phase getPhase() {
		return phase;
	}
	
	/**
	 * @return days of the site's calendar since the day of release, which is day 0; null before it
	 */
	public Long getDayNumber() {
		return dayNumber;
	}
	
	/**
	 * @return where the participant is or was last held, null if not known
	 */
	public Ref getCentre() {
		return detail.centre;
	}
	
	/**
	 * @return the place whose transition team it is, null if nobody said
	 */
	public Ref getTeam() {
		return detail.team;
	}
	
	public WorkReason.Severity getSeverity() {
		return reasons.get(0).getReason().getSeverity();
	}
	
	/**
	 * @return since when it has been as grave as it is
	 */
	public Instant getSince() {
		return reasons.get(0).getFrom();
	}
	
	/**
	 * @return all that hold, the gravest first
	 */
	public List<WorkItem> getReasons() {
		return reasons;
	}
	
	/**
	 * @return the providers who accompany the therapy now, the primary one first; empty if nobody does
	 */
	public List<Ref> getMentors() {
		return mentors;
	}
}
