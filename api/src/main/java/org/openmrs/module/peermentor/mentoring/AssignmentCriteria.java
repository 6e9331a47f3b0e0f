/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

import java.time.Instant;

/**
 * Which assignments are wanted; what is not given does not limit.
 */
public final class AssignmentCriteria {
	
	private String patient;
	
	private String mentor;
	
	private Instant activeAt;
	
	private Scope scope;
	
	/**
	 * @param patientUuid null for any
	 */
	public AssignmentCriteria ofPatient(String patientUuid) {
		this.patient = patientUuid;
		return this;
	}
	
	/**
	 * @param providerUuid null for any
	 */
	public AssignmentCriteria ofMentor(String providerUuid) {
		this.mentor = providerUuid;
		return this;
	}
	
	/**
	 * @param instant an instant at which the assignment runs, null for any
	 */
	public AssignmentCriteria activeAt(Instant instant) {
		this.activeAt = instant;
		return this;
	}
	
	/**
	 * @param exactly the scope, null for any
	 */
	public AssignmentCriteria inScope(Scope exactly) {
		this.scope = exactly;
		return this;
	}
	
	String getPatient() {
		return patient;
	}
	
	String getMentor() {
		return mentor;
	}
	
	Instant getActiveAt() {
		return activeAt;
	}
	
	Scope getScope() {
		return scope;
	}
}
