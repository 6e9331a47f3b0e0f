/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

/**
 * Which safety concerns are wanted. A criterion that is null is no limit; those given must all hold. A patient who is
 * unknown, or unknown to the caller, has none. Voided concerns are never found.
 */
public final class ConcernSearchCriteria {
	
	private final String patient;
	
	private final ConcernStatus status;
	
	/**
	 * @param patient a patient's uuid; null: everybody in the caller's reach
	 * @param status null: wherever they stand
	 */
	public ConcernSearchCriteria(String patient, ConcernStatus status) {
		this.patient = patient;
		this.status = status;
	}
	
	public String getPatient() {
		return patient;
	}
	
	public ConcernStatus getStatus() {
		return status;
	}
}
