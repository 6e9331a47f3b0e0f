/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.ask;

import java.time.Instant;

import org.openmrs.module.peermentor.mentoring.Scope;
import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What somebody asks a participant's mentor, as requested.
 */
public final class NewAsk {
	
	final String uuid;
	
	final String patient;
	
	final AskKind kind;
	
	final Scope scope;
	
	final String text;
	
	final Instant due;
	
	final Problems found;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param patient the participant's uuid
	 * @param scope which mentors it is for, null for those who accompany the therapy
	 * @param due by when, null if it does not matter
	 * @param found what reading the request found wrong, to be refused together with what the service finds
	 */
	public NewAsk(String uuid, String patient, AskKind kind, Scope scope, String text, Instant due, Problems found) {
		this.uuid = uuid;
		this.patient = patient;
		this.kind = kind;
		this.scope = scope == null ? Scope.OAT : scope;
		this.text = text;
		this.due = due;
		this.found = found;
	}
}
