/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a caller hands in who writes down how a participant introduces themselves. Immutable.
 */
public final class NewIntroduction {
	
	final String uuid;
	
	final String patient;
	
	final Integer basedOn;
	
	final String words;
	
	final AskedHow saidHow;
	
	final Instant saidAt;
	
	final Problems problems;
	
	/**
	 * @param uuid the uuid that the caller chose, so that a repeat is known as one; null to have one made
	 * @param basedOn the number of the edition that the caller read, 0 if there was none
	 * @param saidAt when the participant said so, null for now
	 * @param problems what was found wrong in reading; the service adds what it finds and refuses all at once
	 */
	public NewIntroduction(String uuid, String patient, Integer basedOn, String words, AskedHow saidHow, Instant saidAt,
	    Problems problems) {
		this.uuid = uuid;
		this.patient = patient;
		this.basedOn = basedOn;
		this.words = words;
		this.saidHow = saidHow;
		this.saidAt = saidAt;
		this.problems = problems;
	}
	
	void check(Instant now) {
		problems.require("basedOn", basedOn);
		problems.require("words", words);
		problems.require("saidHow", saidHow);
		if (saidAt != null && saidAt.isAfter(now)) {
			problems.add("saidAt", "peermentor.error.participantNote.future");
		}
	}
}
