/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import java.util.Collections;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps what referrals measured of services.
 */
@Component("peermentor.MeasureKeeper")
class MeasureKeeper implements ServiceMeasures {
	
	private final SessionFactory sessionFactory;
	
	private final ListingKeeper listings;
	
	private final SiteTime time;
	
	@Autowired
	MeasureKeeper(SessionFactory sessionFactory, ListingKeeper listings, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.listings = listings;
		this.time = time;
	}
	
	/** The service's own row is locked, so that two referrals that end at once do not both make the first row. */
	@Override
	public void keep(String service, ServiceMeasure measure) {
		DirectoryRecord record = session().createQuery("select r from PeerDirectory r where r.uuid = :uuid",
		    DirectoryRecord.class).setParameter("uuid", service).setLockMode("r", LockMode.PESSIMISTIC_WRITE).uniqueResult();
		if (record == null) {
			return;
		}
		// Where it stands in a search depends on it; the watch lists it anew.
		listings.mark(Collections.singleton(service));
		MeasureRecord kept = session().get(MeasureRecord.class, service);
		if (kept != null) {
			// Seen as when this transaction began; whoever held the service before may have changed it since, or taken it out.
			session().flush();
			session().evict(kept);
		}
		kept = session().get(MeasureRecord.class, service, LockMode.PESSIMISTIC_WRITE);
		if (measure == null) {
			if (kept != null) {
				session().delete(kept);
			}
			return;
		}
		MeasureRecord row = kept == null ? new MeasureRecord(service) : kept;
		row.take(measure, time.now());
		session().saveOrUpdate(row);
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
