/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a caller hands in to say that somebody may have seen what they should not: a contact that was filed on the wrong
 * participant, or a participant's records.
 */
public final class NewBreach {
	
	/** The longest free text, in characters. */
	public static final int LONGEST_TEXT = 1_000;
	
	private final String uuid;
	
	private final String contact;
	
	private final String refiledAs;
	
	private final String patient;
	
	private final Instant since;
	
	private final String text;
	
	private final Problems problems;
	
	/**
	 * @param uuid the uuid that it is to have, so that a repeat is known for one; null for a new one
	 * @param contact the uuid of the contact that was filed wrongly, voided or not; null if it is no contact
	 * @param refiledAs the uuid of the contact that took its place, null for none
	 * @param patient the uuid of the participant whose records it is about; null if it is a contact
	 * @param since from when on they may have been seen; null for ever, and for a contact, which tells itself
	 * @param text what happened, null for nothing beyond that
	 * @param problems what was found wrong in reading; the service adds what it finds and refuses all at once
	 */
	public NewBreach(String uuid, String contact, String refiledAs, String patient, Instant since, String text,
	    Problems problems) {
		this.uuid = uuid;
		this.contact = contact;
		this.refiledAs = refiledAs;
		this.patient = patient;
		this.since = since;
		this.text = text;
		this.problems = problems;
	}
	
	/** Finds what is wrong without looking anything up. */
	Problems check(Instant now) {
		if (contact == null) {
			problems.require("patient", patient);
		} else if (patient != null) {
			problems.add("patient", "peermentor.error.breach.contactOrPatient");
		}
		if (contact == null && refiledAs != null) {
			problems.require("contact", null);
		}
		if (since != null && contact != null) {
			problems.add("since", "peermentor.error.breach.contactOrPatient");
		} else if (since != null && since.isAfter(now)) {
			problems.add("since", "peermentor.error.breach.since.future");
		}
		if (text != null && text.length() > LONGEST_TEXT) {
			problems.add("text", "peermentor.error.tooLong", LONGEST_TEXT);
		}
		return problems;
	}
	
	String getUuid() {
		return uuid;
	}
	
	String getContact() {
		return contact;
	}
	
	String getRefiledAs() {
		return refiledAs;
	}
	
	String getPatient() {
		return patient;
	}
	
	Instant getSince() {
		return since;
	}
	
	String getText() {
		return text;
	}
}
