/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who writes down how a participant wants to be reached.
 */
public final class NewSafeContact {
	
	final String uuid;
	
	final String patient;
	
	final Integer basedOn;
	
	final Instant askedAt;
	
	final SafeContactContent content;
	
	final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param basedOn the number of the edition that the caller read, 0 if there was none
	 * @param askedAt when the participant was asked, null for now
	 * @param content all that the participant said; what it does not hold is not safe
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewSafeContact(String uuid, String patient, Integer basedOn, Instant askedAt, SafeContactContent content,
	    Problems found) {
		this.uuid = uuid;
		this.patient = patient;
		this.basedOn = basedOn;
		this.askedAt = askedAt;
		this.content = content;
		this.found = found;
	}
}
