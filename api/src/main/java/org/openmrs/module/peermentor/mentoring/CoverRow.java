/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.mentoring;

/**
 * An assignment as far as it decides who is there.
 */
final class CoverRow {
	
	private final String uuid;
	
	private final int patientId;
	
	private final String patientUuid;
	
	private final int providerId;
	
	private final Term term;
	
	CoverRow(String uuid, int patientId, String patientUuid, int providerId, Term term) {
		this.uuid = uuid;
		this.patientId = patientId;
		this.patientUuid = patientUuid;
		this.providerId = providerId;
		this.term = term;
	}
	
	String getUuid() {
		return uuid;
	}
	
	int getPatientId() {
		return patientId;
	}
	
	String getPatientUuid() {
		return patientUuid;
	}
	
	int getProviderId() {
		return providerId;
	}
	
	Term getTerm() {
		return term;
	}
}
