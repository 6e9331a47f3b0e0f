/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A possible breach, for whoever reported it and for whoever assesses such.
 */
public final class BreachView implements View {
	
	private final BreachRecord breach;
	
	private final String display;
	
	private final Ref patient;
	
	private final Ref openedBy;
	
	private final Ref assessedBy;
	
	/**
	 * @param display tells the day, not the person nor what happened
	 */
	BreachView(BreachRecord breach, String display, Ref patient, Ref openedBy, Ref assessedBy) {
		this.breach = breach;
		this.display = display;
		this.patient = patient;
		this.openedBy = openedBy;
		this.assessedBy = assessedBy;
	}
	
	@Override
	public String getUuid() {
		return breach.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return display;
	}
	
	public int getVersion() {
		return breach.getVersion();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return the uuid of the contact that was filed wrongly, null if it is about a participant's records
	 */
	public String getContact() {
		return breach.getContact();
	}
	
	/**
	 * @return the uuid of the contact that took its place, null for none
	 */
	public String getRefiledAs() {
		return breach.getRefiledAs();
	}
	
	/**
	 * @return from when on the records may have been seen
	 */
	public Instant getSince() {
		return breach.getSince();
	}
	
	public String getText() {
		return breach.getText();
	}
	
	public Ref getOpenedBy() {
		return openedBy;
	}
	
	public Instant getOpenedAt() {
		return breach.getOpenedAt();
	}
	
	public BreachStatus getStatus() {
		return breach.getStatus();
	}
	
	/**
	 * @return null until somebody has
	 */
	public Ref getAssessedBy() {
		return assessedBy;
	}
	
	public Instant getAssessedAt() {
		return breach.getAssessedAt();
	}
	
	public BreachOutcome getOutcome() {
		return breach.getOutcome();
	}
	
	public String getReviewText() {
		return breach.getReviewText();
	}
}
