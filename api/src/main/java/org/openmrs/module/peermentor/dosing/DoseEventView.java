/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;
import java.time.LocalDate;

import org.openmrs.module.peermentor.access.Viewer;
import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * A report about a dose as its readers see it. Nothing in it is an amount.
 */
public final class DoseEventView implements View {
	
	private final EventRecord event;
	
	private final Ref patient;
	
	private final Ref recordedBy;
	
	private final String replacedBy;
	
	DoseEventView(EventRecord event, Ref patient, Ref recordedBy, String replacedBy) {
		this.event = event;
		this.patient = patient;
		this.recordedBy = recordedBy;
		this.replacedBy = replacedBy;
	}
	
	@Override
	public String getUuid() {
		return event.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return getMedication() + " " + getOutcome();
	}
	
	boolean isBy(Viewer viewer) {
		return event.getCreator().getUserId() == viewer.getUserId();
	}
	
	public Ref getPatient() {
		return patient;
	}
	
	public Medication getMedication() {
		return event.getMedication();
	}
	
	/**
	 * @return null unless the medication is {@link Medication#OTHER}
	 */
	public String getMedicationName() {
		return event.getMedicationName();
	}
	
	/**
	 * @return the day whose dose it is, null if that is the day of {@link #getAt()}
	 */
	public LocalDate getScheduledDay() {
		return event.getScheduledDay();
	}
	
	public Integer getSession() {
		return event.getSession();
	}
	
	public Outcome getOutcome() {
		return event.getOutcome();
	}
	
	/**
	 * @return when it was; null if only the day is known
	 */
	public Instant getAt() {
		return event.getAt();
	}
	
	public DosePlace getPlace() {
		return event.getPlace();
	}
	
	public String getPlaceName() {
		return event.getPlaceName();
	}
	
	public EvidenceGrade getGrade() {
		return event.getGrade();
	}
	
	public Reporter getReporter() {
		return event.getReporter();
	}
	
	public String getReason() {
		return event.getReason();
	}
	
	/**
	 * @return the uuid of the report that this one corrected, null if none
	 */
	public String getReplaces() {
		return event.getReplaces();
	}
	
	/**
	 * @return the uuid of the report that corrected this one; null if this one stands
	 */
	public String getReplacedBy() {
		return replacedBy;
	}
	
	/**
	 * @return the user who entered it
	 */
	public Ref getRecordedBy() {
		return recordedBy;
	}
	
	/**
	 * @return when it was entered
	 */
	public Instant getRecordedAt() {
		return event.getRecordedAt();
	}
	
	/**
	 * @return what all versions of this report have in common
	 */
	String getChain() {
		return event.getChain();
	}
}
