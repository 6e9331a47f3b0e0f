/*
 * This Source Code Form is subject to the terms of the Mozilla Public License,
 * v. 2.0. If a copy of the MPL was not distributed with this file, You can
 * obtain one at http://mozilla.org/MPL/2.0/. OpenMRS is also distributed under
 * the terms of the Healthcare Disclaimer located at http://openmrs.org/license.
 */
package org.openmrs.module.peermentor.transition;

import java.time.Instant;
import java.util.List;

import org.hibernate.SessionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Single things about a participant's plans, for other rooms that have checked whether their caller may know, or that answer
 * nobody.
 */
@Component("peermentor.PlanStanding")
public class PlanStanding {
	
	private final SessionFactory sessionFactory;
	
	@Autowired
	PlanStanding(SessionFactory sessionFactory) {
		this.sessionFactory = sessionFactory;
	}
	
	/**
	 * @return since when the participant is back in custody after a release; null if they are not, or nobody knows
	 */
	public Instant backInCustodySince(int patientId) {
		List<Instant> since = sessionFactory.getCurrentSession().createQuery("select row.from from PeerTransitionPlan t"
		        + " join t.pauses row where t.voided = false and t.patientId = :patient and t.status = :paused"
		        + " and row.custody = true and row.to is null order by row.from desc",
		    Instant.class).setParameter("patient", patientId).setParameter("paused", PlanStatus.PAUSED_IN_CUSTODY)
		        .setMaxResults(1).list();
		return since.isEmpty() ? null : since.get(0);
	}
	
	/**
	 * @return whether this is the uuid of a readiness item of a plan of this participant
	 */
	public boolean isItem(int patientId, String uuid) {
		return is("PeerReadinessItem", patientId, uuid);
	}
	
	/**
	 * @return whether this is the uuid of a task of a plan of this participant
	 */
	public boolean isTask(int patientId, String uuid) {
		return is("PeerPlanTask", patientId, uuid);
	}
	
	private boolean is(String entity, int patientId, String uuid) {
		return !sessionFactory.getCurrentSession().createQuery("select x.uuid from " + entity + " x, PeerTransitionPlan t"
		        + " where t.planId = x.planId and t.voided = false and x.voided = false and t.patientId = :patient"
		        + " and x.uuid = :uuid",
		    String.class).setParameter("patient", patientId).setParameter("uuid", uuid).list().isEmpty();
	}
}
