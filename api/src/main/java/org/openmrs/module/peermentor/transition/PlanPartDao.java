/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.List;

import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.openmrs.module.peermentor.access.Unguarded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what belongs to one plan, after the plan was found for the caller. What is read for writing is locked, so that it is
 * as it stands in this instant also where the transaction had to read before it could take its turn.
 */
@Component("peermentor.PlanPartDao")
class PlanPartDao {
	
	private static final String ITEMS = "select i from PeerReadinessItem i where i.planId = :plan and i.voided = false"
	        + " order by i.place";
	
	private static final String TASKS = "select k from PeerPlanTask k where k.planId = :plan and k.voided = false"
	        + " order by k.taskId";
	
	private static final String THRESHOLDS = "select x from PeerThresholdTask x where x.planId = :plan and x.voided = false"
	        + " order by x.thresholdTaskId";
	
	private static final String OF_PLAN = "the plan was found for the caller, or upkeep asks, which answers nobody";
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	PlanPartDao(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return in the order of the template
	 */
	@Unguarded(OF_PLAN)
	List<ItemRecord> items(Integer planId) {
		return session().createQuery(ITEMS, ItemRecord.class).setParameter("plan", planId).list();
	}
	
	@Unguarded(OF_PLAN)
	List<ItemRecord> lockItems(Integer planId) {
		return session().createQuery(ITEMS, ItemRecord.class).setParameter("plan", planId).setLockMode("i", LockMode.PESSIMISTIC_WRITE).list();
	}
	
	/**
	 * @return in the order in which they were opened
	 */
	@Unguarded(OF_PLAN)
	List<TaskRecord> tasks(Integer planId) {
		return session().createQuery(TASKS, TaskRecord.class).setParameter("plan", planId).list();
	}
	
	@Unguarded(OF_PLAN)
	List<TaskRecord> lockTasks(Integer planId) {
		return session().createQuery(TASKS, TaskRecord.class).setParameter("plan", planId).setLockMode("k", LockMode.PESSIMISTIC_WRITE).list();
	}
	
	/**
	 * @return those whose next role has to be told by that instant
	 */
	@Unguarded(OF_PLAN)
	List<TaskRecord> lockTasksToTell(Integer planId, Instant now) {
		return session().createQuery("select k from PeerPlanTask k where k.planId = :plan and k.voided = false"
		        + " and k.tellNextAt <= :now order by k.taskId",
		    TaskRecord.class).setParameter("plan", planId).setParameter("now", now)
		        .setLockMode("k", LockMode.PESSIMISTIC_WRITE).list();
	}
	
	/**
	 * @return in the order in which they were opened
	 */
	@Unguarded(OF_PLAN)
	List<ThresholdRecord> thresholds(Integer planId) {
		return session().createQuery(THRESHOLDS, ThresholdRecord.class).setParameter("plan", planId).list();
	}
	
	@Unguarded(OF_PLAN)
	List<ThresholdRecord> lockThresholds(Integer planId) {
		return session().createQuery(THRESHOLDS, ThresholdRecord.class).setParameter("plan", planId)
		        .setLockMode("x", LockMode.PESSIMISTIC_WRITE).list();
	}
	
	@Unguarded(OF_PLAN)
	List<WorkItemRecord> lockWorkItems(Integer planId) {
		return session().createQuery("select w from PeerWorkItem w where w.planId = :plan order by w.workItemId",
		    WorkItemRecord.class).setParameter("plan", planId).setLockMode("w", LockMode.PESSIMISTIC_WRITE).list();
	}
	
	private Session session() {
		return sessionFactory.getCurrentSession();
	}
}
