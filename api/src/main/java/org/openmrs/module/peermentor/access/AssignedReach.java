/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

/**
 * What access must know of assignments and exclusions. The mentoring room keeps those and answers here, so that access
 * imports no room.
 */
public interface AssignedReach {
	
	/** The query parameter that holds the viewer's person id. */
	String VIEWER_PERSON = "viewerPerson";
	
	/** The query parameter that holds the instant of looking (a java.time.Instant). */
	String VIEWED_AT = "viewedAt";
	
	/**
	 * @param patientIdPath an HQL path or literal that yields a patient id
	 * @return an HQL condition: the person {@value #VIEWER_PERSON} mentors that patient at {@value #VIEWED_AT}
	 */
	String assigned(String patientIdPath);
	
	/**
	 * @param patientIdPath an HQL path or literal that yields a patient id
	 * @return an HQL condition: the person {@value #VIEWER_PERSON} mentors that patient at {@value #VIEWED_AT}, with opioid
	 *         agonist therapy in the scope
	 */
	String assignedForTreatment(String patientIdPath);
	
	/**
	 * @param patientIdPath an HQL path or literal that yields a patient id
	 * @return an HQL condition: the person {@value #VIEWER_PERSON} and that patient stand in a "do not match" pair
	 */
	String excluded(String patientIdPath);
}
