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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the release conditions of a plan that was found for the caller.
 */
@Component("peermentor.ConditionDao")
class ConditionDao {
	
	private static final String OF_PLAN = "select c from PeerReleaseCondition c where c.planId = :plan and c.voided = false"
	        + " order by c.conditionId";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	ConditionDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return in the order in which they were entered
	 */
	@Unguarded("the plan was found for the caller")
	List<ConditionRecord> ofPlan(Integer planId) {
		return session().createQuery(OF_PLAN, ConditionRecord.class).setParameter("plan", planId).list();
	}
	
	@Unguarded("the plan was found for the caller")
	List<ConditionRecord> lockOfPlan(Integer planId) {
		return session().createQuery(OF_PLAN, ConditionRecord.class).setParameter("plan", planId)
		        .setLockMode("c", LockMode.PESSIMISTIC_WRITE).list();
	}
	
	/**
	 * @return the condition that has the uuid, voided or not; null if none has
	 */
	@Unguarded("says of a uuid that the caller made up whether it is taken")
	ConditionRecord takenBy(String uuid) {
		return session().createQuery("select c from PeerReleaseCondition c where c.uuid = :uuid", ConditionRecord.class)
		        .setParameter("uuid", uuid).uniqueResult();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
