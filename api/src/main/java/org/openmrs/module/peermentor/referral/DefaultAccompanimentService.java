/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.openmrs.module.peermentor.access.LegalHold;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.contact.AccompaniedContacts;
import org.openmrs.module.peermentor.contact.Accompaniment;
import org.openmrs.module.peermentor.record.RecordStore;
import org.openmrs.module.peermentor.refusal.NotFound;
import org.openmrs.module.peermentor.refusal.Problems;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ties contacts to referrals of the same participant. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultAccompanimentService implements AccompanimentService {
	
	private final ReferralGate gate;
	
	private final AccompanimentDao links;
	
	private final AccompanimentDesk desk;
	
	private final AccompaniedContacts contacts;
	
	private final RecordStore records;
	
	private final LegalHold hold;
	
	DefaultAccompanimentService(ReferralGate gate, AccompanimentDao links, AccompanimentDesk desk,
	    AccompaniedContacts contacts, RecordStore records, LegalHold hold) {
		this.gate = gate;
		this.links = links;
		this.desk = desk;
		this.contacts = contacts;
		this.records = records;
		this.hold = hold;
	}
	
	@Override
	public Page<AccompanimentView> getAccompaniments(String referralUuid, PageRequest page) {
		return Page.cut(views(shown(referralUuid)), page);
	}
	
	@Override
	public AccompanimentView getAccompaniment(String referralUuid, String uuid) {
		return one(shown(referralUuid), uuid);
	}
	
	private ReferralRecord shown(String referralUuid) {
		return gate.show(referralUuid, Collections.singleton(Segment.CONTACT_FACTS));
	}
	
	private AccompanimentView one(ReferralRecord referral, String uuid) {
		return views(referral).stream().filter(view -> view.getUuid().equals(uuid)).findFirst().orElseThrow(NotFound::new);
	}
	
	/** Only contacts that the caller meets anyway. */
	private List<AccompanimentView> views(ReferralRecord referral) {
		List<ReferralContact> linked = links.of(referral.getId());
		List<AccompanimentView> views = new ArrayList<>();
		for (Accompaniment contact : contacts
		        .seen(linked.stream().map(ReferralContact::getEncounterId).collect(Collectors.toList()))) {
			for (ReferralContact link : linked) {
				if (link.getEncounterId() == contact.getEncounterId()) {
					views.add(new AccompanimentView(referral, link, contact));
				}
			}
		}
		return views;
	}
	
	@Override
	public AccompanimentView link(String referralUuid, String uuid, String contactUuid, Problems found) {
		ReferralRecord referral = gate.takeTurn(referralUuid);
		Accompaniment contact = found.require("contact", contactUuid) ? contacts.find(contactUuid) : null;
		if (contactUuid != null && (contact == null || contact.getPatientId() != referral.getPatientId())) {
			found.add("contact", "peermentor.error.accompaniment.contact");
		}
		if (referral.getSentAt() == null || referral.getStatus() == ReferralStatus.ENTERED_IN_ERROR) {
			found.add("status", "peermentor.error.outcome.notSent");
		}
		ReferralContact there = contact == null ? null : linked(referral, contact.getEncounterId());
		ReferralContact taken = uuid == null ? null : links.takenBy(uuid);
		if (taken != null && taken != there) {
			found.add("uuid", "peermentor.error.uuidTaken");
		}
		found.throwIfAny();
		ReferralContact link = there == null ? new ReferralContact(referral.getId(), contact.getEncounterId()) : there;
		if (there == null) {
			if (uuid != null) {
				link.setUuid(uuid);
			}
			records.save(link);
			desk.speak(referral, contact.getEncounterId(), contact);
		}
		return one(referral, link.getUuid());
	}
	
	private ReferralContact linked(ReferralRecord referral, int encounterId) {
		return links.of(referral.getId()).stream().filter(link -> link.getEncounterId() == encounterId).findFirst().orElse(null);
	}
	
	@Override
	public void voidLink(String referralUuid, String uuid, String reason) {
		ReferralRecord referral = gate.takeTurn(referralUuid);
		hold.requireNone(referral.getPatientId());
		ReferralContact link = links.of(referral.getId()).stream().filter(each -> each.getUuid().equals(uuid)).findFirst()
		        .orElseThrow(NotFound::new);
		if (contacts.seen(Collections.singleton(link.getEncounterId())).isEmpty()) {
			throw new NotFound();
		}
		records.voidRecord(link, reason);
		desk.speak(referral, link.getEncounterId(), null);
	}
}
