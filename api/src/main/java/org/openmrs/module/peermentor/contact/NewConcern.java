/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a caller hands in to raise a safety concern. Uuids point to records; whether they exist for this caller is the
 * service's question.
 */
public final class NewConcern {
	
	private final String uuid;
	
	private final String patient;
	
	private final String contact;
	
	private final ConcernFacts facts;
	
	private final Problems problems;
	
	/**
	 * @param uuid the uuid that it is to have, so that a repeat is known for one; null for a new one
	 * @param patient the participant's uuid, null if not given
	 * @param contact the uuid of the contact in which it arose, null if in none
	 * @param problems what was found wrong in reading; the service adds what it finds and refuses all at once
	 */
	public NewConcern(String uuid, String patient, String contact, ConcernFacts facts, Problems problems) {
		this.uuid = uuid;
		this.patient = patient;
		this.contact = contact;
		this.facts = facts;
		this.problems = problems;
	}
	
	/**
	 * The same, with nothing found wrong so far.
	 */
	public NewConcern(String uuid, String patient, String contact, ConcernFacts facts) {
		this(uuid, patient, contact, facts, new Problems());
	}
	
	public String getUuid() {
		return uuid;
	}
	
	public String getPatient() {
		return patient;
	}
	
	public String getContact() {
		return contact;
	}
	
	public ConcernFacts getFacts() {
		return facts;
	}
	
	/**
	 * @return what was found wrong in reading, so that one refusal names everything; never null
	 */
	Problems getProblems() {
		return problems;
	}
}
