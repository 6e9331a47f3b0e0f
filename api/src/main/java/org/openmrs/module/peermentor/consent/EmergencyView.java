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
 * An emergency access, for whoever opened it and for whoever reviews it. What it opens stands in
 * {@link EmergencyFactView}.
 */
public final class EmergencyView implements View {
	
	private final EmergencyRecord emergency;
	
	private final String display;
	
	private final Ref patient;
	
	private final Ref openedBy;
	
	private final Ref reviewedBy;
	
	/**
	 * @param display tells the day, not the person nor what happened
	 */
	EmergencyView(EmergencyRecord emergency, String display, Ref patient, Ref openedBy, Ref reviewedBy) {
		this.emergency = emergency;
		this.display = display;
		this.patient = patient;
		this.openedBy = openedBy;
		this.reviewedBy = reviewedBy;
	}
	
	@Override
	public String getUuid() {
		return emergency.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return display;
	}
	
	public int getVersion() {
		return emergency.getVersion();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	public Ref getOpenedBy() {
		return openedBy;
	}
	
	public Instant getOpenedAt() {
		return emergency.getOpenedAt();
	}
	
	/**
	 * @return from when on it shows nothing any more
	 */
	public Instant getEndsAt() {
		return emergency.getEndsAt();
	}
	
	public EmergencyReason getReason() {
		return emergency.getReason();
	}
	
	public String getText() {
		return emergency.getText();
	}
	
	public String getRecipientName() {
		return emergency.getRecipientName();
	}
	
	public String getAffiliation() {
		return emergency.getAffiliation();
	}
	
	public String getNatureOfEmergency() {
		return emergency.getNature();
	}
	
	public EmergencyStatus getStatus() {
		return emergency.getStatus();
	}
	
	/**
	 * @return null until somebody has
	 */
	public Ref getReviewedBy() {
		return reviewedBy;
	}
	
	public Instant getReviewedAt() {
		return emergency.getReviewedAt();
	}
	
	public EmergencyOutcome getOutcome() {
		return emergency.getOutcome();
	}
	
	public String getReviewText() {
		return emergency.getReviewText();
	}
}
