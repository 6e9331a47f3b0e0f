/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.web.consent;

import java.util.ArrayList;
import java.util.List;

/**
 * One participant of the matrix: something of every segment, and what they agreed to.
 */
final class Subject {
	
	final int patientId;
	
	/** The patient's uuid. */
	final String patient;
	
	final List<Agreement> agreements = new ArrayList<>();
	
	/** A contact with words, and a shared line among them. */
	String contact;
	
	/** A contact about work. */
	String jobContact;
	
	String concern;
	
	String plan;
	
	String condition;
	
	String line;
	
	String dose;
	
	Subject(int patientId, String patient) {
		this.patientId = patientId;
		this.patient = patient;
	}
	
	@Override
	public String toString() {
		return "participant " + patientId + ", who agreed to " + agreements;
	}
}
