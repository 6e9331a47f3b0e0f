/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps what is due about consents as the rules have it. Called by the desk alone, in the transaction that writes.
 */
@Component("peermentor.DueKeeper")
class DueKeeper {
	
	private final SessionFactory sessionFactory;
	
	private final SiteTime time;
	
	@Autowired
	DueKeeper(SessionFactory sessionFactory, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.time = time;
	}
	
	/** What was due before by the same instant keeps the warnings that it has had. */
	void follow(ConsentRecord consent) {
		Instant now = time.now();
		Map<ConsentDueKind, DueRecord> kept = kept(consent);
		for (ConsentDue due : of(consent)) {
			DueRecord record = kept.remove(due.getKind());
			if (record == null) {
				record = new DueRecord(consent.getId(), due.getKind());
			}
			if (!due.getDueAt().equals(record.getDueAt())) {
				record.become(due, DueRules.firstWarning(due, now, time.zone()));
				session().saveOrUpdate(record);
			}
		}
		kept.values().forEach(session()::delete);
	}
	
	private List<ConsentDue> of(ConsentRecord consent) {
		boolean counts = consent.getStatus() == ConsentStatus.ACTIVE && !consent.getVoided();
		return counts ? DueRules.due(consent.toDueFacts(), time.zone()) : Collections.emptyList();
	}
	
	private Map<ConsentDueKind, DueRecord> kept(ConsentRecord consent) {
		Map<ConsentDueKind, DueRecord> kept = new EnumMap<>(ConsentDueKind.class);
		session().createQuery("select d from PeerConsentDue d where d.consentId = :consent", DueRecord.class)
		        .setParameter("consent", consent.getId()).list().forEach(record -> kept.put(record.getKind(), record));
		return kept;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
