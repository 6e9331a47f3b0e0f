/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.openmrs.module.peermentor.view.Ref;
import org.openmrs.module.peermentor.view.View;

/**
 * What a clinician should know of a patient's way out of custody at a glance. A part that is not open to the reader, and one
 * that there is not, are null alike.
 */
public final class ClinicianCardView implements View {
	
	private final Ref patient;
	
	Map<String, Object> stage;
	
	Map<String, Object> lead;
	
	Map<String, Object> doseClock;
	
	List<Map<String, Object>> mentors;
	
	List<Map<String, Object>> nextDated = new ArrayList<>();
	
	List<Map<String, Object>> openAsks = new ArrayList<>();
	
	Map<String, Object> lastContact;
	
	Map<String, Object> consent;
	
	Boolean unsharedNotes;
	
	ClinicianCardView(Ref patient) {
		this.patient = patient;
	}
	
	/**
	 * @return the patient's
	 */
	@Override
	public String getUuid() {
		return patient.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return patient.getDisplay();
	}
	
	/**
	 * @return without a name for a reader who may neither read patients nor anything of this card
	 */
	public Ref getPatient() {
		return patient;
	}
	
	/**
	 * @return code, display, day (days since the day of release), since, plan
	 */
	public Map<String, Object> getStage() {
		return stage;
	}
	
	/**
	 * @return role, display, reason
	 */
	public Map<String, Object> getLead() {
		return lead;
	}
	
	/**
	 * @return the most urgent product's: expected, state, urgency, medication, lastConfirmedAt, missedDays, nextDueAt,
	 *         unknownReason, contacts; only <code>expected</code>, false, where no dose is expected
	 */
	public Map<String, Object> getDoseClock() {
		return doseClock;
	}
	
	/**
	 * @return each with uuid, display, scope, kind, phone, email
	 */
	public List<Map<String, Object>> getMentors() {
		return mentors;
	}
	
	/**
	 * @return up to three, the earliest first, what is overdue among them: at, kind, display; never null
	 */
	public List<Map<String, Object>> getNextDated() {
		return Collections.unmodifiableList(nextDated);
	}
	
	/**
	 * @return up to five that wait for a mentor, the soonest due first: uuid, display (what was asked), kind, status, askedAt,
	 *         due; never null
	 */
	public List<Map<String, Object>> getOpenAsks() {
		return Collections.unmodifiableList(openAsks);
	}
	
	/**
	 * @return uuid, at, type
	 */
	public Map<String, Object> getLastContact() {
		return lastContact;
	}
	
	/**
	 * @return what is open to this reader: state, segments, until
	 */
	public Map<String, Object> getConsent() {
		return consent;
	}
	
	/**
	 * @return true for a reader who may know that there are notes which are not shared with them; else null
	 */
	public Boolean getUnsharedNotes() {
		return unsharedNotes;
	}
}
