/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.access;

/**
 * The parts into which what is known of a participant falls, so that a consent can open one and leave another closed.
 */
public enum Segment {
	
	/** When, where and how mentor and participant met, and who the mentor is. */
	CONTACT_FACTS,
	
	/** The line about a contact that both chose together. */
	SHARED_LINE,
	
	/** Transition plan, readiness, tasks; tells that somebody is on opioid agonist therapy. */
	PLAN,
	
	/** Medication lines, doses, the dose clock. */
	DOSING,
	
	/** Work: contacts about employment. */
	EMPLOYMENT,
	
	/** Release conditions, custody, court. */
	JUSTICE,
	
	/** Identity, phones, places, how to be reached. */
	IDENTITY,
	
	/** The words about a contact; only for one named person or organisation, in a consent of their own. */
	FULL_NARRATIVE,
	
	/** Safety concerns; no consent opens them, an emergency those that bear on it. */
	SAFETY;
	
	/**
	 * @return whether a participant can consent to sharing this
	 */
	public boolean isConsentable() {
		return this != SAFETY;
	}
	
	/**
	 * @return whether this tells that somebody is on opioid agonist therapy, so that a mentor for work alone learns
	 *         nothing of it (domain case 28)
	 */
	public boolean tellsOfTreatment() {
		return this == PLAN || this == DOSING || this == JUSTICE || this == IDENTITY;
	}
}
