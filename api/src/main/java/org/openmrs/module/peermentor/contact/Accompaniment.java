/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.contact;

import java.time.Instant;

/**
 * How a contact went for the mentor and for the participant, as other rooms need it; the two are kept apart.
 */
public final class Accompaniment {
	
	private final Contact row;
	
	private final ContactFacts facts;
	
	Accompaniment(Contact row, ContactFacts facts) {
		this.row = row;
		this.facts = facts;
	}
	
	public int getEncounterId() {
		return row.getEncounterId();
	}
	
	/**
	 * @return the contact's
	 */
	public String getUuid() {
		return row.getUuid();
	}
	
	public int getPatientId() {
		return row.getPatientId();
	}
	
	public ContactKind getKind() {
		return row.getKind();
	}
	
	public Instant getStartedAt() {
		return row.getStartedAt();
	}
	
	/**
	 * @return null if nobody said
	 */
	public TookPlace getTookPlace() {
		return facts.get(Fact.TOOK_PLACE);
	}
	
	/**
	 * @return null if nobody said
	 */
	public Attended getAttended() {
		return facts.get(Fact.ATTENDED);
	}
	
	/**
	 * @return null if nobody said
	 */
	public MentorOutcome getMentorOutcome() {
		return facts.get(Fact.MENTOR_OUTCOME);
	}
	
	/**
	 * @return null if nobody said
	 */
	public ParticipantOutcome getParticipantOutcome() {
		return facts.get(Fact.PARTICIPANT_OUTCOME);
	}
	
	/**
	 * @return null if the participant was not turned away, or nobody said why
	 */
	public TurnedAwayReason getTurnedAwayReason() {
		return facts.get(Fact.TURNED_AWAY_REASON);
	}
}
