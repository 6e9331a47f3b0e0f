/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.LocalDate;
import java.util.List;

import org.openmrs.module.peermentor.view.View;

/**
 * One thing that stands in the way of the next dose. The module says so; people resolve it.
 */
public final class DosingFindingView implements View {
	
	private final String patient;
	
	private final Finding finding;
	
	DosingFindingView(String patient, Finding finding) {
		this.patient = patient;
		this.finding = finding;
	}
	
	/**
	 * @return the participant's
	 */
	@Override
	public String getUuid() {
		return patient;
	}
	
	@Override
	public String getDisplay() {
		return getKind() + (getDay() == null ? "" : " " + getDay());
	}
	
	public FindingKind getKind() {
		return finding.getKind();
	}
	
	/**
	 * @return whether nobody should be released while it stands
	 */
	public boolean isBlocking() {
		return finding.getKind().isBlocking();
	}
	
	public Medication getMedication() {
		return finding.getProduct().getMedication();
	}
	
	/**
	 * @return null unless the medication is {@link Medication#OTHER}
	 */
	public String getMedicationName() {
		return finding.getProduct().getName();
	}
	
	/**
	 * @return the uuids of the lines it is about
	 */
	public List<String> getLines() {
		return finding.getLines();
	}
	
	/**
	 * @return the first day it is about, null if about none
	 */
	public LocalDate getDay() {
		return finding.getDay();
	}
	
	/**
	 * @return the first day on which it is over, null if not known
	 */
	public LocalDate getUntil() {
		return finding.getUntil();
	}
}
