/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.Objects;

import org.openmrs.module.peermentor.access.ParticipantAccess;
import org.openmrs.module.peermentor.contact.AccompaniedContacts;
import org.openmrs.module.peermentor.contact.Accompaniment;
import org.openmrs.module.peermentor.contact.ContactsChanged;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Lets the mentor's voice follow the facts of the contact that a referral belongs to: said when it is linked, said anew when it
 * is corrected, taken back when it is voided or tells of nothing that a mentor saw.
 */
@Component("peermentor.AccompanimentDesk")
class AccompanimentDesk implements ApplicationListener<ContactsChanged> {
	
	private static final String GONE = "The contact was taken back";
	
	private static final String SAYS_OTHERWISE = "The contact says otherwise now";
	
	private final AccompanimentDao links;
	
	private final AccompaniedContacts contacts;
	
	private final OutcomeDao outcomes;
	
	private final OutcomeDesk desk;
	
	private final ReferralGate gate;
	
	private final ParticipantAccess access;
	
	private final RecordStore records;
	
	private final SiteTime time;
	
	@Autowired
	AccompanimentDesk(AccompanimentDao links, AccompaniedContacts contacts, OutcomeDao outcomes, OutcomeDesk desk,
	    ReferralGate gate, ParticipantAccess access, RecordStore records, SiteTime time) {
		this.links = links;
		this.contacts = contacts;
		this.outcomes = outcomes;
		this.desk = desk;
		this.gate = gate;
		this.access = access;
		this.records = records;
		this.time = time;
	}
	
	/** A contact that was recorded just now belongs to no referral yet. */
	@Override
	public void onApplicationEvent(ContactsChanged change) {
		if (change.getEncounterId() != null && !change.isAdded()) {
			for (Object[] row : links.ofContact(change.getEncounterId())) {
				follow((ReferralContact) row[0], gate.takeTurn((Integer) row[1], (String) row[2]));
			}
		}
	}
	
	private void follow(ReferralContact link, ReferralRecord referral) {
		Accompaniment contact = contacts.asItStands(link.getEncounterId());
		boolean theirs = contact != null && contact.getPatientId() == referral.getPatientId();
		if (!theirs) {
			records.voidRecord(link, GONE);
		}
		speak(referral, link.getEncounterId(), theirs ? contact : null);
	}
	
	/**
	 * Lets the mentor say what the contact tells that they saw, unless that was said already.
	 * 
	 * @param contact null if it was taken back
	 */
	void speak(ReferralRecord referral, int encounterId, Accompaniment contact) {
		AccompaniedOutcome seen = contact == null ? null
		        : AccompaniedOutcome.of(contact.getParticipantOutcome(), contact.getMentorOutcome(), contact.getTurnedAwayReason());
		OutcomeVoice last = null;
		for (OutcomeVoice voice : outcomes.standing(referral.getId())) {
			last = Integer.valueOf(encounterId).equals(voice.getEncounterId()) ? voice : last;
		}
		int user = access.viewer().getUserId();
		if (last != null && (seen == null || !says(last, seen, contact))) {
			desk.takeBack(referral, last, contact == null ? GONE : SAYS_OTHERWISE, user);
			last = null;
		}
		if (seen != null && last == null) {
			desk.say(referral, new OutcomeVoice(referral.getId(), OutcomeSource.MENTOR, seen.getOutcome(), seen.getReason(),
			        HowHeard.ACCOMPANIMENT, contact.getStartedAt(), time.now(), user).from(encounterId));
		}
	}
	
	private static boolean says(OutcomeVoice voice, AccompaniedOutcome seen, Accompaniment contact) {
		return voice.getOutcome() == seen.getOutcome() && Objects.equals(voice.getReason(), seen.getReason())
		        && voice.getSaidAt().equals(contact.getStartedAt());
	}
}
