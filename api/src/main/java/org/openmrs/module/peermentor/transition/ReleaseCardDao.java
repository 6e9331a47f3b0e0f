/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.util.List;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.openmrs.module.peermentor.view.Page;
import org.openmrs.module.peermentor.view.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads which cards were printed for plans that the caller was already allowed to read.
 */
@Component("peermentor.ReleaseCardDao")
class ReleaseCardDao {
	
	private static final String OF_PLAN = " from PeerReleaseCard c where c.planId = :plan";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	ReleaseCardDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return the one printed last first
	 */
	@Unguarded("the plan was found for the caller")
	Page<ReleaseCardRecord> ofPlan(Integer planId, PageRequest page) {
		List<ReleaseCardRecord> rows = session()
		        .createQuery("select c" + OF_PLAN + " order by c.printedAt desc, c.cardId desc", ReleaseCardRecord.class)
		        .setParameter("plan", planId).setFirstResult(page.getStart()).setMaxResults(page.getSizeAndOne()).list();
		return Page.of(rows, page, page.isTotalWanted() ? count(planId) : null);
	}
	
	private Long count(Integer planId) {
		return session().createQuery("select count(*)" + OF_PLAN, Long.class).setParameter("plan", planId).uniqueResult();
	}
	
	/**
	 * Asked once the participant's turn is taken; locks, so that it sees what whoever was before wrote.
	 * 
	 * @return the card that has the uuid; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	ReleaseCardRecord takenBy(String uuid) {
		return session().createQuery("select c from PeerReleaseCard c where c.uuid = :uuid", ReleaseCardRecord.class)
		        .setParameter("uuid", uuid).setLockMode("c", LockMode.PESSIMISTIC_WRITE).uniqueResult();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
