/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.time.Instant;

import org.openmrs.module.peermentor.contact.Accompaniment;
import org.openmrs.module.peermentor.contact.Attended;
import org.openmrs.module.peermentor.contact.ContactKind;
import org.openmrs.module.peermentor.contact.MentorOutcome;
import org.openmrs.module.peermentor.contact.ParticipantOutcome;
import org.openmrs.module.peermentor.contact.TookPlace;
import org.openmrs.module.peermentor.contact.TurnedAwayReason;
import org.openmrs.module.peermentor.view.View;

/**
 * A contact that belongs to a referral, as it leaves the service layer.
 */
public final class AccompanimentView implements View {
	
	private final ReferralRecord referral;
	
	private final ReferralContact link;
	
	private final Accompaniment contact;
	
	AccompanimentView(ReferralRecord referral, ReferralContact link, Accompaniment contact) {
		this.referral = referral;
		this.link = link;
		this.contact = contact;
	}
	
	/**
	 * @return of the link
	 */
	@Override
	public String getUuid() {
		return link.getUuid();
	}
	
	@Override
	public String getDisplay() {
		return contact.getKind().name();
	}
	
	/**
	 * @return the uuid of the referral
	 */
	public String getReferral() {
		return referral.getUuid();
	}
	
	/**
	 * @return the uuid of the contact
	 */
	public String getContact() {
		return contact.getUuid();
	}
	
	public ContactKind getKind() {
		return contact.getKind();
	}
	
	public Instant getStartedAt() {
		return contact.getStartedAt();
	}
	
	/**
	 * @return null if nobody said
	 */
	public TookPlace getTookPlace() {
		return contact.getTookPlace();
	}
	
	/**
	 * @return null if nobody said
	 */
	public Attended getAttended() {
		return contact.getAttended();
	}
	
	/**
	 * @return null if nobody said
	 */
	public MentorOutcome getMentorOutcome() {
		return contact.getMentorOutcome();
	}
	
	/**
	 * @return null if nobody said
	 */
	public ParticipantOutcome getParticipantOutcome() {
		return contact.getParticipantOutcome();
	}
	
	/**
	 * @return null if the participant was not turned away, or nobody said why
	 */
	public TurnedAwayReason getTurnedAwayReason() {
		return contact.getTurnedAwayReason();
	}
}
