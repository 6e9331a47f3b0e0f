/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import org.openmrs.module.peermentor.refusal.Problems;

/**
 * What a caller hands in to record a contact. Immutable. Uuids point to records of the platform; whether they exist for
 * this caller is the service's question.
 */
public final class NewContact {
	
	private final String uuid;
	
	private final String patient;
	
	private final String mentor;
	
	private final String location;
	
	private final ContactFacts facts;
	
	private final NarrativeText narrative;
	
	private final ConcernFacts concern;
	
	private final String draft;
	
	private final Problems problems;
	
	private NewContact(Builder builder) {
		uuid = builder.uuid;
		patient = builder.patient;
		mentor = builder.mentor;
		location = builder.location;
		facts = builder.facts;
		narrative = builder.narrative;
		concern = builder.concern;
		draft = builder.draft;
		problems = builder.problems;
	}
	
	/**
	 * @param patient the participant's uuid, null if not given
	 * @param facts a start that is null means now
	 */
	public static Builder of(String patient, ContactFacts facts) {
		return new Builder(patient, facts);
	}
	
	/**
	 * @return the uuid that the contact is to have, so that a repeat is known for one; null for a new one
	 */
	public String getUuid() {
		return uuid;
	}
	
	public String getPatient() {
		return patient;
	}
	
	/**
	 * @return the uuid of a provider; null for the caller
	 */
	public String getMentor() {
		return mentor;
	}
	
	public String getLocation() {
		return location;
	}
	
	public ContactFacts getFacts() {
		return facts;
	}
	
	/**
	 * @return the words about it, null if none
	 */
	public NarrativeText getNarrative() {
		return narrative;
	}
	
	/**
	 * @return the safety concern that arose in it, null if none
	 */
	public ConcernFacts getConcern() {
		return concern;
	}
	
	/**
	 * @return the uuid of the caller's draft that it came from, null if from none
	 */
	public String getDraft() {
		return draft;
	}
	
	/**
	 * @return what was found wrong in reading, so that one refusal names everything; never null
	 */
	Problems getProblems() {
		return problems;
	}
	
	/** Gathers what was handed in. */
	public static final class Builder {
		
		private final String patient;
		
		private final ContactFacts facts;
		
		private String uuid;
		
		private String mentor;
		
		private String location;
		
		private NarrativeText narrative;
		
		private ConcernFacts concern;
		
		private String draft;
		
		private Problems problems = new Problems();
		
		private Builder(String patient, ContactFacts facts) {
			this.patient = patient;
			this.facts = facts;
		}
		
		public Builder uuid(String uuid) {
			this.uuid = uuid;
			return this;
		}
		
		public Builder mentor(String mentor) {
			this.mentor = mentor;
			return this;
		}
		
		public Builder location(String location) {
			this.location = location;
			return this;
		}
		
		public Builder narrative(NarrativeText narrative) {
			this.narrative = narrative;
			return this;
		}
		
		public Builder concern(ConcernFacts concern) {
			this.concern = concern;
			return this;
		}
		
		public Builder draft(String draft) {
			this.draft = draft;
			return this;
		}
		
		/**
		 * @param problems what was found wrong in reading; the service adds what it finds and refuses all at once
		 */
		public Builder problems(Problems problems) {
			this.problems = problems;
			return this;
		}
		
		public NewContact build() {
			return new NewContact(this);
		}
	}
}
