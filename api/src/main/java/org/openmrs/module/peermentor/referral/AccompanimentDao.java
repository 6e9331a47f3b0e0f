/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.util.List;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads which contacts belong to which referrals.
 */
@Component("peermentor.AccompanimentDao")
class AccompanimentDao {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	AccompanimentDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return the links of a referral, the latest first
	 */
	@Unguarded("of a referral that was read with a Visibility before")
	List<ReferralContact> of(int referralId) {
		return session().createQuery("select l from PeerReferralContact l where l.voided = false and l.referralId = :referral"
		        + " order by l.linkId desc",
		    ReferralContact.class).setParameter("referral", referralId).list();
	}
	
	/**
	 * @return each link of a contact with the patient id and the uuid of its referral
	 */
	@Unguarded("for what follows from a contact; nothing of it is answered")
	List<Object[]> ofContact(int encounterId) {
		return session().createQuery("select l, r.patientId, r.uuid from PeerReferralContact l, PeerReferral r"
		        + " where r.referralId = l.referralId and l.voided = false and l.encounterId = :encounter order by l.linkId",
		    Object[].class).setParameter("encounter", encounterId).list();
	}
	
	/**
	 * @return the link that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	ReferralContact takenBy(String uuid) {
		return session().createQuery("select l from PeerReferralContact l where l.uuid = :uuid", ReferralContact.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
