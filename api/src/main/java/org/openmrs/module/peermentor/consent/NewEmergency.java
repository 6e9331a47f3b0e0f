/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a caller hands in to open the little that an emergency needs: what 42 CFR 2.51 has written down at once, and why.
 */
public final class NewEmergency {
	
	/** The longest name, in characters. */
	public static final int LONGEST_NAME = 255;
	
	/** The longest free text, in characters. */
	public static final int LONGEST_TEXT = 1_000;
	
	private final String uuid;
	
	private final String patient;
	
	private final EmergencyReason reason;
	
	private final String text;
	
	private final String recipientName;
	
	private final String affiliation;
	
	private final String nature;
	
	private final Problems problems;
	
	/**
	 * @param uuid the uuid that it is to have, so that a repeat is known for one; null for a new one
	 * @param patient the participant's uuid
	 * @param text why, in words
	 * @param recipientName who gets to know it
	 * @param affiliation where that person works
	 * @param nature of the emergency
	 * @param problems what was found wrong in reading; the service adds what it finds and refuses all at once
	 */
	public NewEmergency(String uuid, String patient, EmergencyReason reason, String text, String recipientName, String affiliation,
	    String nature, Problems problems) {
		this.uuid = uuid;
		this.patient = patient;
		this.reason = reason;
		this.text = text;
		this.recipientName = recipientName;
		this.affiliation = affiliation;
		this.nature = nature;
		this.problems = problems;
	}
	
	public String getUuid() {
		return uuid;
	}
	
	public String getPatient() {
		return patient;
	}
	
	public EmergencyReason getReason() {
		return reason;
	}
	
	public String getText() {
		return text;
	}
	
	public String getRecipientName() {
		return recipientName;
	}
	
	public String getAffiliation() {
		return affiliation;
	}
	
	public String getNature() {
		return nature;
	}
	
	/** Everything has to be said: afterwards nobody remembers. */
	Problems check() {
		problems.require("reason", reason);
		text("text", text, LONGEST_TEXT);
		text("recipientName", recipientName, LONGEST_NAME);
		text("affiliation", affiliation, LONGEST_NAME);
		text("natureOfEmergency", nature, LONGEST_TEXT);
		return problems;
	}
	
	private void text(String field, String value, int longest) {
		if (problems.require(field, value) && value.length() > longest) {
			problems.add(field, "peermentor.error.tooLong", longest);
		}
	}
}
