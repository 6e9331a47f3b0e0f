/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * A referral to be written, as requested.
 */
public final class NewReferral {
	
	final String uuid;
	
	final String patient;
	
	final ReferralTerms terms;
	
	final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param patient the participant's uuid
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewReferral(String uuid, String patient, ReferralTerms terms, Problems found) {
		this.uuid = uuid;
		this.patient = patient;
		this.terms = terms;
		this.found = found;
	}
}
