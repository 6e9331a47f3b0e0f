/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.dosing;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks for who passes on a participant's answer about a return to full-agonist use.
 */
public final class NewAnswer {
	
	final String uuid;
	
	final String patient;
	
	final ReturnToUse answer;
	
	final Instant askedAt;
	
	final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param askedAt when the participant was asked, null for now
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewAnswer(String uuid, String patient, ReturnToUse answer, Instant askedAt, Problems found) {
		this.uuid = uuid;
		this.patient = patient;
		this.answer = answer;
		this.askedAt = askedAt;
		this.found = found;
	}
}
