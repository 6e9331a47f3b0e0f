/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.referral;

import java.math.BigInteger;
import java.security.SecureRandom;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The site's key for digests: drawn when it is first needed, kept in the database, so that every node has the same. Somebody who
 * holds the whole database holds it too; against them codes have their length (see {@link PartnerCode}), addresses nothing.
 */
@Component("peermentor.PartnerSeals")
class PartnerSeals {
	
	private static final int KEY_BITS = 256;
	
	private final SessionFactory sessionFactory;
	
	private final SecureRandom random = new SecureRandom();
	
	@Autowired
	PartnerSeals(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	PartnerSeal seal() {
		PartnerKey key = session().get(PartnerKey.class, PartnerKey.ONLY);
		return new PartnerSeal(key != null && key.getText() != null ? key.getText() : drawn(key));
	}
	
	/** Those who need it first at the same time take turns at the row, which the changelog brings. */
	private String drawn(PartnerKey row) {
		PartnerKey key = row == null ? new PartnerKey() : row;
		if (row != null) {
			session().refresh(row, LockMode.PESSIMISTIC_WRITE);
		}
		if (key.getText() == null) {
			key.draw(new BigInteger(KEY_BITS, random).setBit(KEY_BITS).toString(16));
			session().saveOrUpdate(key);
			session().flush();
		}
		return key.getText();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
