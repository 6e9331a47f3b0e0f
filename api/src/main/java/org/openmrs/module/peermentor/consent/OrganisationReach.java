/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

import org.hibernate.LockMode;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.PurposeOfUse;
import org.openmrs.module.peermentor.access.Segment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Answers by the rules what consents open to an organisation outside.
 */
@Component("peermentor.OrganisationReach")
class OrganisationReach {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	OrganisationReach(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * Reads past the transaction's own picture of the database, so that a withdrawal that was made while this one waited for
	 * its turn is seen.
	 * 
	 * @return of these segments those that are open, each with the uuid of the newest consent that opens it
	 */
	Map<Segment, String> opened(String organisation, PurposeOfUse purpose, int patientId, Collection<Segment> segments, Instant at) {
		Asker asker = Asker.organisation(organisation);
		Map<Segment, String> opened = new EnumMap<>(Segment.class);
		for (GrantRecord grant : sessionFactory.getCurrentSession()
		        .createQuery("select g from PeerConsentGrant g where g.patientId = :patient and g.recipientKind = '"
		                + RecipientKind.ORGANISATION + "' order by g.grantId",
		            GrantRecord.class)
		        .setParameter("patient", patientId).setLockMode("g", LockMode.PESSIMISTIC_WRITE).list()) {
			if (segments.contains(grant.getSegment())
			        && ConsentReach.cover(grant).opens(grant.getSegment(), purpose, asker, at)) {
				opened.put(grant.getSegment(), grant.getConsentUuid());
			}
		}
		return opened;
	}
}
