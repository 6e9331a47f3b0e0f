/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.openmrs.module.peermentor.record.RecordStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The only writer of consents, of the grants that queries read in their place, and of what is due: all change in one
 * transaction, so that what is taken back is closed everywhere at once. Whoever calls has the participant's turn, and checked what it asks for.
 */
@Component("peermentor.ConsentDesk")
class ConsentDesk {
	
	private final SessionFactory sessionFactory;
	
	private final RecordStore records;
	
	private final DueKeeper due;
	
	private final ApplicationEventPublisher publisher;
	
	@Autowired
	ConsentDesk(SessionFactory sessionFactory, RecordStore records, DueKeeper due, ApplicationEventPublisher publisher) {
		this.sessionFactory = sessionFactory;
		this.records = records;
		this.due = due;
		this.publisher = publisher;
	}
	
	/** A draft opens nothing. */
	void keepDraft(ConsentRecord draft) {
		records.save(draft);
		session().flush();
	}
	
	/**
	 * @param replaced in whose place it stands from now on, null for none
	 */
	void activate(ConsentRecord consent, ConsentRecord replaced, Instant now) {
		consent.activate(now);
		keep(consent);
		if (replaced != null) {
			replaced.supersede(consent.getUuid(), now);
			keep(replaced);
		}
		tell(consent.getPatientId());
	}
	
	/** A spoken consent was signed, and no longer ends because it was not. */
	void sign(ConsentRecord consent, Instant signedAt) {
		consent.sign(signedAt);
		keepAndTell(consent);
	}
	
	/**
	 * Takes segments back; what has none left is withdrawn as a whole.
	 * 
	 * @param how null where nobody said it: two records became one
	 */
	void withdraw(ConsentRecord consent, Collection<Segment> segments, ConsentReason why, WithdrawalForm how, Instant now, int userId) {
		boolean rest = consent.getSegments().stream()
		        .anyMatch(row -> row.getWithdrawnAt() == null && !segments.contains(row.getSegment()));
		if (rest) {
			consent.withdraw(segments, now, why, how, userId);
		} else {
			consent.end(ConsentStatus.WITHDRAWN, now, why, how);
		}
		keepAndTell(consent);
	}
	
	/** Its event has come, or it was entered in error. */
	void end(ConsentRecord consent, ConsentStatus as, ConsentReason why, Instant now) {
		consent.end(as, now, why, null);
		keepAndTell(consent);
	}
	
	/** It is another patient's from now on. */
	void move(ConsentRecord consent, int patientId) {
		consent.setPatientId(patientId);
		keep(consent);
	}
	
	/** The participant has left custody: what they gave there has to be offered anew. Opens and closes nothing. */
	void release(ConsentRecord consent, Instant at) {
		consent.release(at);
		keepReoffer(consent);
	}
	
	/** Whether it was offered anew opens and closes nothing. */
	void keepReoffer(ConsentRecord consent) {
		records.save(consent);
		session().flush();
		due.follow(consent);
	}
	
	void tell(int patientId) {
		publisher.publishEvent(new ConsentsChanged(this, patientId));
	}
	
	private void keepAndTell(ConsentRecord consent) {
		keep(consent);
		tell(consent.getPatientId());
	}
	
	private void keep(ConsentRecord consent) {
		records.save(consent);
		session().flush();
		session().createQuery("delete from PeerConsentGrant g where g.consentId = :consent")
		        .setParameter("consent", consent.getId()).executeUpdate();
		grants(consent).forEach(session()::save);
		session().flush();
		due.follow(consent);
	}
	
	/**
	 * @return what the consent opens, worked out anew; empty if it never counted
	 */
	static List<GrantRecord> grants(ConsentRecord consent) {
		Cover cover = consent.toFacts().getCover();
		if (cover == null) {
			return Collections.emptyList();
		}
		List<GrantRecord> grants = new ArrayList<>();
		for (Segment segment : cover.getSegments()) {
			for (Recipient recipient : cover.getRecipients()) {
				for (PurposeOfUse purpose : Cover.mayGet(recipient, segment) ? cover.getPurposes()
				        : Collections.<PurposeOfUse> emptySet()) {
					grants.add(new GrantRecord(consent, segment, purpose, recipient, cover));
				}
			}
		}
		return grants;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
