/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.directory;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.time.SiteTime;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what is marked, a batch a transaction. Public because the platform wraps what is transactional from another class
 * loader.
 */
@Transactional
public class DefaultListingUpkeepService implements ListingUpkeepService {
	
	/** Marked records a transaction. */
	static final int BATCH = 500;
	
	private static final String DUE = " from PeerListing l where l.changesAt <= :now";
	
	private final SessionFactory sessionFactory;
	
	private final ListingKeeper keeper;
	
	private final SiteTime time;
	
	DefaultListingUpkeepService(SessionFactory sessionFactory, ListingKeeper keeper, SiteTime time) {
		this.sessionFactory = sessionFactory;
		this.keeper = keeper;
		this.time = time;
	}
	
	@Override
	@Transactional(readOnly = true)
	public int countBatches() {
		if (isImporting()) {
			// Lists in the end what it brought in, once; meanwhile half of it is there.
			return 0;
		}
		long marked = session().createQuery("select count(m) from PeerStaleMark m", Long.class).uniqueResult();
		long due = session().createQuery("select count(l)" + DUE, Long.class).setParameter("now", time.now()).uniqueResult();
		return (int) ((marked + BATCH - 1) / BATCH + (due + BATCH - 1) / BATCH);
	}
	
	@Override
	public void catchUpNext() {
		keeper.mark(session().createQuery("select l.serviceUuid" + DUE, String.class).setParameter("now", time.now())
		        .setMaxResults(BATCH).list());
		keeper.workOff(BATCH);
	}
	
	private boolean isImporting() {
		return session().createQuery("select count(r) from PeerDirectoryRun r where r.status = :running and r.dryRun = false"
		        + " and r.heartbeatAt > :since", Long.class).setParameter("running", ImportStatus.RUNNING)
		        .setParameter("since", time.now().minus(ImportRun.PATIENCE)).uniqueResult() > 0;
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
