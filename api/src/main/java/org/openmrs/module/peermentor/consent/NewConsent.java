/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who takes down a consent.
 */
public final class NewConsent {
	
	final Problems found;
	
	final ConsentTerms terms;
	
	String uuid;
	
	String patient;
	
	String replaces;
	
	boolean active;
	
	/**
	 * @param terms what was agreed to, as far as it was said; the law of the site's place counts where none is named
	 */
	public NewConsent(ConsentTerms terms) {
		this(terms, new Problems());
	}
	
	/**
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewConsent(ConsentTerms terms, Problems found) {
		this.terms = terms;
		this.found = found;
	}
	
	/** The uuid that the caller chose, so that a repeat is known as one; null to have one made. */
	public NewConsent uuid(String newUuid) {
		uuid = newUuid;
		return this;
	}
	
	public NewConsent patient(String newPatient) {
		patient = newPatient;
		return this;
	}
	
	/** The uuid of the consent in whose place this is to stand, null for none. */
	public NewConsent replaces(String consentUuid) {
		replaces = consentUuid;
		return this;
	}
	
	/** Counts at once; else it is a draft. */
	public NewConsent active() {
		active = true;
		return this;
	}
}
