/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * One line of a plan's history as its readers see it.
 */
public final class PlanEventView implements View {
	
	private final PlanEvent event;
	
	private final String planUuid;
	
	private final Ref enteredBy;
	
	PlanEventView(PlanEvent event, String planUuid, Ref enteredBy) {
		this.event = event;
		this.planUuid = planUuid;
		this.enteredBy = enteredBy;
	}
	
	@Override
	public String getUuid() {
		return event.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return event.getSubject() + (event.getTo() == null ? "" : " " + event.getTo());
	}
	
	/**
	 * @return the uuid of the plan
	 */
	public String getPlan() {
		return planUuid;
	}
	
	public PlanSubject getSubject() {
		return event.getSubject();
	}
	
	/**
	 * @return which of the subject's kind: an area, a task's code, a certainty; null if there is only one
	 */
	public String getCode() {
		return event.getCode();
	}
	
	/**
	 * @return what was before, null if nothing
	 */
	public String getFrom() {
		return event.getFrom();
	}
	
	/**
	 * @return what was from then on, null if nothing
	 */
	public String getTo() {
		return event.getTo();
	}
	
	/**
	 * @return the coded reason, null if it has none
	 */
	public String getReason() {
		return event.getReason();
	}
	
	/**
	 * @return when it was, as far as anybody knows
	 */
	public Instant getHappenedAt() {
		return event.getHappenedAt();
	}
	
	/**
	 * @return when it became known here
	 */
	public Instant getEnteredAt() {
		return event.getEnteredAt();
	}
	
	/**
	 * @return null where the module itself wrote it with nobody logged in
	 */
	public Ref getEnteredBy() {
		return enteredBy;
	}
}
